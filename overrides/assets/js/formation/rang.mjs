/** À quelle diapositive mène une touche. */

const AVANT = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' '])
const ARRIERE = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

/**
 * @param {string} touche telle que le navigateur la nomme
 * @param {boolean} majuscule vrai si Maj est tenue : Maj+Espace recule
 * @param {number} rang la diapositive montrée, la première est 0
 * @param {number} total
 * @returns {number | null} la diapositive à montrer ; null si la touche n'y change rien
 */
export function suivre(touche, majuscule, rang, total) {
  if (touche === 'Home') return 0
  if (touche === 'End') return total - 1
  const pas = touche === ' ' && majuscule ? -1 : AVANT.has(touche) ? 1 : ARRIERE.has(touche) ? -1 : 0
  return pas ? Math.min(Math.max(rang + pas, 0), total - 1) : null
}

/**
 * La diapositive qui occupe le haut de l'écran.
 * @param {number[]} hauts la position du haut de chacune, dans l'écran
 * @param {number} marge en pixels : une diapositive à peine entamée compte déjà
 * @returns {number}
 */
export function montree(hauts, marge) {
  const passees = hauts.filter((haut) => haut <= marge).length
  return Math.max(passees - 1, 0)
}

/**
 * La diapositive où l'on est : au bas de la page, les dernières ne peuvent plus monter, et celle qu'on a demandée prime.
 * @param {number} haut celle qui occupe le haut de l'écran
 * @param {number} demandee la dernière qu'on a demandée
 * @param {boolean} auBout vrai si la page ne défile plus
 */
export function situer(haut, demandee, auBout) {
  return auBout ? Math.max(haut, demandee) : haut
}
