/** Moyenne, médiane, quartiles et écart moyen d'une liste de nombres. */

/** @param {number[]} valeurs @returns {number} la moyenne ; NaN si la liste est vide */
export function moyenne(valeurs) {
  return valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length
}

/**
 * Le quantile par interpolation entre les deux valeurs voisines (méthode 7 de Hyndman et Fan, celle des tableurs).
 * @param {number[]} valeurs
 * @param {number} part de 0 à 1
 */
export function quantile(valeurs, part) {
  const tri = [...valeurs].sort((a, b) => a - b)
  const place = (tri.length - 1) * part
  const bas = Math.floor(place)
  const haut = Math.ceil(place)
  return tri[bas] + (tri[haut] - tri[bas]) * (place - bas)
}

/** @param {number[]} valeurs */
export function mediane(valeurs) {
  return quantile(valeurs, 0.5)
}

/**
 * La moyenne des distances à la moyenne : ce qui mesure un désaccord.
 * @param {number[]} valeurs
 */
export function ecartMoyen(valeurs) {
  const centre = moyenne(valeurs)
  return moyenne(valeurs.map((valeur) => Math.abs(valeur - centre)))
}
