/**
 * Le dossier des règles, vérifié au chargement : une règle mal écrite arrête tout, elle ne rend jamais de verdict.
 *
 * @typedef {import('./regles.mjs').Condition} Condition
 * @typedef {import('./regles.mjs').Critere} Critere
 * @typedef {import('./regles.mjs').Valeur} Valeur
 * @typedef {{ id: string, type: 'choix' | 'oui-non' | 'nombre', choix: { id: string }[] }} Question
 * @typedef {{ id: string, condition?: Condition }} Point
 * @typedef {{ id: string, criteres: Critere[], points?: Point[], reprend?: string | null, du?: string, au?: string }} Groupe
 * @typedef {{ questions: Question[], groupes: Groupe[], volets: Groupe[] }} Dossier
 */
import { COMPARAISONS } from './regles.mjs'

const PROFONDEUR_MAX = 3

/**
 * Les réponses qu'une question permet; `null` si c'est un nombre.
 *
 * @param {Question} question
 * @returns {string[] | null}
 */
export function reponsesPermises({ type, choix }) {
  if (type === 'nombre') return null
  return type === 'oui-non' ? ['oui', 'non'] : choix.map(({ id }) => id)
}

/**
 * @param {Record<string, any>} feuille
 * @param {Map<string, Question>} questions
 */
function verifierFeuille(feuille, questions) {
  const { question: id, ...comparaisons } = feuille
  const question = questions.get(id)
  if (!question) throw new Error(`question inconnue : ${id}`)
  const cles = Object.keys(comparaisons)
  const inconnue = cles.find((cle) => !Object.hasOwn(COMPARAISONS, cle))
  if (inconnue || !cles.length) throw new Error(`opérateur inconnu : ${inconnue ?? 'aucun'} (question ${id})`)
  const permises = reponsesPermises(question)
  for (const valeur of Object.values(comparaisons).flat()) {
    const juste = permises ? permises.includes(valeur) : Number.isFinite(valeur)
    if (!juste) throw new Error(`réponse inconnue : ${valeur} (question ${id})`)
  }
}

/**
 * Refuse une condition qui sort de la liste fermée ou qui s'emboîte trop.
 *
 * @param {any} condition
 * @param {Map<string, Question>} questions
 * @param {number} [niveau]
 */
export function verifierCondition(condition, questions, niveau = 1) {
  if (niveau > PROFONDEUR_MAX) throw new Error('condition emboîtée sur plus de trois niveaux')
  if (typeof condition !== 'object' || condition === null) throw new Error('condition illisible')
  if (Object.hasOwn(condition, 'question')) return verifierFeuille(condition, questions)
  const [operateur, ...autres] = Object.keys(condition)
  if (!['tous', 'un_de', 'non'].includes(operateur) || autres.length) {
    throw new Error(`opérateur inconnu : ${Object.keys(condition).join(', ') || 'aucun'}`)
  }
  const enfants = operateur === 'non' ? [condition.non] : condition[operateur]
  if (!Array.isArray(enfants) || !enfants.length) throw new Error(`liste vide : ${operateur}`)
  for (const enfant of enfants) verifierCondition(enfant, questions, niveau + 1)
}

/**
 * Les volets, chacun avec ses critères, ses points et ceux qu'il reprend; lève si une règle est mal écrite.
 *
 * @template {Dossier} D
 * @param {D} dossier
 * @returns {D}
 */
export function ouvrir(dossier) {
  const questions = new Map(dossier.questions.map((question) => [question.id, question]))
  const groupes = new Map(dossier.groupes.map((groupe) => [groupe.id, groupe]))
  const volets = dossier.volets.map((volet) => {
    const repris = volet.reprend ? groupes.get(volet.reprend) : { criteres: [], points: [] }
    if (!repris) throw new Error(`critères repris introuvables : ${volet.reprend}`)
    return { ...volet, criteres: [...volet.criteres, ...repris.criteres], points: [...(volet.points ?? []), ...(repris.points ?? [])] }
  })
  for (const { criteres, points = [] } of [...volets, ...dossier.groupes]) {
    for (const { condition } of criteres) verifierCondition(condition, questions)
    for (const { condition } of points) if (condition) verifierCondition(condition, questions)
  }
  return { ...dossier, volets }
}
