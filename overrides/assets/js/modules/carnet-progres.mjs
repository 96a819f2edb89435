/** Garde le progrès sur l'appareil, et dit une date dans la langue de la page. */

import { Memoire } from '../commun/memoire.mjs'
import { ecrire, lire } from './progres.mjs'

const memoire = new Memoire('parcours:etat')

/** @returns {import('./progres.mjs').Progres} */
export function lireProgres() {
  return lire(memoire.lire()) ?? {}
}

/** @param {import('./progres.mjs').Progres} progres */
export function garderProgres(progres) {
  memoire.ecrire(ecrire(progres))
}

/** @returns {string} le jour d'aujourd'hui, AAAA-MM-JJ, à l'heure de l'appareil */
export function aujourdhui() {
  return new Date().toLocaleDateString('en-CA')
}

/** @param {string} jour AAAA-MM-JJ */
export function direLeJour(jour) {
  const [annee = 0, mois = 1, quantieme = 1] = jour.split('-').map(Number)
  return new Intl.DateTimeFormat(`${document.documentElement.lang}-CA`, { dateStyle: 'long' }).format(new Date(annee, mois - 1, quantieme))
}
