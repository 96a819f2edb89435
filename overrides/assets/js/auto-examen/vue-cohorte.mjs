/** Montre le portrait de plusieurs organisations ; sous le seuil, rien. */

import { composerCsv } from '../commun/csv.mjs'
import { el } from '../commun/dom.mjs'
import { telecharger } from '../commun/telecharger.mjs'
import { resumerCohorte } from './cohorte.mjs'
import { Depot } from './depot.mjs'
import { trouver } from './mots.mjs'

/** @import { Frequence, Resume } from './cohorte.mjs' */
/** @import { Noms } from './noms.mjs' */
/** @import { Instrument } from './types.mjs' */

const COLONNES = ['dimension', 'moyenne', 'q1', 'mediane', 'q3']

/**
 * @param {Instrument} instrument
 * @param {Noms} noms
 */
export function demarrer(instrument, noms) {
  const depot = new Depot(instrument, noms, (recus) => montrer(instrument, noms, recus.map(({ etat }) => etat)))
  noms.racine.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="csv"]')) enregistrer(instrument, noms, depot)
  })
}

/**
 * @param {Instrument} instrument
 * @param {Noms} noms
 * @param {import('./types.mjs').Etat[]} etats
 */
function montrer(instrument, noms, etats) {
  const { racine } = noms
  const resume = resumerCohorte(instrument, etats)
  const minimum = instrument.regles.groupe_min
  const manque = minimum - resume.n
  trouver(racine, '[data-attente]').textContent = manque > 0 && resume.n > 0 ? noms.dire('pas_assez', { minimum, manque }) : ''
  const resultat = trouver(racine, '[data-resultat]')
  const nouveau = resultat.hidden && resume.assez
  resultat.hidden = !resume.assez
  if (!resume.assez) {
    // Rien ne doit rester dans la page une fois le groupe devenu trop petit.
    for (const zone of racine.querySelectorAll('tbody, [data-priorites], [data-modules]')) zone.replaceChildren()
    return
  }
  trouver(racine, '[data-n]').textContent = noms.dire('cohorte_n', { n: resume.n })
  trouver(racine, '[data-resumes]').replaceChildren(...rangees(noms, resume).map(([nom, ...valeurs]) => noms.rangee('resumes', nom, Object.fromEntries(COLONNES.slice(1).map((colonne, rang) => [colonne, valeurs[rang]])))))
  const compte = (/** @type {number | null} */ n) => ({ organisations: n === null ? noms.dire('masque') : String(n) })
  bloc(racine, 'niveaux', resume.niveaux !== null)
  trouver(racine, '[data-niveaux]').replaceChildren(...rangeesDesNiveaux(noms, resume.niveaux ?? []).map(([nom, organisations]) => noms.rangee('niveaux', nom, { organisations })))
  for (const [quoi, liste] of listes(resume)) lister(noms, quoi, liste, resume.n)
  if (!nouveau) return
  trouver(racine, '[data-titre]').focus({ preventScroll: true })
  trouver(racine, '[data-titre]').scrollIntoView({ block: 'start' })
}

/**
 * @param {{ priorites: Frequence[], modules: Frequence[] }} resume
 * @returns {['priorites' | 'modules', Frequence[]][]}
 */
const listes = ({ priorites, modules }) => [['priorites', priorites], ['modules', modules]]

/**
 * @param {Noms} noms
 * @param {{ id: string, n: number | null }[]} niveaux
 * @returns {string[][]}
 */
function rangeesDesNiveaux(noms, niveaux) {
  return niveaux.map(({ id, n }) => [noms.nom('niveau', id), n === null ? noms.dire('masque') : String(n)])
}

/**
 * @param {Noms} noms
 * @param {Frequence} frequence
 * @param {number} total
 */
function combien(noms, { n }, total) {
  return n === null ? noms.dire('presque_toutes') : noms.dire('organisations', { n, total })
}

/**
 * @param {Noms} noms
 * @param {'priorites' | 'modules'} quoi
 * @param {string} id
 */
const nommer = (noms, quoi, id) => (quoi === 'modules' ? noms.module(id) : noms.nom('enonce', id))

/**
 * @param {Noms} noms
 * @param {{ global: Resume | null, dimensions: { id: string, resume: Resume | null }[] }} resume
 * @returns {string[][]}
 */
function rangees(noms, { global, dimensions }) {
  const dire = (/** @type {string} */ nom, /** @type {Resume | null} */ r) =>
    [nom, ...(r ? [r.moyenne, r.q1, r.mediane, r.q3].map(String) : COLONNES.slice(1).map(() => noms.dire('masque')))]
  return [...dimensions.map(({ id, resume }) => dire(noms.nom('dimension', id), resume)), dire(noms.dire('global'), global)]
}

/**
 * @param {HTMLElement} racine
 * @param {string} nom
 * @param {boolean} visible
 */
function bloc(racine, nom, visible) {
  trouver(racine, `[data-bloc="${nom}"]`).hidden = !visible
}

/**
 * @param {Noms} noms
 * @param {'priorites' | 'modules'} quoi
 * @param {Frequence[]} frequences
 * @param {number} total
 */
function lister(noms, quoi, frequences, total) {
  const lignes = frequences.map((f) => el('li', {}, nommer(noms, quoi, f.id), ` (${combien(noms, f, total)})`))
  trouver(noms.racine, `[data-${quoi}]`).replaceChildren(...lignes)
  trouver(noms.racine, `[data-rien="${quoi}"]`).hidden = lignes.length > 0
}

/**
 * Des chiffres agrégés seulement : ni nom de fichier, ni date, ni note.
 * @param {Instrument} instrument
 * @param {Noms} noms
 * @param {Depot} depot
 */
function enregistrer(instrument, noms, depot) {
  const resume = resumerCohorte(instrument, depot.recus.map(({ etat }) => etat))
  if (!resume.assez) return
  const titres = COLONNES.map((nom) => trouver(noms.racine, `[data-colonne="${nom}"]`).textContent ?? '')
  const titre = (/** @type {string} */ quoi) => trouver(noms.racine, `[data-bloc="${quoi}"] :is(h3, caption)`).textContent ?? ''
  const suite = listes(resume).flatMap(([quoi, liste]) => [[], [titre(quoi)], ...liste.map((f) => [texte(nommer(noms, quoi, f.id)), combien(noms, f, resume.n)])])
  const niveaux = resume.niveaux ? [[], [titre('niveaux')], ...rangeesDesNiveaux(noms, resume.niveaux)] : []
  const lignes = [[noms.dire('cohorte_n', { n: resume.n })], [], titres, ...rangees(noms, resume), ...niveaux, ...suite]
  telecharger(`${noms.dire('csv_cohorte')}-${resume.n}.csv`, composerCsv(lignes), 'text/csv;charset=utf-8')
}

/** @param {Node | string} noeud */
const texte = (noeud) => (typeof noeud === 'string' ? noeud : (noeud.textContent ?? ''))
