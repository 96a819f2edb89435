/** Compare deux portraits, sur les seuls énoncés que les deux ont posés. */

import { calculer } from './bareme.mjs'
import { itemsDu } from './etat.mjs'
import { communs } from './versions.mjs'

/** @import { Etat, Instrument } from './types.mjs' */
/** @typedef {{ etat: Etat, version: unknown }} Portrait */
/** @typedef {{ id: string, avant: number | null, apres: number | null, difference: number | null, sens: 'hausse' | 'baisse' | 'stable' | 'inconnu' }} Ecart */

/**
 * @param {Instrument} instrument
 * @param {Portrait} avant
 * @param {Portrait} apres
 * @returns {{ dimensions: Ecart[], global: Ecart, communs: number, total: number }}
 */
export function comparer(instrument, avant, apres) {
  const retenus = partages(instrument, avant, apres)
  const reduit = { ...instrument, items: instrument.items.filter(({ id }) => retenus.has(id)) }
  const [a, b] = [avant, apres].map(({ etat }) => calculer(reduit, 'long', etat.reponses))
  const dimensions = instrument.dimensions.map(({ id }) => ecart(instrument, id, a.dimensions[id].affiche, b.dimensions[id].affiche))
  return { dimensions, global: ecart(instrument, 'global', a.global.affiche, b.global.affiche), communs: retenus.size, total: instrument.items.length }
}

/**
 * Les énoncés que les deux formulaires posent et qu'aucune version n'a changés entre les deux.
 * @param {Instrument} instrument
 * @param {...Portrait} portraits
 * @returns {Set<string>}
 */
function partages(instrument, ...portraits) {
  const ensembles = portraits.flatMap(({ etat, version }) => [
    communs(instrument, version),
    new Set(itemsDu(instrument, etat.formulaire).map(({ id }) => id)),
  ])
  return new Set(instrument.items.map(({ id }) => id).filter((id) => ensembles.every((ensemble) => ensemble.has(id))))
}

/**
 * @param {Instrument} instrument
 * @param {string} id
 * @param {number | null} avant
 * @param {number | null} apres
 * @returns {Ecart}
 */
function ecart(instrument, id, avant, apres) {
  if (avant === null || apres === null) return { id, avant, apres, difference: null, sens: 'inconnu' }
  const difference = apres - avant
  const sens = Math.abs(difference) <= instrument.regles.stable_max ? 'stable' : difference > 0 ? 'hausse' : 'baisse'
  return { id, avant, apres, difference, sens }
}
