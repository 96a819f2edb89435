/** Montre toutes les réponses, par dimension, avec de quoi changer chacune. */

import { el } from '../commun/dom.mjs'
import { trouver } from './mots.mjs'

/** @import { Dossier } from './dossier.mjs' */
/** @import { Mots } from './mots.mjs' */
/** @import { Etat, Item } from './types.mjs' */

/**
 * @param {Etat} etat
 * @param {Item} item
 * @param {Mots} mots
 */
function rang(etat, item, mots) {
  const donnee = Object.hasOwn(etat.reponses, item.id)
  const reponse = donnee ? mots.reponse(item.id, etat.reponses[item.id]) : mots.dire('non_repondu')
  const lien = el('a', { href: `#q-${item.id}` }, mots.dire('modifier'), el('span', { class: 'hors-vue' }, ' ', mots.nom(item.id)))
  const note = etat.notes[item.id] ? [el('p', { class: 'ae-note' }, mots.dire('note_dite', { note: etat.notes[item.id] }))] : []
  return el('li', { 'data-vide': !donnee }, el('strong', {}, mots.nom(item.id)), el('span', {}, reponse), lien, ...note)
}

/**
 * @param {HTMLElement} partie
 * @param {Dossier} dossier
 * @param {Mots} mots
 */
export function montrerRevue(partie, { instrument, etat, items }, mots) {
  const faites = items.filter(({ id }) => Object.hasOwn(etat.reponses, id)).length
  trouver(partie, '[data-bilan]').textContent = mots.dire('bilan', { faites, total: items.length })
  const groupes = instrument.dimensions.flatMap(({ id }) => {
    const siens = items.filter(({ dimension }) => dimension === id)
    if (siens.length === 0) return []
    return [el('h3', {}, mots.dimension(id)), el('ul', { class: 'ae-reponses' }, ...siens.map((item) => rang(etat, item, mots)))]
  })
  trouver(partie, '[data-liste]').replaceChildren(...groupes)
}
