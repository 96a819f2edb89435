/** Anime une rencontre : une question en grand, ses descriptions cachées jusqu'au vote, les flèches pour avancer. */

import { trouver } from './mots.mjs'

/** @import { Vue } from './vue.mjs' */

const TOUCHES = /** @type {const} */ ({ ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 })

/** @param {Vue} vue */
export function ouvrir(vue) {
  return new Animation(vue)
}

class Animation {
  /** @param {Vue} vue */
  constructor(vue) {
    this.vue = vue
    this.barre = trouver(vue.racine, '[data-animation]')
    this.bouton = trouver(this.barre, '[data-action="devoiler"]')
    this.suivre = (/** @type {KeyboardEvent} */ evenement) => this.presser(evenement)
    this.voiler = () => this.changer(location.hash.startsWith('#q-') ? 'voile' : '')
  }

  commencer() {
    this.vue.dossier.choisirVersion('long')
    addEventListener('keydown', this.suivre)
    addEventListener('hashchange', this.voiler)
    this.changer('voile')
    this.vue.aller(`#q-${this.vue.dossier.items[0].id}`)
  }

  devoiler() {
    this.changer(this.vue.racine.dataset.animation === 'voile' ? 'vu' : 'voile')
  }

  quitter() {
    removeEventListener('keydown', this.suivre)
    removeEventListener('hashchange', this.voiler)
    this.changer('')
    this.vue.aller(this.vue.dossier.commence ? '#revoir' : '')
  }

  /** @param {'voile' | 'vu' | ''} etat */
  changer(etat) {
    if (etat) this.vue.racine.dataset.animation = etat
    else delete this.vue.racine.dataset.animation
    this.barre.hidden = !etat
    this.bouton.textContent = this.bouton.dataset[etat === 'vu' ? 'cacher' : 'montrer'] ?? ''
  }

  /** @param {KeyboardEvent} evenement */
  presser({ key, target, altKey, ctrlKey, metaKey }) {
    if (key === 'Escape') return this.quitter()
    const saisie = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const pas = TOUCHES[/** @type {keyof typeof TOUCHES} */ (key)]
    if (!pas || saisie || altKey || ctrlKey || metaKey) return
    const voisine = this.vue.dossier.items[this.vue.courant + pas]
    if (voisine) this.vue.aller(`#q-${voisine.id}`)
  }
}
