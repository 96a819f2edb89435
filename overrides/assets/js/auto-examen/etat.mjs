/** Ce qu'une personne a répondu : rien n'y entre qui ne soit un énoncé connu et une réponse permise. */

/** @import { Etat, Formulaire, Instrument, Item, Reponse, Reponses } from './types.mjs' */

export const ROLES = ['ca', 'direction', 'equipe', 'membres', 'autre']
export const NOTE_MAX = 500
const NIVEAU_MAX = 4

/** @returns {Etat} */
export function etatVide() {
  return { formulaire: 'court', reponses: {}, cibles: {}, role: null, date: '', notes: {}, plan: [] }
}

/**
 * Une réponse permise pour cet énoncé, ou undefined : « 3 », 5, true et « na » non admis valent « sans réponse ».
 * @param {Item} item
 * @param {unknown} valeur
 * @returns {Reponse | undefined}
 */
export function reponsePermise(item, valeur) {
  if (valeur === 'nsp' || (valeur === 'na' && item.na)) return valeur
  if (typeof valeur === 'number' && Number.isInteger(valeur) && valeur >= 0 && valeur <= NIVEAU_MAX) return valeur
  return undefined
}

/**
 * Ne lit que les propriétés propres des énoncés connus.
 * @param {Instrument} instrument
 * @param {unknown} brut
 * @returns {Reponses}
 */
export function nettoyerReponses(instrument, brut) {
  /** @type {Reponses} */
  const propres = {}
  if (typeof brut !== 'object' || brut === null || Array.isArray(brut)) return propres
  for (const item of instrument.items) {
    if (!Object.hasOwn(brut, item.id)) continue
    const reponse = reponsePermise(item, /** @type {Record<string, unknown>} */ (brut)[item.id])
    if (reponse !== undefined) propres[item.id] = reponse
  }
  return propres
}

/**
 * Cibles de 1 à 4, par dimension connue.
 * @param {Instrument} instrument
 * @param {unknown} brut
 * @returns {Record<string, number>}
 */
export function nettoyerCibles(instrument, brut) {
  /** @type {Record<string, number>} */
  const propres = {}
  if (typeof brut !== 'object' || brut === null) return propres
  for (const { id } of instrument.dimensions) {
    const cible = Object.hasOwn(brut, id) ? /** @type {Record<string, unknown>} */ (brut)[id] : undefined
    if (Number.isInteger(cible) && Number(cible) >= 1 && Number(cible) <= NIVEAU_MAX) propres[id] = Number(cible)
  }
  return propres
}

/**
 * Notes non vides des énoncés connus, coupées à leur longueur permise.
 * @param {Instrument} instrument
 * @param {unknown} brut
 * @returns {Record<string, string>}
 */
export function nettoyerNotes(instrument, brut) {
  /** @type {Record<string, string>} */
  const propres = {}
  if (typeof brut !== 'object' || brut === null) return propres
  for (const { id } of instrument.items) {
    const note = Object.hasOwn(brut, id) ? texteSur(/** @type {Record<string, unknown>} */ (brut)[id], NOTE_MAX) : ''
    if (note) propres[id] = note
  }
  return propres
}

/**
 * Un texte d'une personne, sans caractère de commande ni d'inversion de l'écriture.
 * @param {unknown} brut
 * @param {number} longueur
 */
export function texteSur(brut, longueur) {
  if (typeof brut !== 'string') return ''
  return brut.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, longueur)
}

/**
 * Les énoncés du formulaire choisi, dans l'ordre de l'instrument.
 * @param {Instrument} instrument
 * @param {Formulaire} formulaire
 * @returns {Item[]}
 */
export function itemsDu(instrument, formulaire) {
  return formulaire === 'long' ? instrument.items : instrument.items.filter((item) => instrument.court.includes(item.id))
}

/**
 * @param {Etat} etat
 * @param {Item} item
 * @param {Reponse | undefined} reponse undefined retire la réponse
 * @returns {Etat} un nouvel état ; l'ancien ne change pas
 */
export function repondre(etat, item, reponse) {
  const { [item.id]: _, ...autres } = etat.reponses
  return { ...etat, reponses: reponse === undefined ? autres : { ...autres, [item.id]: reponse } }
}
