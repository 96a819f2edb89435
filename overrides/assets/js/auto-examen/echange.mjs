/** Fait entrer et sortir un fichier de réponses, sans rien envoyer. */

import { jour } from './carnet.mjs'
import { TAILLE_MAX, composerFichier, decoder, lireFichier } from './fichier.mjs'
import { telecharger } from '../commun/telecharger.mjs'
import { trouver } from './mots.mjs'
import { nommerFichier } from './signature.mjs'

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
  const entier = /** @type {HTMLInputElement} */ (trouver(racine, '[data-entier]')).checked
  const contenu = composerFichier(instrument, etat, etat.date || jour(), entier)
  const texte = JSON.stringify(contenu)
  const nom = telecharger(nommerFichier(contenu, jour()), texte, 'application/json')
  montrerCopie(racine, texte)
  return nom
}

/**
 * Le texte du fichier, à copier là où rien ne s'enregistre.
 * @param {HTMLElement} racine
 * @param {string} texte
 */
export function montrerCopie(racine, texte) {
  const copie = trouver(racine, '[data-copie]')
  copie.hidden = false
  trouver(copie, 'textarea').textContent = texte
}
