/** Les modules que suggèrent les réponses de l'auto-examen gardées sur l'appareil. */

import { calculer } from '../auto-examen/bareme.mjs'
import { lireFichier } from '../auto-examen/fichier.mjs'
import { prioriser } from '../auto-examen/priorites.mjs'
import { Memoire } from '../commun/memoire.mjs'

/**
 * @param {import('../auto-examen/types.mjs').Instrument} instrument
 * @returns {string[]} les protections d'abord, puis par poids ; vide si rien n'est répondu
 */
export function suggestions(instrument) {
  const texte = new Memoire('ae:etat').lire()
  const lu = texte ? lireFichier(instrument, texte) : { faute: 'vide' }
  if (!('etat' in lu) || !Object.keys(lu.etat.reponses).length) return []
  const { formulaire, reponses, cibles } = lu.etat
  const suite = prioriser(instrument, formulaire, reponses, cibles, calculer(instrument, formulaire, reponses))
  const autres = suite.modules.filter(({ id, poids }) => poids > 0 && !suite.urgents.includes(id)).map(({ id }) => id)
  return [...suite.urgents, ...autres]
}
