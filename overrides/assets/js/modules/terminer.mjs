/** Note, sur la page d'un module, qu'il est terminé, et le montre encore au retour. */

import { remplir } from '../commun/dom.mjs'
import { aujourdhui, direLeJour, garderProgres, lireProgres } from './carnet-progres.mjs'
import { noter } from './progres.mjs'

/**
 * Le bouton, la date et les liens, tels que l'appareil les garde.
 * @param {HTMLElement} zone
 */
function montrer(zone) {
  const jour = lireProgres()[zone.dataset.terminer ?? '']
  const bouton = zone.querySelector('button')
  if (bouton) {
    bouton.textContent = zone.getAttribute(jour ? 'data-retirer' : 'data-terminer-mot')
    bouton.classList.toggle('bouton--second', Boolean(jour))
  }
  const fait = zone.querySelector('[data-fait]')
  if (fait) fait.textContent = jour ? remplir(zone.getAttribute('data-termine_le') ?? '', { date: direLeJour(jour) }) : ''
  zone.querySelector('[data-suites]')?.toggleAttribute('hidden', !jour)
}

/** @param {HTMLElement} zone */
function basculer(zone) {
  const module = zone.dataset.terminer ?? ''
  const termine = !Object.hasOwn(lireProgres(), module)
  garderProgres(noter(lireProgres(), module, termine ? aujourdhui() : null))
  montrer(zone)
  const annonce = zone.querySelector('[data-annonce]')
  if (annonce) annonce.textContent = zone.getAttribute(termine ? 'data-termine' : 'data-non_termine')
}

for (const zone of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-terminer]'))) {
  montrer(zone)
  zone.querySelector('button')?.addEventListener('click', () => basculer(zone))
  zone.hidden = false
}
