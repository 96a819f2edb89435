/** Calcule les scores : formules publiées sur la page « Méthode et calcul ». */

import { itemsDu, reponsePermise } from './etat.mjs'

/** @import { Formulaire, Globale, Instrument, Item, Note, Reponses, Resultat } from './types.mjs' */

const PAS = 25
const PRECISION = 1e6

/**
 * Entier le plus proche, la demie vers le haut, à l'abri du bruit des flottants.
 * @param {number} valeur de 0 à 100
 */
export function arrondir(valeur) {
  return Math.floor(Math.round(valeur * PRECISION) / PRECISION + 0.5)
}

/**
 * Partage les énoncés d'une dimension : répondus, sans réponse, hors objet.
 * @param {Item[]} items
 * @param {Reponses} reponses
 */
function partager(items, reponses) {
  let points = 0
  let repondus = 0
  let inconnus = 0
  let nombre = 0
  for (const item of items) {
    const reponse = Object.hasOwn(reponses, item.id) ? reponsePermise(item, reponses[item.id]) : undefined
    if (reponse === 'na') continue
    if (typeof reponse === 'number') {
      points += item.poids * reponse
      repondus += item.poids
      nombre += 1
    } else inconnus += item.poids
  }
  return { points, repondus, inconnus, nombre }
}

/**
 * @param {Item[]} items énoncés d'une dimension
 * @param {Reponses} reponses
 * @param {number} seuil part pondérée des énoncés qu'il faut avoir répondus
 * @returns {Note}
 */
export function noter(items, reponses, seuil) {
  const { points, repondus, inconnus, nombre } = partager(items, reponses)
  const total = repondus + inconnus
  if (total === 0) {
    return { etat: 'sans-objet', score: null, affiche: null, couverture: null, min: null, max: null, items: 0 }
  }
  const note = repondus > 0 && repondus / total >= seuil
  const score = note ? (PAS * points) / repondus : null
  return {
    etat: note ? 'note' : 'insuffisant',
    score,
    affiche: score === null ? null : arrondir(score),
    couverture: repondus / total,
    min: (PAS * points) / total,
    max: (PAS * (points + 4 * inconnus)) / total,
    items: nombre,
  }
}

/**
 * @param {Instrument} instrument
 * @param {Record<string, Note>} notes
 * @returns {Globale}
 */
function noterEnsemble(instrument, notes) {
  let poidsNotes = 0
  let poidsTotal = 0
  let somme = 0
  let bas = 0
  let haut = 0
  for (const { id, poids } of instrument.dimensions) {
    const note = notes[id]
    if (note.etat === 'sans-objet') continue
    poidsTotal += poids
    if (note.etat === 'note') {
      poidsNotes += poids
      somme += poids * Number(note.score)
      bas += poids * Number(note.min)
      haut += poids * Number(note.max)
    } else haut += poids * 100 // une dimension non notée peut valoir de 0 à 100
  }
  const publie = poidsNotes > 0 && poidsNotes >= instrument.regles.dimensions_min * poidsTotal
  const score = publie ? somme / poidsNotes : null
  const affiche = score === null ? null : arrondir(score)
  return {
    etat: publie ? 'note' : 'insuffisant',
    score,
    affiche,
    min: poidsTotal ? bas / poidsTotal : 0,
    max: poidsTotal ? haut / poidsTotal : 100,
    niveau: affiche === null ? null : niveauDe(instrument, affiche),
  }
}

/**
 * Le niveau se lit sur l'entier affiché : le nombre et le mot ne se contredisent jamais.
 * @param {Instrument} instrument
 * @param {number} affiche
 * @returns {string}
 */
export function niveauDe(instrument, affiche) {
  return instrument.niveaux.reduce((retenu, niveau) => (affiche >= niveau.min ? niveau.id : retenu), instrument.niveaux[0].id)
}

/**
 * @param {Instrument} instrument
 * @param {Formulaire} formulaire
 * @param {Reponses} reponses
 * @returns {Resultat}
 */
export function calculer(instrument, formulaire, reponses) {
  const items = itemsDu(instrument, formulaire)
  /** @type {Record<string, Note>} */
  const dimensions = {}
  for (const { id } of instrument.dimensions) {
    const siens = items.filter((item) => item.dimension === id)
    dimensions[id] = noter(siens, reponses, instrument.regles.couverture_min)
  }
  return { dimensions, global: noterEnsemble(instrument, dimensions) }
}

/**
 * Ce que vaut un score : jamais « élevée » sur la version express.
 * @param {Note} note
 * @param {Formulaire} formulaire
 * @returns {'elevee' | 'moyenne' | 'faible'}
 */
export function confiance(note, formulaire) {
  const couverture = note.couverture ?? 0
  if (formulaire === 'long' && couverture === 1 && note.items >= 3) return 'elevee'
  return couverture >= 0.75 && note.items >= 2 ? 'moyenne' : 'faible'
}
