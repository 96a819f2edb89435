/** Écrit les tâches datées en calendrier (RFC 5545) : des journées entières, qu'aucun fuseau ne déplace. */

/** @import { Tache } from './types.mjs' */

const OCTETS_MAX = 75

/** @param {string} texte */
function echapper(texte) {
  return texte.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/**
 * Coupe une ligne à 75 octets sans couper un caractère.
 * @param {string} ligne
 */
export function plier(ligne) {
  const encodeur = new TextEncoder()
  let pliee = ''
  let octets = 0
  for (const caractere of ligne) {
    const taille = encodeur.encode(caractere).length
    if (octets + taille > OCTETS_MAX) {
      pliee += '\r\n '
      octets = 1
    }
    pliee += caractere
    octets += taille
  }
  return pliee
}

/** @param {string} jour AAAA-MM-JJ @returns {string} le lendemain, AAAAMMJJ */
function lendemain(jour) {
  const [annee, mois, quantieme] = jour.split('-').map(Number)
  return new Date(Date.UTC(annee, mois - 1, quantieme + 1)).toISOString().slice(0, 10).replaceAll('-', '')
}

/**
 * @param {Tache[]} plan
 * @param {string} titre
 * @param {Date} moment
 */
export function composerIcs(plan, titre, moment) {
  const timbre = `${moment.toISOString().replace(/[-:]|\.\d+/g, '')}`
  const evenements = plan.filter(({ quand }) => quand).flatMap(({ id, enonce, texte, qui, quand }) => [
    'BEGIN:VEVENT',
    `UID:${enonce ?? id}-${quand}@auto-examen`,
    `DTSTAMP:${timbre}`,
    `DTSTART;VALUE=DATE:${quand.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${lendemain(quand)}`,
    `SUMMARY:${echapper(texte)}`,
    ...(qui ? [`DESCRIPTION:${echapper(qui)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lignes = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//auto-examen//plan//FR', `X-WR-CALNAME:${echapper(titre)}`, ...evenements, 'END:VCALENDAR']
  return lignes.map((ligne) => `${plier(ligne)}\r\n`).join('')
}
