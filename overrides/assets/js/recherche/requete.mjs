/** Comprend une requête : la met dans la forme que l'index connaît, puis la découpe en idées à trouver. */

const ELISION = /(^|[^\p{L}])(?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)'(?=\p{L})/giu
const LONGUEUR_MAX = 5
const POIDS_SYNONYME = 0.75

/** @typedef {{ vides: string[], synonymes: string[][], lexique: string[], pages: number }} Mots ce que le site sait des mots */
/** @typedef {{ mots: string[], poids: number }} Forme une façon de dire l'idée : tous ses mots doivent y être */
/** @typedef {Forme[]} Idee */
/** @typedef {{ phrase: string, groupe: string[][] }} Entree une phrase d'un groupe, et toutes celles du groupe */

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
 * Sans accents, majuscules ni élisions.
 * @param {string} texte
 */
export const plier = (texte) => preparer(texte).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * @param {string} texte
 * @returns {string[]} ses mots pliés
 */
export const enMots = (texte) => plier(texte).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []

/**
 * Sans la marque du pluriel, pour comparer.
 * @param {string} mot
 */
export const singulier = (mot) => (mot.length > 3 ? mot.replace(/[sx]$/, '') : mot)

/** @param {string[]} mots */
const cle = (mots) => mots.map(singulier).join(' ')

/**
 * @param {string[]} mots
 * @param {Set<string>} vides
 */
function garderLesPleins(mots, vides) {
  const pleins = mots.filter((mot) => !vides.has(mot))
  return pleins.length ? pleins : mots
}

/**
 * @param {string[][]} synonymes
 * @returns {Map<string, string[][]>} de chaque phrase, les phrases que l'on cherche pour elle
 */
function dresser(synonymes) {
  /** @type {Map<string, string[][]>} */
  const table = new Map()
  for (const groupe of synonymes) {
    const phrases = groupe.map(enMots)
    for (const phrase of phrases) table.set(cle(phrase), [...(table.get(cle(phrase)) ?? []), ...phrases])
  }
  return table
}

/**
 * La plus longue phrase connue qui commence ici ; à défaut, le mot seul.
 * @param {string[]} mots
 * @param {Map<string, string[][]>} table
 */
function reconnaitre(mots, table) {
  for (let longueur = Math.min(LONGUEUR_MAX, mots.length); longueur > 0; longueur -= 1) {
    const phrase = mots.slice(0, longueur)
    const autres = table.get(cle(phrase))
    if (autres) return { phrase, autres }
  }
  return { phrase: mots.slice(0, 1), autres: null }
}

/**
 * Découpe une requête en idées ; un mot vide n'en est une que s'il est seul ou connu d'un groupe de synonymes.
 * @param {string} saisie
 * @param {Pick<Mots, 'vides' | 'synonymes'>} connus
 * @returns {Idee[]}
 */
export function comprendre(saisie, { vides, synonymes }) {
  const mots = enMots(saisie)
  const table = dresser(synonymes)
  const inutiles = new Set(vides.map(plier))
  const idees = /** @type {Idee[]} */ ([])
  for (let rang = 0; rang < mots.length; ) {
    const { phrase, autres } = reconnaitre(mots.slice(rang), table)
    rang += phrase.length
    if (autres) idees.push(varier(phrase, autres, inutiles))
    else if (!inutiles.has(phrase[0] ?? '')) idees.push([{ mots: phrase, poids: 1 }])
  }
  return idees.length ? idees : mots.map((mot) => [{ mots: [mot], poids: 1 }])
}

/**
 * @param {string[]} phrase celle que la personne a tapée
 * @param {string[][]} autres
 * @param {Set<string>} inutiles
 * @returns {Idee}
 */
function varier(phrase, autres, inutiles) {
  /** @type {Map<string, Forme>} */
  const formes = new Map()
  for (const [rang, mots] of [phrase, ...autres].entries()) {
    const pleins = garderLesPleins(mots, inutiles)
    const nom = cle(pleins)
    if (!formes.has(nom)) formes.set(nom, { mots: pleins, poids: rang ? POIDS_SYNONYME : 1 })
  }
  return [...formes.values()]
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
