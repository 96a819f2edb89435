/**
 * Quelles questions poser : seulement celles dont la réponse peut encore changer un verdict.
 *
 * @typedef {import('./regles.mjs').Reponses} Reponses
 * @typedef {import('./regles.mjs').Critere} Critere
 * @typedef {import('./dossier.mjs').Dossier} Dossier
 * @typedef {import('./dossier.mjs').Groupe} Groupe
 * @typedef {import('./dossier.mjs').Question} Question
 */
import { reponsesPermises } from './dossier.mjs'
import { NSP, evaluer, examiner } from './regles.mjs'

/**
 * Les volets que la réponse à la première question n'écarte pas.
 *
 * @template {Dossier} D
 * @param {D} dossier
 * @param {Reponses} reponses
 * @returns {D['volets']}
 */
export function voletsConcernes({ questions: [premiere], volets }, reponses) {
  const debut = { [premiere.id]: reponses[premiere.id] }
  return volets.filter((volet) => examiner(volet, debut).verdict !== 'non')
}

/**
 * Une question compte pour un critère si elle est la prochaine à poser, ou si une réponse y suffirait à trancher.
 *
 * @param {Question} question
 * @param {Critere} critere
 * @param {Reponses} connues
 */
function compte(question, { condition }, connues) {
  const { manque } = evaluer(condition, connues)
  if (!manque.includes(question.id)) return false
  const permises = reponsesPermises(question)
  return manque[0] === question.id || !permises
    || permises.some((valeur) => evaluer(condition, { ...connues, [question.id]: valeur }).verdict !== 'inconnu')
}

/**
 * Les réponses aux questions utiles, dans l'ordre des questions; celles des questions écartées n'y sont pas.
 * La première question seule tant qu'on n'y répond pas, ou qu'on ne sait pas : sans elle, rien ne se vérifie.
 *
 * @param {Dossier} dossier
 * @param {Reponses} reponses
 * @returns {Reponses} une clé par question utile; `undefined` quand la réponse manque
 */
export function retenir(dossier, reponses) {
  const [premiere, ...suivantes] = dossier.questions
  /** @type {Reponses} */
  const retenues = { [premiere.id]: reponses[premiere.id] }
  if (reponses[premiere.id] === undefined || reponses[premiere.id] === NSP) return retenues
  const criteres = voletsConcernes(dossier, reponses).flatMap((volet) => volet.criteres)
  for (const question of suivantes) {
    if (criteres.some((critere) => compte(question, critere, retenues))) {
      retenues[question.id] = reponses[question.id]
    }
  }
  return retenues
}
