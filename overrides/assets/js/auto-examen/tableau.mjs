/** Enregistre les réponses en toutes lettres dans un tableau qu'un tableur ouvre. */

import { composerCsv } from '../commun/csv.mjs'
import { telecharger } from '../commun/telecharger.mjs'
import { trouver } from './mots.mjs'

/** @import { Vue } from './vue.mjs' */

/** @param {Vue} vue */
export function ouvrir(vue) {
  return { enregistrer: () => enregistrer(vue) }
}

/** @param {Vue} vue */
function enregistrer({ dossier, mots, abords, racine }) {
  const avecNotes = /** @type {HTMLInputElement} */ (trouver(racine, '[data-entier]')).checked
  const colonnes = ['dimension', 'enonce', 'niveau', 'reponse_csv', ...(avecNotes ? ['note'] : [])].map((cle) => mots.dire(cle))
  const lignes = dossier.items.map(({ id, dimension }) => {
    const reponse = dossier.etat.reponses[id]
    const dite = reponse === undefined ? mots.dire('non_repondu') : (mots.reponse(id, reponse).textContent ?? '')
    const note = avecNotes ? [dossier.etat.notes[id] ?? ''] : []
    return [mots.dimension(dimension).textContent ?? '', mots.nomBrut(id), typeof reponse === 'number' ? reponse : '', dite, ...note]
  })
  const nom = telecharger(`auto-examen-${dossier.date}.csv`, composerCsv([colonnes, ...lignes]), 'text/csv;charset=utf-8')
  abords.annoncer('enregistre', { nom })
}
