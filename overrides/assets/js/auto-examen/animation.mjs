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
    this.voiler = () => (location.hash.startsWith('#q-') ? this.changer('voile') : this.fermer())
    // Après un choix à la souris, les flèches doivent changer de question, non de réponse.
    this.lacher = (/** @type {MouseEvent} */ { detail, target }) => detail > 0 && target instanceof HTMLInputElement && target.blur()
    this.retenir = (/** @type {BeforeUnloadEvent} */ evenement) => this.vue.dossier.commence && evenement.preventDefault()
  }

  /** @param {'court' | 'long'} formulaire */
  commencer(formulaire) {
    this.vue.dossier.ouvrirSeance(formulaire)
    this.vue.question.remplir(this.vue.dossier.etat)
    addEventListener('keydown', this.suivre)
    addEventListener('beforeunload', this.retenir)
    this.vue.formulaire.addEventListener('click', this.lacher)
    addEventListener('hashchange', this.voiler)
    this.changer('voile')
    this.vue.aller(`#q-${this.vue.dossier.items[0].id}`)
  }

  devoiler() {
    this.changer(this.vue.racine.dataset.animation === 'voile' ? 'vu' : 'voile')
  }

  quitter() {
    const { dossier } = this.vue
    this.fermer()
    this.vue.aller(dossier.visite ? '#resultat' : '')
  }

  /** Rend la page à la personne ; les réponses du groupe restent à regarder et à enregistrer. */
  fermer() {
    const { dossier, question, abords, formulaire } = this.vue
    if (!dossier.seance) return
    removeEventListener('keydown', this.suivre)
    removeEventListener('beforeunload', this.retenir)
    removeEventListener('hashchange', this.voiler)
    formulaire.removeEventListener('click', this.lacher)
    this.changer('')
    dossier.fermerSeance()
    question.remplir(dossier.etat)
    abords.avis('visite', dossier.visite)
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
