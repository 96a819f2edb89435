/** Ce qui vaut pour plusieurs volets, dit une seule fois : les pièces à réunir et les points qui touchent les réponses. */

import { evaluer } from './regles.mjs'
import { trouver } from './verdict.mjs'

/**
 * @typedef {import('./dossier.mjs').Groupe} Groupe
 * @typedef {import('./regles.mjs').Reponses} Reponses
 */

/**
 * Les points à confirmer des volets concernés, sauf ceux que les réponses écartent.
 *
 * @param {Groupe[]} concernes
 * @param {Reponses} reponses
 * @returns {Set<string>}
 */
export function pointsTouches(concernes, reponses) {
  const points = concernes.flatMap((volet) => volet.points ?? [])
  const touches = points.filter(({ condition }) => !condition || evaluer(condition, reponses).verdict !== 'non')
  return new Set(touches.map(({ id }) => id))
}

/**
 * Retire d'une section les lignes inutiles, et la section elle-même s'il n'en reste pas.
 *
 * @param {HTMLElement} section
 * @param {(ligne: HTMLElement) => boolean} utile
 */
function filtrer(section, utile) {
  const lignes = /** @type {HTMLElement[]} */ ([...section.querySelectorAll('ul > li')])
  for (const ligne of lignes) if (!utile(ligne)) ligne.remove()
  if (!lignes.some(utile)) section.remove()
}

/**
 * Un refus n'appelle aucune pièce : seuls les volets qui disent oui en demandent.
 *
 * @param {HTMLElement} racine
 * @param {Groupe[]} concernes
 * @param {Set<string>} admis les volets qui disent oui
 * @param {Reponses} reponses
 * @returns {DocumentFragment}
 */
export function composerCommuns(racine, concernes, admis, reponses) {
  const modele = /** @type {HTMLTemplateElement} */ (trouver(racine, 'template[data-modele="communs"]'))
  const copie = /** @type {DocumentFragment} */ (modele.content.cloneNode(true))
  const points = pointsTouches(concernes, reponses)
  filtrer(trouver(copie, '[data-pieces]'), ({ dataset }) => (dataset.pour ?? '').split(' ').some((volet) => admis.has(volet)))
  filtrer(trouver(copie, '[data-points]'), ({ dataset }) => points.has(dataset.point ?? ''))
  return copie
}
