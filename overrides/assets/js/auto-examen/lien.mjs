/** Met des réponses dans un lien court et les en tire ; un lien abîmé est refusé, jamais deviné. */

import { ROLES } from './etat.mjs'

/** @import { Etat, Instrument, Item, Reponse } from './types.mjs' */
/** @typedef {'lien_illisible' | 'lien_abime' | 'lien_format' | 'lien_version'} FauteDeLien */

const FORMAT = 1
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const JOUR_MS = 86_400_000
const ORIGINE = Date.UTC(2020, 0, 1)
const NSP = 5
const NA = 6
const VIDE = 7
const LONGUEUR_MAX = 200

/**
 * Format (4 bits), empreinte de l'instrument (24), version (1), rôle (3), jour (15), cibles (1 + 2 par dimension),
 * réponses (3 par énoncé), contrôle CRC-16.
 * @param {Instrument} instrument
 * @param {Etat} etat
 * @returns {string} au plus 40 caractères sûrs dans une adresse
 */
export function encoderLien(instrument, etat) {
  const cibles = instrument.dimensions.map(({ id }) => etat.cibles[id] ?? instrument.regles.cible_defaut)
  const visees = cibles.some((cible) => cible !== instrument.regles.cible_defaut)
  /** @type {[number, number][]} */
  const champs = [
    [FORMAT, 4],
    [parseInt(instrument.empreinte, 16), 24],
    [etat.formulaire === 'long' ? 1 : 0, 1],
    [etat.role ? ROLES.indexOf(etat.role) + 1 : 0, 3],
    [compterLesJours(etat.date), 15],
    [visees ? 1 : 0, 1],
    ...(visees ? cibles.map((cible) => /** @type {[number, number]} */ ([cible - 1, 2])) : []),
    ...instrument.items.map((item) => /** @type {[number, number]} */ ([coder(etat.reponses[item.id]), 3])),
  ]
  const bits = champs.map(([valeur, taille]) => valeur.toString(2).padStart(taille, '0')).join('')
  return enTexte(bits + controle(bits).toString(2).padStart(16, '0'))
}

/**
 * @param {Instrument} instrument
 * @param {string} texte ce qui suit `#a=`
 * @returns {{ etat: Etat } | { faute: FauteDeLien }}
 */
export function decoderLien(instrument, texte) {
  if (texte.length < 12 || texte.length > LONGUEUR_MAX || [...texte].some((c) => !ALPHABET.includes(c))) return { faute: 'lien_illisible' }
  const bits = [...texte].map((c) => ALPHABET.indexOf(c).toString(2).padStart(6, '0')).join('')
  const lecteur = lire(bits)
  if (lecteur(4) !== FORMAT) return { faute: 'lien_format' }
  const empreinte = lecteur(24)
  const etat = composer(instrument, lecteur)
  // Le contrôle ne prouve rien sur la personne : il ne voit que les accidents. L'écriture unique ferme les variantes.
  if (empreinte !== parseInt(instrument.empreinte, 16)) return { faute: controleJuste(bits) ? 'lien_version' : 'lien_abime' }
  if (!etat || Object.keys(etat.reponses).length === 0 || encoderLien(instrument, etat) !== texte) return { faute: 'lien_abime' }
  return { etat }
}

/**
 * @param {Instrument} instrument
 * @param {(taille: number) => number} lecteur
 * @returns {Etat | null}
 */
function composer(instrument, lecteur) {
  const formulaire = lecteur(1) ? 'long' : 'court'
  const role = lecteur(3)
  const date = dater(lecteur(15))
  const visees = lecteur(1)
  const cibles = Object.fromEntries(
    instrument.dimensions
      .map(({ id }) => [id, visees ? lecteur(2) + 1 : instrument.regles.cible_defaut])
      .filter(([, cible]) => cible !== instrument.regles.cible_defaut),
  )
  /** @type {Etat['reponses']} */
  const reponses = {}
  for (const item of instrument.items) {
    const reponse = decoder(item, lecteur(3))
    if (reponse === null) return null
    if (reponse !== undefined) reponses[item.id] = reponse
  }
  return { formulaire, role: ROLES[role - 1] ?? null, date, cibles, reponses, notes: {}, plan: [] }
}

/** @param {Reponse | undefined} reponse */
function coder(reponse) {
  return reponse === undefined ? VIDE : reponse === 'nsp' ? NSP : reponse === 'na' ? NA : reponse
}

/**
 * @param {Item} item
 * @param {number} code
 * @returns {Reponse | undefined | null} null : code interdit pour cet énoncé
 */
function decoder(item, code) {
  if (code === NA) return item.na ? 'na' : null
  return code === VIDE ? undefined : code === NSP ? 'nsp' : code
}

/** @param {string} date AAAA-MM-JJ ou vide */
function compterLesJours(date) {
  const [annee, mois, jour] = date.split('-').map(Number)
  const jours = date ? Math.round((Date.UTC(annee, mois - 1, jour) - ORIGINE) / JOUR_MS) + 1 : 0
  return jours > 0 && jours < 32768 ? jours : 0
}

/** @param {number} jours */
function dater(jours) {
  return jours ? new Date(ORIGINE + (jours - 1) * JOUR_MS).toISOString().slice(0, 10) : ''
}

/** @param {string} bits */
function lire(bits) {
  let place = 0
  return (/** @type {number} */ taille) => parseInt(bits.slice(place, (place += taille)) || '0', 2)
}

/** @param {string} bits */
function enTexte(bits) {
  const entier = bits.padEnd(Math.ceil(bits.length / 6) * 6, '0')
  return (entier.match(/.{6}/g) ?? []).map((six) => ALPHABET[parseInt(six, 2)]).join('')
}

/**
 * Le lien d'une autre version a une autre longueur : on cherche où finit son contrôle, parmi les bits de remplissage.
 * @param {string} bits
 */
function controleJuste(bits) {
  return [0, 1, 2, 3, 4, 5].some((reste) => {
    const fin = bits.length - reste
    return !bits.slice(fin).includes('1') && controle(bits.slice(0, fin - 16)) === parseInt(bits.slice(fin - 16, fin), 2)
  })
}

/**
 * CRC-16/CCITT d'une suite de bits.
 * @param {string} bits
 */
function controle(bits) {
  let reste = 0xffff
  for (const bit of bits) {
    const haut = (reste >> 15) ^ Number(bit)
    reste = (reste << 1) & 0xffff
    if (haut) reste ^= 0x1021
  }
  return reste
}
