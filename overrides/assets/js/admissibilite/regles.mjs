/**
 * Les règles d'admissibilité : trois verdicts, une liste fermée d'opérateurs, aucun effet de bord.
 *
 * @typedef {'oui' | 'non' | 'inconnu'} Verdict
 * @typedef {string | number} Valeur
 * @typedef {Record<string, Valeur | null | undefined>} Reponses
 * @typedef {{ question: string, egale?: Valeur, parmi?: Valeur[], au_moins?: number, au_plus?: number }} Feuille
 * @typedef {{ tous: Condition[] }} Tous
 * @typedef {{ un_de: Condition[] }} UnDe
 * @typedef {{ non: Condition }} Non
 * @typedef {Feuille | Tous | UnDe | Non} Condition
 * @typedef {{ verdict: Verdict, manque: string[] }} Resultat
 * @typedef {{ id: string, condition: Condition }} Critere
 * @typedef {{ verdict: Verdict | 'revision', manque: string[], criteres: (Resultat & { id: string })[] }} Examen
 */

/** La réponse « Je ne sais pas » : elle ne vaut jamais « non ». */
export const NSP = 'nsp'

/** @type {Record<string, (reponse: Valeur, attendu: any) => boolean>} */
export const COMPARAISONS = {
  egale: (reponse, attendu) => reponse === attendu,
  parmi: (reponse, attendus) => attendus.includes(reponse),
  au_moins: (reponse, seuil) => reponse >= seuil,
  au_plus: (reponse, seuil) => reponse <= seuil,
}

/** @type {Record<Verdict, Verdict>} */
const INVERSE = { oui: 'non', non: 'oui', inconnu: 'inconnu' }

/**
 * La réponse donnée, ou `undefined` si elle manque, est « Je ne sais pas » ou n'est pas lisible.
 *
 * @param {Reponses} reponses
 * @param {string} question
 * @returns {Valeur | undefined}
 */
function lireReponse(reponses, question) {
  const valeur = Object.hasOwn(reponses, question) ? reponses[question] : undefined
  if (typeof valeur === 'number') return Number.isFinite(valeur) ? valeur : undefined
  return typeof valeur === 'string' && valeur !== '' && valeur !== NSP ? valeur : undefined
}

/**
 * @param {Feuille} feuille
 * @param {Reponses} reponses
 * @returns {Resultat}
 */
function comparer(feuille, reponses) {
  const reponse = lireReponse(reponses, feuille.question)
  const seuils = feuille.au_moins !== undefined || feuille.au_plus !== undefined
  if (reponse === undefined || (seuils && typeof reponse !== 'number')) {
    return { verdict: 'inconnu', manque: [feuille.question] }
  }
  const comparaisons = Object.entries(feuille).filter(([cle]) => cle !== 'question')
  const vrai = comparaisons.every(([cle, attendu]) => COMPARAISONS[cle](reponse, attendu))
  return { verdict: vrai ? 'oui' : 'non', manque: [] }
}

/**
 * Le verdict décisif l'emporte dès qu'il paraît; sinon, un seul inconnu suffit à suspendre.
 *
 * @param {Resultat[]} resultats
 * @param {Verdict} decisif
 * @returns {Resultat}
 */
function combiner(resultats, decisif) {
  if (resultats.some(({ verdict }) => verdict === decisif)) return { verdict: decisif, manque: [] }
  const suspendu = resultats.some(({ verdict }) => verdict === 'inconnu')
  const manque = [...new Set(resultats.flatMap((resultat) => resultat.manque))]
  return { verdict: suspendu ? 'inconnu' : INVERSE[decisif], manque }
}

/**
 * Le verdict d'une condition, et les questions qui manquent pour le rendre.
 *
 * @param {Condition} condition
 * @param {Reponses} reponses
 * @returns {Resultat}
 */
export function evaluer(condition, reponses) {
  if ('tous' in condition) return combiner(condition.tous.map((c) => evaluer(c, reponses)), 'non')
  if ('un_de' in condition) return combiner(condition.un_de.map((c) => evaluer(c, reponses)), 'oui')
  if ('non' in condition) {
    const { verdict, manque } = evaluer(condition.non, reponses)
    return { verdict: INVERSE[verdict], manque }
  }
  return comparer(condition, reponses)
}

/**
 * Le verdict d'un volet : « non » si un critère dit non, sinon « inconnu » s'il en reste un, sinon « oui ».
 *
 * @param {{ criteres: Critere[] }} volet
 * @param {Reponses} reponses
 * @returns {Examen}
 */
export function examiner(volet, reponses) {
  const criteres = volet.criteres.map(({ id, condition }) => ({ id, ...evaluer(condition, reponses) }))
  return { ...combiner(criteres, 'non'), criteres }
}

/**
 * Hors de ses dates, une règle ne vaut rien : le volet est en révision, sans verdict.
 *
 * @param {{ criteres: Critere[], du?: string, au?: string }} volet instants en temps universel; vides si rien ne borne
 * @param {Reponses} reponses
 * @param {number} maintenant millisecondes
 * @returns {Examen}
 */
export function examinerEnDate(volet, reponses, maintenant) {
  const tropTot = volet.du && maintenant < Date.parse(volet.du)
  const tropTard = volet.au && maintenant >= Date.parse(volet.au)
  return tropTot || tropTard ? { verdict: 'revision', manque: [], criteres: [] } : examiner(volet, reponses)
}
