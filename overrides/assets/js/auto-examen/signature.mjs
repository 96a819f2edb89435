/** Reconnaît deux fichiers de même contenu, et donne à chacun un nom qui le distingue sans désigner personne. */

/** @import { Etat } from './types.mjs' */

const LONGUEUR = 7 // 32 bits en base 36

/**
 * Ce qui fait qu'un fichier est le même ; ni l'ordre des clés, ni son nom, ni les notes ne comptent.
 * @param {Pick<Etat, 'formulaire' | 'role' | 'date' | 'reponses'>} etat
 */
export function signer({ formulaire, role, date, reponses }) {
  const tri = Object.entries(reponses).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([formulaire, role, date, tri])
}

/**
 * Un court code tiré d'un texte (FNV-1a) : le même texte donne le même code, sans rien en dire.
 * @param {string} texte
 */
export function abreger(texte) {
  let code = 0x811c9dc5
  for (const octet of new TextEncoder().encode(texte)) code = Math.imul(code ^ octet, 0x01000193)
  return (code >>> 0).toString(36).padStart(LONGUEUR, '0')
}

/**
 * @param {Pick<Etat, 'formulaire' | 'role' | 'date' | 'reponses'>} etat
 * @param {string} jour AAAA-MM-JJ, celui où l'on enregistre
 */
export function nommerFichier(etat, jour) {
  return `auto-examen-${jour}-${abreger(signer(etat))}.json`
}
