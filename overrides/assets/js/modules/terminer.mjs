/** Note, sur la page d'un module, qu'il est terminé. */

import { aujourdhui, garderProgres, lireProgres } from './carnet-progres.mjs'
import { noter } from './progres.mjs'

for (const zone of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-terminer]'))) {
  const bouton = zone.querySelector('button')
  const annonce = zone.querySelector('[data-annonce]')
  const module = zone.dataset.terminer ?? ''
  bouton?.setAttribute('aria-pressed', String(Object.hasOwn(lireProgres(), module)))
  bouton?.addEventListener('click', () => {
    const termine = !Object.hasOwn(lireProgres(), module)
    garderProgres(noter(lireProgres(), module, termine ? aujourdhui() : null))
    bouton.setAttribute('aria-pressed', String(termine))
    if (annonce) annonce.textContent = zone.getAttribute(termine ? 'data-termine' : 'data-non_termine')
  })
  zone.hidden = false
}
