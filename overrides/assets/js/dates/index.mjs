/** Tient à jour l'état des dates affichées, ou les montre telles qu'elles seront le jour demandé. */

import { etat, jourDemande } from './etat.mjs'

/** Met chaque badge d'accord avec l'instant ; les mots viennent de la page. */
export function actualiser() {
  const demande = jourDemande(location.search)
  const maintenant = Number.isNaN(demande) ? Date.now() : demande
  for (const badge of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-fin]'))) {
    const { fin = '', debut = '' } = badge.dataset
    const present = etat(maintenant, Date.parse(fin), Date.parse(debut))
    badge.className = `badge badge--${present}`
    badge.dataset.etat = present
    badge.textContent = badge.getAttribute(`data-mot-${present}`)
  }
  if (!Number.isNaN(demande)) annoncer(demande)
}

/** @param {number} instant */
function annoncer(instant) {
  const jour = new Intl.DateTimeFormat(`${document.documentElement.lang}-CA`, { dateStyle: 'long', timeZone: 'America/Toronto' })
  for (const avis of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-apercu-date]'))) {
    avis.textContent = (avis.textContent ?? '').replace('{jour}', jour.format(instant))
    avis.hidden = false
  }
}
