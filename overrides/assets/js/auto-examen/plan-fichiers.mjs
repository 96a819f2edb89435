/** Prépare le fichier du plan d'action dans la forme demandée. */

import { composerCsv } from '../commun/csv.mjs'
import { telecharger } from '../commun/telecharger.mjs'
import { composerIcs } from './plan-calendrier.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Tache } from './types.mjs' */

const COLONNES = ['rang', 'tache', 'qui', 'quand', 'etat']
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * @param {Tache[]} plan
 * @param {Mots} mots
 * @param {(jour: string) => string} [dater] comment écrire une date : telle quelle, pour un tableur
 * @returns {string[][]} l'en-tête, puis une ligne par tâche
 */
export function tableau(plan, mots, dater = (jour) => jour) {
  const lignes = plan.map(({ texte, qui, quand, etat }, rang) => [String(rang + 1), texte, qui, quand && dater(quand), mots.dire(`etat_${etat}`)])
  return [COLONNES.map((nom) => mots.dire(nom)), ...lignes]
}

/**
 * @param {string[][]} lignes
 * @param {string} titre
 * @param {string} date
 */
export function composerMarkdown([entete, ...lignes], titre, date) {
  const cellule = (/** @type {string} */ texte) => texte.replace(/([\\|\u0060*_<>[\]])/g, '\\$1').replace(/\s*\n\s*/g, ' ')
  const rang = (/** @type {string[]} */ cellules) => `| ${cellules.map(cellule).join(' | ')} |`
  return [`# ${titre}`, '', date, '', rang(entete), `|${' --- |'.repeat(entete.length)}`, ...lignes.map(rang), ''].join('\n')
}

/**
 * @param {string} sorte docx, ics, csv ou md
 * @param {Tache[]} plan les textes en toutes lettres
 * @param {Mots} mots
 * @param {string} jour AAAA-MM-JJ
 * @returns {Promise<string>} le nom du fichier
 */
export async function emporter(sorte, plan, mots, jour) {
  const titre = mots.dire('plan_nom')
  const date = mots.dire('plan_date', { date: mots.date(jour) })
  const lignes = tableau(plan, mots, (autre) => mots.date(autre))
  const nom = `plan-${jour}.${sorte}`
  if (sorte === 'csv') return telecharger(nom, composerCsv(tableau(plan, mots)), TYPES.csv)
  if (sorte === 'md') return telecharger(nom, composerMarkdown(lignes, titre, date), TYPES.md)
  if (sorte === 'ics') return telecharger(nom, composerIcs(plan, titre, new Date()), TYPES.ics)
  const { composerDocx } = await import('./plan-document.mjs')
  return telecharger(nom, await composerDocx(lignes, titre, date, document.documentElement.lang), TYPES.docx)
}
