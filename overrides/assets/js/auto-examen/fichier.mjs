/** Écrit et lit un fichier de réponses ; un mauvais fichier ne change rien et dit pourquoi. */

import { ROLES, nettoyerCibles, nettoyerNotes, nettoyerReponses } from './etat.mjs'
import { nettoyerPlan } from './plan.mjs'
import { ecarts, renommer } from './versions.mjs'

/** @import { Etat, Instrument } from './types.mjs' */

export const FORMAT = 'auto-examen/1'
export const TAILLE_MAX = 256 * 1024
const JOUR = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * Le contenu d'un fichier : des identifiants, jamais de mots.
 * @param {Instrument} instrument
 * @param {Etat} etat
 * @param {string} date AAAA-MM-JJ, jour local
 * @param {boolean} [entier] vrai : avec les notes et le plan, qui peuvent nommer des personnes
 */
export function composerFichier(instrument, etat, date, entier = false) {
  const { formulaire, role, reponses, cibles, notes, plan } = etat
  const base = { format: FORMAT, instrument: instrument.id, version: instrument.version, formulaire, date, role, reponses, cibles }
  return entier ? { ...base, notes, plan } : base
}

/**
 * @param {ArrayBuffer} octets
 * @returns {string | null} le texte, ou null s'il n'est ni UTF-8 ni UTF-16 marqué
 */
export function decoder(octets) {
  const vue = new Uint8Array(octets)
  const codage = vue[0] === 0xff && vue[1] === 0xfe ? 'utf-16le' : vue[0] === 0xfe && vue[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(codage, { fatal: true }).decode(octets)
  } catch {
    return null
  }
}

/**
 * @param {Instrument} instrument
 * @param {string | null} texte
 * @returns {{ etat: Etat, version: unknown, ecarts: ReturnType<typeof ecarts> } | { faute: 'illisible' | 'etranger' | 'trop_gros' | 'vide' }}
 */
export function lireFichier(instrument, texte) {
  if (texte === null) return { faute: 'illisible' }
  if (texte.length > TAILLE_MAX) return { faute: 'trop_gros' }
  /** @type {any} */
  let brut
  try {
    brut = JSON.parse(texte.replace(/^\uFEFF/, ''))
  } catch {
    return { faute: 'illisible' }
  }
  if (typeof brut !== 'object' || brut === null || Array.isArray(brut)) return { faute: 'etranger' }
  const propre = (/** @type {string} */ cle) => (Object.hasOwn(brut, cle) ? brut[cle] : undefined)
  if (propre('format') !== FORMAT || propre('instrument') !== instrument.id) return { faute: 'etranger' }
  const version = propre('version')
  const reponses = nettoyerReponses(instrument, renommer(instrument, propre('reponses'), version))
  if (Object.keys(reponses).length === 0) return { faute: 'vide' }
  return { etat: composer(instrument, propre, reponses), version, ecarts: ecarts(instrument, version) }
}

/**
 * @param {Instrument} instrument
 * @param {(cle: string) => unknown} propre
 * @param {Etat['reponses']} reponses
 * @returns {Etat}
 */
function composer(instrument, propre, reponses) {
  const role = propre('role')
  const date = propre('date')
  return {
    formulaire: propre('formulaire') === 'court' ? 'court' : 'long', // dans le doute, aucune réponse n'est cachée
    reponses,
    cibles: nettoyerCibles(instrument, propre('cibles')),
    role: typeof role === 'string' && ROLES.includes(role) ? role : null,
    date: typeof date === 'string' && JOUR.test(date) ? date : '',
    notes: nettoyerNotes(instrument, renommer(instrument, propre('notes'), propre('version'))),
    plan: nettoyerPlan(instrument, propre('plan')),
  }
}
