/** Le plan d'action : des tâches tirées des priorités ou ajoutées, dans l'ordre choisi ; aucun DOM. */

import { texteSur } from './etat.mjs'

/** @import { Instrument, Tache } from './types.mjs' */

export const ETATS = /** @type {const} */ (['a-faire', 'en-cours', 'fait'])
export const TACHES_MAX = 40
export const TEXTE_MAX = 400
export const QUI_MAX = 80
const JOUR = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * Des tâches bien formées, et rien d'autre.
 * @param {Instrument} instrument
 * @param {unknown} brut
 * @returns {Tache[]}
 */
export function nettoyerPlan(instrument, brut) {
  if (!Array.isArray(brut)) return []
  const connus = new Set(instrument.items.map(({ id }) => id))
  return brut.slice(0, TACHES_MAX).flatMap((tache, rang) => {
    if (typeof tache !== 'object' || tache === null) return []
    const propre = (/** @type {string} */ cle) => (Object.hasOwn(tache, cle) ? tache[cle] : undefined)
    const enonce = connus.has(propre('enonce')) ? propre('enonce') : null
    const texte = texteSur(propre('texte'), TEXTE_MAX)
    if (!enonce && !texte) return []
    return [{
      id: `t${rang + 1}`,
      enonce,
      niveau: Number.isInteger(propre('niveau')) && propre('niveau') >= 0 && propre('niveau') <= 4 ? propre('niveau') : 0,
      texte,
      qui: texteSur(propre('qui'), QUI_MAX),
      quand: JOUR.test(propre('quand') ?? '') ? propre('quand') : '',
      etat: ETATS.includes(propre('etat')) ? propre('etat') : 'a-faire',
    }]
  })
}

/**
 * Ajoute une tâche, une seule fois par énoncé.
 * @param {Tache[]} plan
 * @param {{ enonce?: string, niveau?: number, texte?: string }} quoi
 * @returns {Tache[]}
 */
export function ajouterTache(plan, { enonce, niveau = 0, texte = '' }) {
  if (plan.length >= TACHES_MAX || (enonce && plan.some((tache) => tache.enonce === enonce))) return plan
  const numero = 1 + Math.max(0, ...plan.map(({ id }) => Number(id.slice(1)) || 0))
  return [...plan, { id: `t${numero}`, enonce: enonce ?? null, niveau, texte, qui: '', quand: '', etat: 'a-faire' }]
}

/**
 * @param {Tache[]} plan
 * @param {string} id
 * @param {Partial<Tache>} changement
 * @returns {Tache[]}
 */
export function changerTache(plan, id, changement) {
  return plan.map((tache) => (tache.id === id ? { ...tache, ...changement } : tache))
}

/**
 * @param {Tache[]} plan
 * @param {string} id
 * @param {-1 | 1} pas
 * @returns {Tache[]}
 */
export function deplacerTache(plan, id, pas) {
  const rang = plan.findIndex((tache) => tache.id === id)
  const cible = rang + pas
  if (rang < 0 || cible < 0 || cible >= plan.length) return plan
  const suite = [...plan]
  ;[suite[rang], suite[cible]] = [suite[cible], suite[rang]]
  return suite
}

/**
 * @param {Tache[]} plan
 * @param {string} id
 * @returns {Tache[]}
 */
export function retirerTache(plan, id) {
  return plan.filter((tache) => tache.id !== id)
}
