/** Met des réponses dans un lien, par leurs identifiants seulement, et les relit sans rien croire. */

import { reponsesPermises } from './dossier.mjs'
import { NSP } from './regles.mjs'

/**
 * @typedef {import('./dossier.mjs').Dossier} Dossier
 * @typedef {import('./dossier.mjs').Question} Question
 * @typedef {import('./regles.mjs').Reponses} Reponses
 */

export const MARQUE = '#r='
const NOMBRE = /^-?\d{1,12}(?:\.\d{1,6})?$/

/**
 * @param {Reponses} reponses
 * @returns {string} `organisation:entreprise,forme:cooperative`
 */
export function encoderReponses(reponses) {
  const donnees = Object.entries(reponses).filter(([, valeur]) => valeur !== undefined && valeur !== null)
  return donnees.map(([question, valeur]) => `${question}:${valeur}`).join(',')
}

/**
 * @param {Question} question
 * @param {string} texte
 * @returns {string | number | undefined}
 */
function lireValeur(question, texte) {
  if (texte === NSP) return NSP
  const permises = reponsesPermises(question)
  if (!permises) return NOMBRE.test(texte) ? Number(texte) : undefined
  return permises.includes(texte) ? texte : undefined
}

/**
 * @param {Dossier} dossier
 * @param {string} texte
 * @returns {Reponses | null} `null` si une seule paire ne se lit pas : on ne devine rien
 */
export function decoderReponses(dossier, texte) {
  const questions = new Map(dossier.questions.map((question) => [question.id, question]))
  /** @type {Reponses} */
  const lues = {}
  for (const paire of texte.split(',')) {
    const [id, valeur, ...reste] = paire.split(':')
    const question = questions.get(id)
    const lue = question && valeur !== undefined && !reste.length ? lireValeur(question, valeur) : undefined
    if (lue === undefined || Object.hasOwn(lues, id)) return null
    lues[id] = lue
  }
  return lues
}
