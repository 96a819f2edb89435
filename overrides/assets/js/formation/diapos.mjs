/** Fait défiler les diapositives au clavier et au toucher, montre les notes et passe en plein écran ; sans lui, la page défile. */

import { montree, situer, suivre } from './rang.mjs'

const MARGE = 40
const REPOS_MS = 3000
const APPARENCES = /** @type {Record<string, string>} */ ({ clair: 'default', sombre: 'slate' })
const paires = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.paire')])
const commandes = /** @type {HTMLElement | null} */ (document.querySelector('.commandes'))
const compteur = /** @type {HTMLElement | null} */ (document.querySelector('[data-rang]'))
let demandee = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let minuterie

/** La diapositive où l'on est ; -1 si la première n'est pas encore entamée. */
function ici() {
  const hauts = paires.map((paire) => paire.getBoundingClientRect().top)
  if (!hauts.some((haut) => haut <= MARGE)) return -1
  return situer(montree(hauts, MARGE), demandee, scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
}

/**
 * @param {number} rang
 * @param {boolean} [suivie] faux : le focus reste où il est, car le bouton qu'on tient servira encore
 */
function montrer(rang, suivie = true) {
  demandee = rang
  paires[rang]?.scrollIntoView({ block: 'start', behavior: 'instant' })
  if (suivie) paires[rang]?.focus({ preventScroll: true })
  compter()
}

function compter() {
  demandee = Math.max(ici(), 0)
  const texte = compteur?.dataset.rang?.replace('{n}', String(demandee + 1)) ?? ''
  if (compteur && compteur.textContent !== texte) compteur.textContent = texte
}

/** @param {string} action */
const bouton = (action) => document.querySelector(`[data-action="${action}"]`)

function basculerNotes() {
  const rang = ici()
  bouton('notes')?.setAttribute('aria-pressed', String(document.body.toggleAttribute('data-notes')))
  if (rang >= 0) montrer(rang, false)
}

const basculerEcran = () => document.fullscreenEnabled && (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())

/** @type {Record<string, () => unknown>} */
const GESTES = {
  precedente: () => montrer(Math.max(ici() - 1, 0), false),
  suivante: () => montrer(Math.min(ici() + 1, paires.length - 1), false),
  notes: basculerNotes,
  'plein-ecran': basculerEcran,
  imprimer: () => print(),
}
const TOUCHES = /** @type {Record<string, () => unknown>} */ ({ n: basculerNotes, f: basculerEcran })

for (const [action, geste] of Object.entries(GESTES)) bouton(action)?.addEventListener('click', geste)
bouton('imprimer')?.removeAttribute('hidden')
bouton('plein-ecran')?.toggleAttribute('hidden', !document.fullscreenEnabled)
commandes?.removeAttribute('hidden')

document.addEventListener('keydown', (evenement) => {
  if (evenement.ctrlKey || evenement.metaKey || evenement.altKey) return
  const surCommande = evenement.target instanceof Element && evenement.target.closest('a, button')
  if (surCommande && [' ', 'Enter'].includes(evenement.key)) return
  const geste = TOUCHES[evenement.key.toLowerCase()]
  if (geste) return void geste()
  const rang = suivre(evenement.key, evenement.shiftKey, ici(), paires.length)
  if (rang === null) return
  evenement.preventDefault()
  montrer(Math.max(rang, 0))
})

/** En plein écran, la barre s'efface après un moment sans geste ; un mouvement, un toucher ou Tab la ramène. */
function reveiller() {
  delete document.body.dataset.repos
  clearTimeout(minuterie)
  if (document.fullscreenElement) minuterie = setTimeout(() => (document.body.dataset.repos = ''), REPOS_MS)
}

for (const geste of ['pointermove', 'pointerdown', 'focusin']) document.addEventListener(geste, reveiller)
document.addEventListener('fullscreenchange', () => {
  bouton('plein-ecran')?.setAttribute('aria-pressed', String(document.fullscreenElement !== null))
  montrer(demandee, false) // les hauteurs viennent de changer
  reveiller()
})
addEventListener('scroll', compter, { passive: true })

// L'apparence choisie sur le site vaut aussi pour la projection.
try {
  const apparence = APPARENCES[localStorage.getItem('theme') ?? '']
  if (apparence) document.documentElement.dataset.mdColorScheme = apparence
} catch {
  // Stockage refusé : l'apparence de l'appareil suffit.
}
