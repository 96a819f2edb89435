/** Garde les réponses dans l'historique de l'onglet, et nulle part ailleurs : Retour et Recharger les retrouvent. */

import { MARQUE, decoderReponses, encoderReponses } from './lien.mjs'
import { retenir } from './parcours.mjs'

/** @import { Vue } from './vue.mjs' */

/** @param {Vue} vue */
export function garder(vue) {
  const reponses = encoderReponses(vue.lireReponses())
  history.replaceState(reponses ? { admissibilite: reponses, affiche: vue.affiche } : null, '')
}

/**
 * Remet les réponses que l'onglet gardait, et leur résultat s'il était affiché.
 *
 * @param {Vue} vue
 * @returns {boolean} faux s'il n'y a rien à reprendre
 */
export function reprendre(vue) {
  const { admissibilite, affiche } = history.state ?? {}
  const lues = typeof admissibilite === 'string' ? decoderReponses(vue.dossier, admissibilite) : null
  if (!lues) return false
  vue.ecrire(lues)
  if (affiche) vue.montrer(retenir(vue.dossier, lues))
  vue.annoncer('reprises')
  return true
}

/**
 * Une ancre de la page ouvre une entrée neuve : elle aussi garde les réponses.
 *
 * @param {Vue} vue
 */
export function brancherHistorique(vue) {
  addEventListener('hashchange', () => {
    if (!location.hash.startsWith(MARQUE)) garder(vue)
  })
}
