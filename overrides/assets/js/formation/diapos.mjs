/** Fait défiler les diapositives au clavier, montre les notes et passe en plein écran ; sans lui, la page défile. */

import { montree, suivre } from './rang.mjs'

const MARGE = 40
const APPARENCES = /** @type {Record<string, string>} */ ({ clair: 'default', sombre: 'slate' })
const paires = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.paire')])

/** @param {number} rang */
function montrer(rang) {
  const paire = paires[rang]
  paire?.scrollIntoView({ block: 'start', behavior: 'instant' })
  paire?.focus({ preventScroll: true })
}

/** @param {HTMLElement} bouton */
function basculerNotes(bouton) {
  const rang = montree(paires.map((paire) => paire.getBoundingClientRect().top), MARGE)
  const ouvertes = document.body.toggleAttribute('data-notes')
  bouton.setAttribute('aria-pressed', String(ouvertes))
  if (scrollY > 0) paires[rang]?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** @type {Record<string, (bouton: HTMLElement) => void>} */
const GESTES = {
  notes: basculerNotes,
  'plein-ecran': () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  imprimer: () => print(),
}

for (const bouton of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-action]'))) {
  const geste = GESTES[bouton.dataset.action ?? '']
  bouton.hidden = bouton.dataset.action === 'plein-ecran' && !document.fullscreenEnabled
  bouton.addEventListener('click', () => geste?.(bouton))
}

document.addEventListener('keydown', (evenement) => {
  if (evenement.ctrlKey || evenement.metaKey || evenement.altKey) return
  const surCommande = evenement.target instanceof Element && evenement.target.closest('a, button')
  if (surCommande && [' ', 'Enter'].includes(evenement.key)) return
  if (evenement.key.toLowerCase() === 'n') {
    const bouton = document.querySelector('[data-action="notes"]')
    if (bouton instanceof HTMLElement) basculerNotes(bouton)
    return
  }
  const hauts = paires.map((paire) => paire.getBoundingClientRect().top)
  const ouverte = hauts.some((haut) => haut <= MARGE)
  const rang = suivre(evenement.key, evenement.shiftKey, ouverte ? montree(hauts, MARGE) : -1, paires.length)
  if (rang === null) return
  evenement.preventDefault()
  montrer(Math.max(rang, 0))
})

// L'apparence choisie sur le site vaut aussi pour la projection.
try {
  const apparence = APPARENCES[localStorage.getItem('theme') ?? '']
  if (apparence) document.documentElement.dataset.mdColorScheme = apparence
} catch {
  // Stockage refusé : l'apparence de l'appareil suffit.
}
