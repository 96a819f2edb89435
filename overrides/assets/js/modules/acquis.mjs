/** Anime « Vérifiez vos acquis » : une réponse, un retour aussitôt, les explications ouvertes. Rien n'est gardé. */

import { remplir } from '../commun/dom.mjs'
import { bilan, corriger } from './correction.mjs'

/** @typedef {import('./correction.mjs').Issue} Issue */

const MOT = /** @type {const} */ ({ vide: 'choisir', juste: 'juste', presque: 'presque' })

for (const formulaire of document.querySelectorAll('form[data-acquis]')) {
  if (formulaire instanceof HTMLFormElement) animer(formulaire)
}

/** @param {HTMLFormElement} formulaire */
function animer(formulaire) {
  const questions = [...formulaire.querySelectorAll('fieldset[data-question]')]
  /** @type {Array<Issue | undefined>} */
  const issues = questions.map(() => undefined)
  formulaire.addEventListener('submit', (evenement) => evenement.preventDefault())
  questions.forEach((question, rang) => {
    const bouton = question.querySelector('[data-verifier]')
    bouton?.removeAttribute('hidden')
    bouton?.addEventListener('click', () => {
      issues[rang] = repondre(formulaire, question)
      annoncer(formulaire, issues)
    })
    question.addEventListener('change', () => ecrire(question, '[data-retour]', ''))
  })
}

/**
 * @param {HTMLFormElement} formulaire
 * @param {Element} question
 * @returns {Issue}
 */
function repondre(formulaire, question) {
  const issue = corriger([...question.querySelectorAll('input')].map((champ) => ({ coche: champ.checked, juste: champ.dataset.juste !== undefined })))
  ecrire(question, '[data-retour]', formulaire.dataset[MOT[issue]] ?? '')
  question.setAttribute('data-issue', issue)
  if (issue !== 'vide') question.querySelector('details')?.setAttribute('open', '')
  return issue
}

/**
 * @param {HTMLFormElement} formulaire
 * @param {ReadonlyArray<Issue | undefined>} issues
 */
function annoncer(formulaire, issues) {
  const { fini, justes, total } = bilan(issues)
  if (fini) ecrire(formulaire, '[data-bilan]', remplir(formulaire.dataset.bilan ?? '', { n: justes, total }))
}

/**
 * @param {Element} dans
 * @param {string} selecteur
 * @param {string} texte
 */
function ecrire(dans, selecteur, texte) {
  const cible = dans.querySelector(selecteur)
  if (cible) cible.textContent = texte
}
