/** Les gestes du résultat : mettre au plan, supposer un niveau de plus. */

import { calculer } from './bareme.mjs'
import { supposer as monter } from './hypothese.mjs'
import { trouver } from './mots.mjs'
import { ajouterTache } from './plan.mjs'

/** @import { Vue } from './vue.mjs' */

/** @param {Element | null} bouton */
export function identifier(bouton) {
  return bouton?.getAttribute('data-pour') ?? ''
}

/**
 * @param {Vue} vue
 * @param {string[]} ids
 */
export function planifier(vue, ids) {
  const { dossier, abords } = vue
  const niveau = (/** @type {string} */ id) => Number(dossier.etat.reponses[id])
  dossier.planifier(ids.reduce((plan, id) => ajouterTache(plan, { enonce: id, niveau: niveau(id) }), dossier.etat.plan))
  abords.rapporter(dossier.garder())
  vue.remplir()
  abords.annoncer('plan_ajoute', { n: dossier.etat.plan.length })
  const li = vue.resultat.partie.querySelector(`li[data-id="${ids[0]}"] h4`)
  // Le bouton qui avait le focus vient de disparaître ; le navigateur ne le saura qu'à l'image suivante.
  if (li instanceof HTMLElement && !document.activeElement?.closest('main :not(:root)')?.checkVisibility()) mener(li)
}

/**
 * Redonne le focus à un titre, quand le bouton qui l'avait a disparu.
 * @param {HTMLElement} titre
 */
function mener(titre) {
  titre.tabIndex = -1
  titre.focus({ preventScroll: true })
}

/**
 * Montre le résultat qu'aurait une réponse de plus ; vide, rend le vrai.
 * @param {Vue} vue
 * @param {string} id
 */
export function supposer(vue, id) {
  const { dossier, abords } = vue
  const ancien = dossier.hypothese
  dossier.hypothese = id
  vue.remplir()
  abords.avis('hypothese', id !== '')
  if (id) {
    const note = (/** @type {import('./types.mjs').Etat} */ etat) => calculer(dossier.instrument, etat.formulaire, etat.reponses).global.affiche ?? '—'
    const suite = monter(dossier.etat, id)
    abords.dit('hypothese', 'hypothese', { nom: vue.mots.nomBrut(id), niveau: Number(suite.reponses[id]), avant: note(dossier.etat), apres: note(suite) })
    trouver(vue.racine, '[data-action="annuler-si"]').focus()
  } else mener(/** @type {HTMLElement} */ (vue.resultat.partie.querySelector(`li[data-id="${ancien}"] h4`) ?? trouver(vue.resultat.partie, '[data-titre]')))
}
