/** Montre les réponses d'un conseil ou d'une équipe, les désaccords d'abord. */

import { composerCsv } from '../commun/csv.mjs'
import { el } from '../commun/dom.mjs'
import { telecharger } from '../commun/telecharger.mjs'
import { jour } from './carnet.mjs'
import { mettreEnCommun } from './consensus.mjs'
import { Depot } from './depot.mjs'
import { trouver } from './mots.mjs'

/** @import { Constat } from './consensus.mjs' */
/** @import { Noms } from './noms.mjs' */
/** @import { Instrument } from './types.mjs' */

const COLONNES = ['enonce', 'n', 'mediane', 'groupe', 'desaccord', 'roles']

/**
 * @param {Instrument} instrument
 * @param {Noms} noms
 */
export function demarrer(instrument, noms) {
  /** @type {Constat[]} */
  let constats = []
  new Depot(instrument, noms, (recus) => {
    constats = mettreEnCommun(instrument, recus.map(({ etat }) => etat))
    montrer(noms, recus.length > 1 ? constats : [])
    trouver(noms.racine, '[data-attente]').textContent = recus.length === 1 ? noms.dire('un_seul') : ''
  })
  noms.racine.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="csv"]')) enregistrer(noms, constats)
  })
}

/**
 * @param {Noms} noms
 * @param {Constat[]} constats
 */
function montrer(noms, constats) {
  const { racine } = noms
  // Après les désaccords, ce que quelqu'un ne sait pas : c'en est un aussi, que la moyenne ne voit pas.
  const divergents = [...constats.filter(({ divergent }) => divergent), ...constats.filter(({ divergent, inconnus }) => !divergent && inconnus > 0)]
  trouver(racine, '[data-resultat]').hidden = constats.length === 0
  trouver(racine, '[data-discuter]').replaceChildren(...divergents.map((constat) => aDiscuter(noms, constat)))
  trouver(racine, '[data-aucun]').hidden = divergents.length > 0
  trouver(racine, '[data-constats]').replaceChildren(...constats.map((constat) => noms.rangee('constats', noms.nom('enonce', constat.id), cellules(noms, constat))))
}

/**
 * @param {Noms} noms
 * @param {Constat} constat
 */
function aDiscuter(noms, constat) {
  const voix = constat.repartition.flatMap((n, niveau) => (n ? [el('li', {}, noms.dire('niveaux_voix', { niveau, n, texte: noms.nom('description', `${constat.id}-${niveau}`) }))] : []))
  const suite = constat.inconnus ? [el('li', {}, noms.dire('sans_reponse', { n: constat.inconnus }))] : []
  return el('li', { 'data-id': constat.id },
    el('h3', {}, noms.nom('enonce', constat.id)),
    el('p', {}, noms.nom('question', constat.id)),
    el('ul', { class: 'ae-note' }, ...voix, ...suite))
}

/**
 * @param {Noms} noms
 * @param {Constat} constat
 */
function cellules(noms, { n, mediane, groupe, desaccord, divergent, roles, inconnus }) {
  const parRole = roles.map(({ role, n: combien, moyenne }) => noms.dire('role_moyenne', { role: noms.dire(`role_${role}`), moyenne: noms.nombre(moyenne), n: combien }))
  return {
    n: inconnus ? noms.dire('n_et_inconnus', { n, inconnus }) : String(n),
    mediane: noms.nombre(mediane),
    groupe: noms.nombre(groupe),
    desaccord: `${noms.nombre(desaccord, 2)}${divergent ? ` (${noms.dire('a_discuter')})` : ''}`,
    roles: parRole.join(' · ') || '—',
  }
}

/**
 * @param {Noms} noms
 * @param {Constat[]} constats
 */
function enregistrer(noms, constats) {
  const titres = COLONNES.map((nom) => trouver(noms.racine, `[data-colonne="${nom}"]`).textContent ?? '')
  const lignes = constats.map((constat) => [noms.nom('enonce', constat.id), ...Object.values(cellules(noms, constat))])
  telecharger(`${noms.dire('csv_groupe')}-${jour()}.csv`, composerCsv([titres, ...lignes]), 'text/csv;charset=utf-8')
}
