/** Branche les trois pages qui lisent des fichiers de réponses. */

import { lireIlot } from '../commun/ilot.mjs'
import { trouver } from './mots.mjs'
import { Noms } from './noms.mjs'

const VUES = {
  comparer: () => import('./vue-comparaison.mjs'),
  groupe: () => import('./vue-groupe.mjs'),
  cohorte: () => import('./vue-cohorte.mjs'),
}

const racine = document.querySelector('[data-groupe]')
const instrument = lireIlot('auto-examen')
const textes = lireIlot('textes')

if (racine instanceof HTMLElement && instrument?.items && textes) {
  const { demarrer } = await VUES[/** @type {keyof typeof VUES} */ (racine.dataset.groupe)]()
  demarrer(instrument, new Noms(racine, textes))
  racine.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="imprimer"]')) print()
  })
  trouver(racine, '[data-depot]').hidden = false
}
