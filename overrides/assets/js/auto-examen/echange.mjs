/** Fait entrer et sortir un fichier de réponses, sans rien envoyer. */

import { jour } from './carnet.mjs'
import { TAILLE_MAX, composerFichier, decoder, lireFichier } from './fichier.mjs'
import { trouver } from './mots.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Etat, Instrument } from './types.mjs' */

/**
 * @param {Instrument} instrument
 * @param {File} fichier
 */
export async function ouvrirFichier(instrument, fichier) {
  if (fichier.size > TAILLE_MAX) return /** @type {const} */ ({ faute: 'trop_gros' }) // refusé avant toute lecture
  try {
    return lireFichier(instrument, decoder(await fichier.arrayBuffer()))
  } catch {
    return /** @type {const} */ ({ faute: 'illisible' })
  }
}

/**
 * Prépare le téléchargement, et le texte à copier pour les navigateurs qui le refusent.
 * @param {HTMLElement} racine
 * @param {Instrument} instrument
 * @param {Etat} etat
 * @returns {string} le nom du fichier
 */
export function enregistrerFichier(racine, instrument, etat) {
  const texte = JSON.stringify(composerFichier(instrument, etat, jour()))
  const lien = document.createElement('a')
  lien.href = URL.createObjectURL(new Blob([texte], { type: 'application/json' }))
  lien.download = `auto-examen-${jour()}.json`
  lien.click()
  setTimeout(() => URL.revokeObjectURL(lien.href), 10_000)
  const copie = trouver(racine, '[data-copie]')
  copie.hidden = false
  trouver(copie, 'textarea').textContent = texte
  return lien.download
}
