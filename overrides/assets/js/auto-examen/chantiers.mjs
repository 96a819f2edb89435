/** Écrit quoi faire : un chantier par énoncé, puis les modules dans l'ordre. */

import { el } from '../commun/dom.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Candidat } from './priorites.mjs' */

const PREMIERS_MODULES = 3

/**
 * La réponse donnée et la recommandation qui lui répond.
 * @param {Mots} mots
 * @param {Candidat} candidat
 */
export function chantier(mots, { item, reponse }) {
  return el('li', { 'data-id': item.id },
    el('h4', {}, mots.nom(item.id)),
    el('p', { class: 'ae-note' }, mots.dire('reponse'), ' ', mots.reponse(item.id, reponse)),
    el('p', {}, mots.recommandation(item.id, reponse)))
}

/**
 * @param {Mots} mots
 * @param {string} id
 */
export function aVerifier(mots, id) {
  return el('li', {}, el('a', { href: `#q-${id}` }, mots.nom(id)))
}

/**
 * Les trois premiers modules, les suivants, et ceux que rien ne presse.
 * @param {Mots} mots
 * @param {{ id: string, poids: number }[]} modules
 */
export function ordonner(mots, modules) {
  const liens = (/** @type {typeof modules} */ liste) => liste.map(({ id }) => mots.module(id))
  const utiles = liens(modules.filter(({ poids }) => poids > 0))
  const suite = el('ol', { start: String(PREMIERS_MODULES + 1) }, ...utiles.slice(PREMIERS_MODULES))
  return [
    ...groupe(mots, 'debut', el('ol', {}, ...utiles.slice(0, PREMIERS_MODULES))),
    ...groupe(mots, 'suite', suite),
    ...groupe(mots, 'rythme', el('ul', {}, ...liens(modules.filter(({ poids }) => poids === 0)))),
  ]
}

/**
 * @param {Mots} mots
 * @param {string} nom
 * @param {HTMLElement} liste
 */
function groupe(mots, nom, liste) {
  return liste.childElementCount ? [el('h4', {}, mots.modele(`[data-mot="modules_${nom}"]`)), liste] : []
}
