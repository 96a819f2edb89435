/** Résume les portraits de plusieurs organisations sans qu'on puisse reconnaître l'une d'elles. */

import { calculer } from './bareme.mjs'
import { prioriser } from './priorites.mjs'
import { moyenne, quantile } from './statistiques.mjs'

/** @import { Etat, Instrument } from './types.mjs' */
/** @typedef {{ moyenne: number, mediane: number, q1: number, q3: number }} Resume */
/** @typedef {{ id: string, n: number | null }} Frequence `n` nul : toutes ou presque, sans dire combien */

const DISTINCTES = 3 // de deux valeurs, la moyenne dit combien d'organisations ont chacune
const PAS = 5 // une médiane ou un quartile exact serait souvent le score d'une organisation

/**
 * @param {Instrument} instrument
 * @param {Etat[]} etats
 * @returns {{ n: number, assez: false } | { n: number, assez: true, global: Resume | null, dimensions: { id: string, resume: Resume | null }[], niveaux: { id: string, n: number | null }[] | null, priorites: Frequence[], modules: Frequence[] }}
 */
export function resumerCohorte(instrument, etats) {
  const minimum = instrument.regles.groupe_min
  const n = etats.length
  if (n < minimum) return { n, assez: false }
  const calculs = etats.map((etat) => portrait(instrument, etat))
  const globaux = calculs.flatMap(({ resultat }) => (resultat.global.affiche === null ? [] : [resultat.global.affiche]))
  return {
    n,
    assez: true,
    global: resumer(globaux, minimum),
    dimensions: instrument.dimensions.map(({ id }) => ({ id, resume: resumer(notes(calculs, id), minimum) })),
    niveaux: globaux.length >= instrument.regles.histogramme_min ? niveaux(instrument, calculs, minimum) : null,
    priorites: frequences(calculs.map(({ priorites }) => priorites), n, minimum),
    modules: frequences(calculs.map(({ modules }) => modules), n, minimum),
  }
}

/**
 * @param {Instrument} instrument
 * @param {Etat} etat
 */
function portrait(instrument, { formulaire, reponses, cibles }) {
  const resultat = calculer(instrument, formulaire, reponses)
  const suite = prioriser(instrument, formulaire, reponses, cibles, resultat)
  return {
    resultat,
    priorites: [...suite.alertes, ...suite.priorites].map(({ item }) => item.id),
    modules: suite.modules.filter(({ poids }) => poids > 0).slice(0, 3).map(({ id }) => id),
  }
}

/**
 * @param {ReturnType<typeof portrait>[]} calculs
 * @param {string} id
 */
function notes(calculs, id) {
  return calculs.flatMap(({ resultat }) => resultat.dimensions[id].affiche ?? [])
}

/**
 * @param {number[]} valeurs
 * @param {number} minimum
 * @returns {Resume | null} null : trop peu de valeurs, ou presque toutes pareilles, ce qui dirait celle de chacune
 */
function resumer(valeurs, minimum) {
  if (valeurs.length < minimum || new Set(valeurs).size < DISTINCTES) return null
  const rang = (/** @type {number} */ part) => PAS * Math.round(quantile(valeurs, part) / PAS)
  return { moyenne: Math.round(moyenne(valeurs)), mediane: rang(0.5), q1: rang(0.25), q3: rang(0.75) }
}

/**
 * @param {Instrument} instrument
 * @param {ReturnType<typeof portrait>[]} calculs
 * @param {number} minimum
 */
function niveaux(instrument, calculs, minimum) {
  const comptes = instrument.niveaux.map(({ id }) => calculs.filter(({ resultat }) => resultat.global.niveau === id).length)
  const sansNiveau = calculs.length - comptes.reduce((somme, compte) => somme + compte, 0)
  const masques = masquer([...comptes, sansNiveau], minimum)
  return instrument.niveaux.map(({ id }, rang) => ({ id, n: masques[rang] }))
}

/**
 * Masque les petits comptes, puis d'autres tant qu'une soustraction les rendrait ; à défaut, masque tout.
 * @param {number[]} comptes
 * @param {number} minimum
 * @returns {(number | null)[]}
 */
export function masquer(comptes, minimum) {
  const montres = cacher(comptes, minimum)
  const rangs = montres.flatMap((montre, rang) => (montre === null ? [rang] : []))
  const doute = (/** @type {number} */ rang) => voisins(comptes, rangs).some((autre) => autre[rang] !== comptes[rang] && pareils(cacher(autre, minimum), montres))
  return rangs.every(doute) ? montres : comptes.map(() => null)
}

/**
 * @param {number[]} comptes
 * @param {number} minimum
 * @returns {(number | null)[]}
 */
function cacher(comptes, minimum) {
  const caches = new Set(comptes.flatMap((compte, rang) => (compte > 0 && compte < minimum ? [rang] : [])))
  if (caches.size === 0) return comptes
  const autres = comptes.map((compte, rang) => ({ compte, rang })).filter(({ compte, rang }) => compte > 0 && !caches.has(rang))
  autres.sort((a, b) => a.compte - b.compte)
  while (seDeduit(comptes, caches, minimum)) {
    const petit = autres.shift()
    if (!petit) return comptes.map(() => null)
    caches.add(petit.rang)
  }
  return comptes.map((compte, rang) => (caches.has(rang) ? null : compte))
}

/**
 * D'autres partages du même total : quelques organisations passent d'un compte masqué à un autre.
 * @param {number[]} comptes
 * @param {number[]} rangs
 */
function voisins(comptes, rangs) {
  const passer = (/** @type {number} */ de, /** @type {number} */ vers, /** @type {number} */ nombre) =>
    comptes.map((compte, rang) => compte + (rang === vers ? nombre : 0) - (rang === de ? nombre : 0))
  return rangs.flatMap((de) => rangs.filter((vers) => vers !== de).flatMap((vers) =>
    Array.from({ length: comptes[de] }, (_, rang) => passer(de, vers, rang + 1))))
}

/**
 * @param {(number | null)[]} uns
 * @param {(number | null)[]} autres
 */
const pareils = (uns, autres) => uns.every((compte, rang) => compte === autres[rang])

/**
 * Vrai si le total suffit à retrouver les comptes masqués : un seul, tous au plus bas ou tous au plus haut.
 * @param {number[]} comptes
 * @param {Set<number>} caches
 * @param {number} minimum
 */
function seDeduit(comptes, caches, minimum) {
  const somme = [...caches].reduce((total, rang) => total + comptes[rang], 0)
  return caches.size === 1 || somme === caches.size || somme === caches.size * (minimum - 1)
}

/**
 * Combien d'organisations citent chaque chose ; ni les petits nombres, ni ceux qui trahiraient les quelques autres.
 * @param {string[][]} listes
 * @param {number} n
 * @param {number} minimum
 * @returns {Frequence[]}
 */
function frequences(listes, n, minimum) {
  /** @type {Map<string, number>} */
  const comptes = new Map()
  for (const id of listes.flatMap((liste) => [...new Set(liste)])) comptes.set(id, (comptes.get(id) ?? 0) + 1)
  return [...comptes]
    .filter(([, compte]) => compte >= minimum)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, 10)
    .map(([id, compte]) => ({ id, n: n - compte < minimum ? null : compte }))
}
