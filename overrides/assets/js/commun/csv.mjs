/** Écrit un tableau en CSV que les tableurs ouvrent en français, sans qu'une cellule puisse y devenir une formule. */

const GUILLEMET = '\u0022'
const APOSTROPHE = '\u0027'

/**
 * Une apostrophe désarme ce qu'un tableur prendrait pour un calcul.
 * @param {string | number} valeur
 */
function cellule(valeur) {
  const texte = String(valeur)
  const sur = /^\s*[=+\-@]/.test(texte) && typeof valeur !== 'number' ? APOSTROPHE + texte : texte
  return /[\u0022;\n\r]/.test(sur) ? GUILLEMET + sur.replaceAll(GUILLEMET, GUILLEMET + GUILLEMET) + GUILLEMET : sur
}

/**
 * @param {(string | number)[][]} lignes
 * @returns {string} marque d'ordre, point-virgule et fins de ligne d'Excel
 */
export function composerCsv(lignes) {
  return `\uFEFF${lignes.map((ligne) => ligne.map(cellule).join(';')).join('\r\n')}\r\n`
}
