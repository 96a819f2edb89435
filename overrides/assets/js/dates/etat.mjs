/** Dit où en est une échéance, avec les instants que la construction a calculés. */

const JOUR = /^(\d{4})-(\d{2})-(\d{2})$/
const MINUIT_AU_QUEBEC = 'T05:00:00Z' // minuit l'hiver, une heure l'été : toujours ce jour-là

/**
 * @param {number} maintenant millisecondes
 * @param {number} fin millisecondes
 * @param {number} debut millisecondes, ou NaN si l'ouverture n'est pas connue
 * @returns {'a-venir' | 'ouvert' | 'clos'}
 */
export function etat(maintenant, fin, debut) {
  if (maintenant >= fin) return 'clos'
  return maintenant >= debut ? 'ouvert' : 'a-venir'
}

/**
 * @param {string} recherche la partie `?date=AAAA-MM-JJ` de l'adresse
 * @returns {number} le début de ce jour au Québec, en millisecondes, ou NaN si aucun jour vrai n'est demandé
 */
export function jourDemande(recherche) {
  const texte = new URLSearchParams(recherche).get('date') ?? ''
  if (!JOUR.test(texte)) return NaN
  const instant = Date.parse(texte + MINUIT_AU_QUEBEC)
  return Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(texte) ? NaN : instant
}
