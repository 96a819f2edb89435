/** Écrit un tableau en CSV que les tableurs ouvrent en français, sans qu'une cellule puisse y devenir une formule. */

/**
 * Une apostrophe désarme ce qu'un tableur prendrait pour un calcul.
 * @param {string | number} valeur
 */
function cellule(valeur) {
  const texte = String(valeur)
  const sur = /^\s*[=+\-@]/.test(texte) && typeof valeur !== 'number' ? ['\u0027', texte].join('') : texte
  return /[";\n\r]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur
}

/**
 * @param {(string | number)[][]} lignes
 * @returns {string} marque d'ordre, point-virgule et fins de ligne d'Excel
 */
export function composerCsv(lignes) {
  return `\uFEFF${lignes.map((ligne) => ligne.map(cellule).join(';')).join('\r\n')}\r\n`
}
