/** Anime « Vérifiez vos acquis » : un premier essai expliqué, un second, puis toutes les réponses. Rien n'est gardé. */

import { remplir } from '../commun/dom.mjs'
import { bilan, comparer, corriger } from './correction.mjs'

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
      const issue = repondre(formulaire, question)
      if (issue !== 'vide') issues[rang] ??= issue // le bilan compte le premier essai
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
  const champs = [...question.querySelectorAll('input')]
  const choix = champs.map((champ) => ({ coche: champ.checked, juste: champ.dataset.juste !== undefined }))
  const issue = corriger(choix)
  const encore = issue === 'presque' && question.getAttribute('data-issue') === 'presque'
  const raisons = issue === 'presque' && !encore ? champs.filter((champ) => champ.checked && champ.dataset.juste === undefined).map((champ) => raison(question, champ.value)) : []
  const ecarts = issue === 'presque' && champs.some(({ type }) => type === 'checkbox') ? dire(formulaire, comparer(choix)) : []
  ecrire(question, '[data-retour]', [formulaire.dataset[encore ? 'encore' : MOT[issue]] ?? '', ...ecarts, ...raisons].join(' '))
  if (issue !== 'vide') question.setAttribute('data-issue', issue)
  if (issue === 'juste' || encore) question.querySelector('details')?.setAttribute('open', '')
  return issue
}

/**
 * Combien de bons choix manquent et combien sont de trop, dans les mots de la page.
 * @param {HTMLFormElement} formulaire
 * @param {{manque: number, trop: number}} ecarts
 * @returns {string[]}
 */
function dire(formulaire, ecarts) {
  return Object.entries(ecarts).flatMap(([nom, n]) => (n > 0 ? [remplir(formulaire.dataset[nom] ?? '', { n })] : []))
}

/**
 * Pourquoi un choix n'est pas le bon.
 * @param {Element} question
 * @param {string} choix
 */
function raison(question, choix) {
  return question.querySelector(`[data-pour="${CSS.escape(choix)}"] [data-pourquoi]`)?.textContent ?? ''
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
