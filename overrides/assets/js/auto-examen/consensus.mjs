/** Réunit les réponses de plusieurs personnes d'une même entreprise et montre d'abord où elles diffèrent. */

import { itemsDu } from './etat.mjs'
import { ecartMoyen, mediane, moyenne } from './statistiques.mjs'

/** @import { Etat, Instrument, Item } from './types.mjs' */
/** @typedef {{ id: string, n: number, moyenne: number, mediane: number, desaccord: number, divergent: boolean, groupe: number, roles: { role: string, n: number, moyenne: number }[], repartition: number[], inconnus: number }} Constat */

/**
 * Un constat par énoncé répondu, du plus grand désaccord au plus petit.
 * @param {Instrument} instrument
 * @param {Etat[]} etats
 * @returns {Constat[]}
 */
export function mettreEnCommun(instrument, etats) {
  const roles = regrouper(etats.map(({ role }) => role ?? 'autre'), instrument.regles.role_min)
  return instrument.items
    .map((item) => constater(instrument, item, etats, roles))
    .filter((constat) => constat !== null)
    .sort((a, b) => b.desaccord - a.desaccord || b.n - a.n || rang(instrument, a.id) - rang(instrument, b.id))
}

/**
 * @param {Instrument} instrument
 * @param {string} id
 */
function rang(instrument, id) {
  return instrument.items.findIndex((item) => item.id === id)
}

/**
 * @param {Instrument} instrument
 * @param {Item} item
 * @param {Etat[]} etats
 * @param {string[]} roles le rôle retenu de chaque état
 * @returns {Constat | null} null si personne n'a choisi de niveau
 */
function constater(instrument, item, etats, roles) {
  const voix = etats.flatMap(({ reponses }, place) => {
    const reponse = reponses[item.id]
    return typeof reponse === 'number' ? [{ role: roles[place], reponse }] : []
  })
  if (voix.length === 0) return null
  const valeurs = voix.map(({ reponse }) => reponse)
  const desaccord = ecartMoyen(valeurs)
  const parRole = moyennesParRole(voix, instrument.regles.role_min)
  return {
    id: item.id,
    n: valeurs.length,
    moyenne: moyenne(valeurs),
    mediane: mediane(valeurs),
    desaccord,
    divergent: valeurs.length > 1 && desaccord > instrument.regles.desaccord_seuil,
    groupe: parRole.length ? moyenne(parRole.map((role) => role.moyenne)) : moyenne(valeurs),
    roles: parRole,
    repartition: [0, 1, 2, 3, 4].map((niveau) => valeurs.filter((valeur) => valeur === niveau).length),
    inconnus: etats.filter((etat) => poser(instrument, etat, item) && typeof etat.reponses[item.id] !== 'number').length,
  }
}

/**
 * @param {Instrument} instrument
 * @param {Etat} etat
 * @param {Item} item
 */
function poser(instrument, etat, item) {
  return itemsDu(instrument, etat.formulaire).includes(item)
}

/**
 * Les moyennes par rôle, si chacune réunit assez de voix ; on réunit avant de calculer, sinon une soustraction trahirait une personne.
 * @param {{ role: string, reponse: number }[]} voix
 * @param {number} minimum
 */
function moyennesParRole(voix, minimum) {
  const roles = regrouper(voix.map(({ role }) => role), minimum)
  const noms = [...new Set(roles)].sort()
  if (noms.length < 2) return []
  return noms.map((role) => {
    const siennes = voix.filter((_, place) => roles[place] === role).map(({ reponse }) => reponse)
    return { role, n: siennes.length, moyenne: moyenne(siennes) }
  })
}

/**
 * Réunit sous « autre » les rôles trop petits, puis « autre » avec le plus petit rôle restant s'il l'est encore.
 * @param {string[]} roles
 * @param {number} minimum
 * @returns {string[]} le rôle retenu, à la même place
 */
export function regrouper(roles, minimum) {
  const compter = (/** @type {string[]} */ liste, /** @type {string} */ role) => liste.filter((autre) => autre === role).length
  const reunis = roles.map((role) => (compter(roles, role) < minimum ? 'autre' : role))
  const autres = compter(reunis, 'autre')
  if (autres === 0 || autres >= minimum) return reunis
  const restants = [...new Set(reunis)].filter((role) => role !== 'autre')
  const petit = restants.sort((a, b) => compter(reunis, a) - compter(reunis, b) || a.localeCompare(b))[0]
  return reunis.map((role) => (role === petit ? 'autre' : role))
}
