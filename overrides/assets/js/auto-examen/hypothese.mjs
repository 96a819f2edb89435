/** « Et si… » : le portrait qu'on aurait avec une réponse de plus, sans rien changer aux vraies réponses. */

/** @import { Etat } from './types.mjs' */

const NIVEAU_MAX = 4

/**
 * @param {Etat} etat
 * @param {string} id énoncé répondu par un niveau
 * @returns {Etat} l'état avec un niveau de plus ; le même si rien ne peut monter
 */
export function supposer(etat, id) {
  const reponse = etat.reponses[id]
  if (typeof reponse !== 'number' || reponse >= NIVEAU_MAX) return etat
  return { ...etat, reponses: { ...etat.reponses, [id]: reponse + 1 } }
}
