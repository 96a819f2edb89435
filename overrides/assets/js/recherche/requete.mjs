/** Met une requête dans la forme que l'index connaît. */

const ELISION = /(^|[^\p{L}])(?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)'(?=\p{L})/giu

/**
 * Apostrophes droites, ligatures ouvertes, élisions retirées.
 * @param {string} saisie ce que la personne a tapé
 * @returns {string} par exemple « l’œuvre » devient « oeuvre »
 */
export function preparer(saisie) {
  return saisie
    .replaceAll('’', "'")
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .replace(ELISION, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Adresse d'un résultat, ramenée à la racine du site quelle que soit la page d'où l'on cherche.
 * @param {string} url adresse donnée par l'index, avec ou sans barre initiale
 * @param {string} racine adresse absolue de la racine du site
 * @returns {string}
 */
export function situer(url, racine) {
  const chemin = url.startsWith(new URL(racine).pathname) ? url.slice(new URL(racine).pathname.length) : url
  return new URL(chemin.replace(/^\/+/, '').replace(/index\.html$/, ''), racine).href
}

/** @param {string} texte */
const plier = (texte) => preparer(texte).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Fait passer d'abord les pages dont le titre dit la requête ; entre elles, l'ordre de l'index demeure.
 * @template {{ meta: Record<string, string> }} P
 * @param {P[]} pages
 * @param {string} requete
 * @returns {P[]}
 */
export function classer(pages, requete) {
  const cherchee = ` ${plier(requete)}`
  const dit = (/** @type {P} */ page) => Number(` ${plier(page.meta.title ?? '')}`.includes(cherchee))
  return [...pages].sort((a, b) => dit(b) - dit(a))
}
