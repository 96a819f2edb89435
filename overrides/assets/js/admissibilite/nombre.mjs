/** Lit un nombre comme on l'écrit au Québec. */

const FORME = /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d{1,2})?$/

/**
 * « 1 000,5 » vaut 1000,5; « 1,000 » est refusé, car on ne sait pas s'il vaut un ou mille.
 *
 * @param {string} texte
 * @returns {number | null} `null` si le texte ne se lit pas comme un nombre
 */
export function lireNombre(texte) {
  const net = texte.trim()
  return FORME.test(net) ? Number(net.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')) : null
}
