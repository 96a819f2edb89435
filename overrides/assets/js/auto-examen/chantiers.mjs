/** Écrit quoi faire : un chantier par énoncé, puis les modules dans l'ordre. */

import { el } from '../commun/dom.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Candidat } from './priorites.mjs' */
/** @import { Item, Tache } from './types.mjs' */

const PREMIERS_MODULES = 3
const NIVEAU_MAX = 4
const A_DEMANDER = ['ca', 'direction', 'equipe', 'membres']

/**
 * La réponse donnée et la recommandation qui lui répond.
 * @param {Mots} mots
 * @param {Candidat} candidat
 * @param {boolean} [auPlan] vrai : la tâche existe déjà
 */
export function chantier(mots, { item, reponse }, auPlan = false) {
  const gestes = mots.copie('[data-gestes]')
  const planifier = gestes.querySelector('[data-action="planifier"]')
  if (auPlan) planifier?.replaceWith(mots.copie('[data-deja]'))
  if (reponse >= NIVEAU_MAX) gestes.querySelector('[data-action="si"]')?.remove()
  for (const bouton of gestes.querySelectorAll('button')) {
    bouton.dataset.pour = item.id
    bouton.append(el('span', { class: 'hors-vue' }, ' – ', mots.nom(item.id)))
  }
  return el('li', { 'data-id': item.id },
    el('h4', {}, mots.nom(item.id)),
    el('p', { class: 'ae-note' }, mots.dire('reponse'), ' ', mots.reponse(item.id, reponse)),
    el('p', {}, mots.recommandation(item.id, reponse)), gestes)
}

/**
 * Le texte écrit d'une tâche, sinon la recommandation dans la langue de la page.
 * @param {Mots} mots
 * @param {Pick<Tache, 'texte' | 'enonce' | 'niveau'>} tache
 */
export function texteDe(mots, { texte, enonce, niveau }) {
  return texte || (enonce ? mots.recommandationBrute(enonce, niveau) : '')
}

/**
 * Ce qu'il faut demander, et à qui.
 * @param {Mots} mots
 * @param {Item[]} items
 */
export function aVerifier(mots, items) {
  return A_DEMANDER.flatMap((role) => {
    const siens = items.filter((item) => item.demander_a === role)
    if (siens.length === 0) return []
    const liens = siens.map(({ id }) => el('li', {}, el('a', { href: `#q-${id}` }, mots.nom(id))))
    return [el('h4', {}, mots.dire(`demander_${role}`)), el('ul', {}, ...liens)]
  })
}

/**
 * Les modules des alertes, les trois premiers des autres, les suivants, et ceux que rien ne presse.
 * @param {Mots} mots
 * @param {{ id: string, poids: number }[]} tous
 * @param {string[]} urgents
 */
export function ordonner(mots, tous, urgents) {
  const modules = tous.filter(({ id }) => !urgents.includes(id))
  const liens = (/** @type {typeof tous} */ liste) => liste.map(({ id }) => mots.module(id))
  const utiles = liens(modules.filter(({ poids }) => poids > 0))
  const suite = el('ol', { start: String(PREMIERS_MODULES + 1) }, ...utiles.slice(PREMIERS_MODULES))
  return [
    ...groupe(mots, 'urgence', el('ul', {}, ...urgents.map((id) => mots.module(id)))),
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
