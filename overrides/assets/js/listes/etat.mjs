/** Les cases cochées, liste par liste ; une liste dont la longueur a changé repart vide plutôt que de se tromper. */

/** @typedef {Record<string, { n: number, coches: number[] }>} Etat */

/**
 * @param {string | null} texte ce que l'appareil a gardé
 * @returns {Etat} vide si rien ne se lit
 */
export function lireEtat(texte) {
  /** @type {Etat} */
  const lu = Object.create(null)
  try {
    for (const [cle, valeur] of Object.entries(JSON.parse(texte ?? '{}') ?? {})) {
      if (Number.isInteger(valeur?.n) && Array.isArray(valeur.coches) && valeur.coches.every(Number.isInteger)) {
        lu[cle] = { n: valeur.n, coches: [...new Set(valeur.coches)].filter((rang) => rang >= 0 && rang < valeur.n) }
      }
    }
  } catch {
    // Rien de lisible : les listes repartent vides.
  }
  return lu
}

/**
 * @param {Etat} etat
 * @param {string} cle
 * @param {number} n le nombre de cases de la liste
 * @returns {number[]} le rang des cases cochées
 */
export function coches(etat, cle, n) {
  return etat[cle]?.n === n ? etat[cle].coches : []
}

/**
 * @param {Etat} etat
 * @param {string} cle
 * @param {boolean[]} cases
 * @returns {Etat} un nouvel état ; une liste sans case cochée n'y est plus
 */
export function noter(etat, cle, cases) {
  const rangs = cases.flatMap((coche, rang) => (coche ? [rang] : []))
  const { [cle]: _, ...autres } = etat
  return rangs.length ? { ...autres, [cle]: { n: cases.length, coches: rangs } } : autres
}
