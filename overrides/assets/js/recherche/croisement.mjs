/** Croise les idées d'une requête avec ce que l'index a trouvé, et retient les pages qui en disent assez. */

const SEUIL_DE_PAGE = 0.5
const SEUIL_LARGE = 0.2
const ASSEZ = 5
const VALEUR_MAX = 2.5

/** @typedef {import('./requete.mjs').Idee} Idee */
/** @typedef {{ score: number, lieux: number[] }} Trouvaille d'un mot dans une page */
/** @typedef {Map<string, Map<string, Trouvaille>>} Trouvailles mot → page → trouvaille */
/** @typedef {{ id: string, note: number }} Candidate */

/**
 * La note de chaque page pour une idée : celle de sa meilleure forme, toute entière dans la page.
 * @param {Idee} idee
 * @param {Trouvailles} trouvailles
 * @returns {Map<string, number>}
 */
function noterPourUneIdee(idee, trouvailles) {
  /** @type {Map<string, number>} */
  const notes = new Map()
  for (const { mots, poids } of idee) {
    const parMot = mots.map((mot) => trouvailles.get(mot) ?? new Map())
    for (const id of parMot[0]?.keys() ?? []) {
      const scores = parMot.map((pages) => pages.get(id)?.score)
      if (scores.includes(undefined)) continue
      const somme = scores.reduce((total, score) => total + score, 0) / Math.sqrt(mots.length)
      notes.set(id, Math.max(notes.get(id) ?? 0, poids * somme))
    }
  }
  return notes
}

/**
 * Ce que vaut chaque idée : une idée que presque toutes les pages disent ne départage rien.
 * @param {Map<string, number>[]} parIdee
 * @param {number} total nombre de pages du site
 */
const peser = (parIdee, total) => parIdee.map((notes) => Math.min(VALEUR_MAX, Math.log(1 + total / (1 + notes.size))))

/**
 * Les pages qui disent presque autant d'idées que la meilleure, la plus prometteuse d'abord.
 * @param {Idee[]} idees
 * @param {Trouvailles} trouvailles
 * @param {number} total
 * @returns {{ candidates: Candidate[], valeurs: number[] }}
 */
export function croiser(idees, trouvailles, total) {
  const parIdee = idees.map((idee) => noterPourUneIdee(idee, trouvailles))
  const valeurs = peser(parIdee, total)
  const ids = new Set(parIdee.flatMap((notes) => [...notes.keys()]))
  const couvertures = new Map([...ids].map((id) => [id, couvrir(parIdee.map((notes) => notes.has(id)), valeurs)]))
  const candidates = retenir(couvertures)
    .map((id) => ({ id, note: (couvertures.get(id) ?? 0) ** 2 * parIdee.reduce((total, notes) => total + (notes.get(id) ?? 0), 0) }))
    .sort((a, b) => b.note - a.note || (a.id < b.id ? -1 : 1))
  return { candidates, valeurs }
}

/**
 * Les pages assez couvertes ; trop peu, on en prend de moins couvertes plutôt que d'en montrer trois.
 * @param {Map<string, number>} couvertures
 */
function retenir(couvertures) {
  const meilleure = Math.max(0, ...couvertures.values())
  const gardees = (/** @type {number} */ seuil) => [...couvertures].filter(([, part]) => part >= seuil * meilleure).map(([id]) => id)
  const bonnes = gardees(SEUIL_DE_PAGE)
  return bonnes.length >= ASSEZ ? bonnes : gardees(SEUIL_LARGE)
}

/**
 * @param {(boolean | number)[]} dites
 * @param {number[]} valeurs
 */
export function couvrir(dites, valeurs) {
  const somme = valeurs.reduce((total, valeur) => total + valeur, 0)
  return somme ? valeurs.reduce((total, valeur, rang) => total + valeur * Number(dites[rang]), 0) / somme : 0
}
