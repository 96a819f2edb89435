/** Dit par quoi commencer : alertes, priorités, points à vérifier, modules dans l'ordre. */

import { itemsDu, reponsePermise } from './etat.mjs'

/** @import { Formulaire, Instrument, Item, Reponses, Resultat } from './types.mjs' */
/** @typedef {{ item: Item, reponse: number, ecart: number, priorite: number, rang: number }} Candidat */

/** Ce qu'un plan commence par : trois priorités, après les protections. */
export const GARDEES = 3

/**
 * Énoncés répondus par un niveau, avec leur écart à la cible et leur priorité (0 à 36).
 * @param {Instrument} instrument
 * @param {Formulaire} formulaire
 * @param {Reponses} reponses
 * @param {Record<string, number>} cibles
 * @returns {Candidat[]}
 */
export function peser(instrument, formulaire, reponses, cibles) {
  return itemsDu(instrument, formulaire).flatMap((item, rang) => {
    const reponse = Object.hasOwn(reponses, item.id) ? reponsePermise(item, reponses[item.id]) : undefined
    if (typeof reponse !== 'number') return []
    const cible = Object.hasOwn(cibles, item.dimension) ? cibles[item.dimension] : instrument.regles.cible_defaut
    const ecart = Math.max(0, cible - reponse)
    return [{ item, reponse, ecart, priorite: ecart * item.importance * (4 - item.effort), rang }]
  })
}

/**
 * Protections critiques à régler d'abord.
 * @param {Candidat[]} candidats
 * @param {number} maximum
 */
function alerter(candidats, maximum) {
  return candidats
    .filter(({ item, reponse }) => item.critique && reponse <= maximum)
    .sort((a, b) => a.reponse - b.reponse || b.priorite - a.priorite || a.rang - b.rang)
}

/**
 * Choisit une à une les priorités, sans en mettre plus de deux par dimension.
 * @param {Instrument} instrument
 * @param {Candidat[]} candidats
 * @param {Resultat} resultat
 * @returns {Candidat[]}
 */
function choisir(instrument, candidats, resultat) {
  const { priorites_max: maximum, priorites_par_dimension_max: parDimension } = instrument.regles
  /** @type {Map<string, number>} */
  const pris = new Map()
  const combien = (/** @type {Candidat} */ c) => pris.get(c.item.dimension) ?? 0
  const score = (/** @type {Candidat} */ c) => resultat.dimensions[c.item.dimension].score ?? 101
  const comparer = (/** @type {Candidat} */ a, /** @type {Candidat} */ b) =>
    b.priorite - a.priorite || b.ecart - a.ecart || a.item.effort - b.item.effort ||
    score(a) - score(b) || combien(a) - combien(b) || a.rang - b.rang
  /** @type {Candidat[]} */
  const choisies = []
  let restants = candidats
  while (choisies.length < maximum) {
    restants = restants.filter((c) => c.priorite > 0 && combien(c) < parDimension && !choisies.includes(c))
    if (restants.length === 0) break
    const suivante = restants.reduce((meilleure, c) => (comparer(c, meilleure) < 0 ? c : meilleure))
    choisies.push(suivante)
    pris.set(suivante.item.dimension, combien(suivante) + 1)
  }
  return choisies
}

/**
 * Le premier module que cite chaque alerte, sans répétition : une protection passe avant tout le reste.
 * @param {Candidat[]} alertes
 * @returns {string[]}
 */
function modulesDes(alertes) {
  return [...new Set(alertes.flatMap(({ item, reponse }) => (item.modules?.[reponse] ?? []).slice(0, 1)))]
}

/**
 * Modules cités par les recommandations du moment ; la première citée compte double.
 * @param {Instrument} instrument
 * @param {Candidat[]} candidats
 * @returns {{ id: string, poids: number }[]}
 */
function ordonnerModules(instrument, candidats) {
  const poids = new Map(instrument.modules.map((id) => [id, 0]))
  for (const { item, reponse, priorite } of candidats) {
    ;(item.modules?.[reponse] ?? []).forEach((id, place) => {
      poids.set(id, (poids.get(id) ?? 0) + priorite * (place === 0 ? 2 : 1))
    })
  }
  return instrument.modules
    .map((id) => ({ id, poids: poids.get(id) ?? 0 }))
    .sort((a, b) => b.poids - a.poids || instrument.modules.indexOf(a.id) - instrument.modules.indexOf(b.id))
}

/**
 * @param {Instrument} instrument
 * @param {Formulaire} formulaire
 * @param {Reponses} reponses
 * @param {Record<string, number>} cibles
 * @param {Resultat} resultat
 */
export function prioriser(instrument, formulaire, reponses, cibles, resultat) {
  const candidats = peser(instrument, formulaire, reponses, cibles)
  const alertes = alerter(candidats, instrument.regles.alerte_max)
  const priorites = choisir(instrument, candidats.filter((c) => !alertes.includes(c)), resultat)
  const aVerifier = itemsDu(instrument, formulaire)
    .filter((item) => Object.hasOwn(reponses, item.id) && reponses[item.id] === 'nsp')
    .sort((a, b) => b.importance - a.importance)
  return { alertes, priorites, aVerifier, urgents: modulesDes(alertes), modules: ordonnerModules(instrument, candidats) }
}
