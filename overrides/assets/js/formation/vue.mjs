/** Montre ou cache les notes d'animation d'un module, et s'en souvient sur l'appareil. */

import { Memoire } from '../commun/memoire.mjs'

const memoire = new Memoire('formation:vue')
const bouton = document.querySelector('[data-vue-formation]')

/** @param {boolean} montree */
function montrer(montree) {
  document.documentElement.toggleAttribute('data-formation', montree)
  bouton?.setAttribute('aria-pressed', String(montree))
  for (const note of document.querySelectorAll('details[data-animation]')) note.toggleAttribute('open', montree)
}

if (bouton instanceof HTMLElement) {
  bouton.hidden = false
  montrer(memoire.lire() === 'formation')
  bouton.addEventListener('click', () => {
    const montree = bouton.getAttribute('aria-pressed') !== 'true'
    memoire.ecrire(montree ? 'formation' : 'apprentissage')
    montrer(montree)
  })
}
