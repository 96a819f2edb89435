/** Corrige une question : compare les réponses cochées aux bonnes réponses, sans rien savoir de la page. */

/** @typedef {'vide' | 'juste' | 'presque'} Issue */

/**
 * @param {ReadonlyArray<{coche: boolean, juste: boolean}>} choix
 * @returns {Issue} `vide` si rien n'est coché ; `juste` si chaque bonne réponse est cochée, et elles seules
 */
export function corriger(choix) {
  if (!choix.some(({ coche }) => coche)) return 'vide'
  return choix.every(({ coche, juste }) => coche === juste) ? 'juste' : 'presque'
}

/**
 * Ce qui sépare une réponse de la bonne.
 * @param {ReadonlyArray<{coche: boolean, juste: boolean}>} choix
 * @returns {{manque: number, trop: number}} bonnes réponses oubliées, mauvaises cochées
 */
export function comparer(choix) {
  return { manque: choix.filter(({ coche, juste }) => juste && !coche).length, trop: choix.filter(({ coche, juste }) => coche && !juste).length }
}

/**
 * @param {ReadonlyArray<Issue | undefined>} issues une par question ; absente si la question n'est pas vérifiée
 * @returns {{fini: boolean, justes: number, total: number}}
 */
export function bilan(issues) {
  const vues = issues.filter((issue) => issue === 'juste' || issue === 'presque')
  return { fini: vues.length === issues.length, justes: vues.filter((issue) => issue === 'juste').length, total: issues.length }
}
