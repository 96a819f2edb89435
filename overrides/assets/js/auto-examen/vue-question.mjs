/** Montre un énoncé à la fois, sur le formulaire que la page porte. */

import { el } from '../commun/dom.mjs'
import { trouver } from './mots.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Etat, Item, Reponse } from './types.mjs' */

export class VueQuestion {
  /**
   * @param {HTMLFormElement} formulaire
   * @param {Mots} mots
   */
  constructor(formulaire, mots) {
    this.formulaire = formulaire
    this.mots = mots
    this.erreur = trouver(formulaire, '[data-erreur]')
    this.titre = document.title
    /** @type {HTMLElement[]} */
    this.enonces = [...formulaire.querySelectorAll('[data-enonce]')].map((e) => /** @type {HTMLElement} */ (e))
    trouver(formulaire, '[data-action="continuer"]').removeAttribute('disabled')
    for (const zone of formulaire.querySelectorAll('[data-zone-note]')) zone.removeAttribute('hidden')
  }

  /**
   * Coche et écrit ce que l'état contient, et rien d'autre.
   * @param {Etat} etat
   */
  remplir({ reponses, notes }) {
    for (const zone of this.formulaire.querySelectorAll('textarea')) {
      zone.value = notes[zone.dataset.noter ?? ''] ?? ''
      zone.closest('details')?.toggleAttribute('open', zone.value !== '')
    }
    for (const bouton of this.formulaire.querySelectorAll('input')) {
      bouton.checked = String(reponses[bouton.name] ?? '') === bouton.value
    }
  }

  /**
   * @param {Item[]} items
   * @param {number} rang
   */
  montrer(items, rang) {
    const item = items[rang]
    const section = this.mots.section(item.dimension)
    for (const autre of this.formulaire.querySelectorAll('[data-section]')) autre.toggleAttribute('hidden', autre !== section)
    for (const enonce of this.enonces) enonce.hidden = enonce.dataset.enonce !== item.id
    this.encadrer(true)
    const dimension = this.mots.dimension(item.dimension).textContent ?? ''
    trouver(this.formulaire, '[data-progres]').textContent = this.mots.dire('progres', { n: rang + 1, total: items.length, dimension })
    const barre = /** @type {HTMLProgressElement} */ (trouver(this.formulaire, '[data-barre]'))
    barre.max = items.length
    barre.value = rang + 1
    const retour = rang > 0 ? `#q-${items[rang - 1].id}` : '#'
    trouver(this.formulaire, '[data-action="retour"]').setAttribute('href', retour)
    this.corriger()
    return trouver(this.mots.enonce(item.id), 'h3')
  }

  /** Remet le questionnaire entier, pour l'impression sur papier. */
  deployer() {
    for (const partie of this.formulaire.querySelectorAll('[data-section], [data-enonce]')) partie.removeAttribute('hidden')
    this.encadrer(false)
    this.corriger()
  }

  /** @param {boolean} seul un énoncé à la fois */
  encadrer(seul) {
    for (const bord of ['[data-tete]', '[data-pied]']) trouver(this.formulaire, bord).hidden = !seul
  }

  /**
   * La réponse cochée, ou undefined.
   * @param {Item} item
   * @returns {Reponse | undefined}
   */
  lire(item) {
    const coche = /** @type {HTMLInputElement | null} */ (this.mots.enonce(item.id).querySelector('input:checked'))
    if (!coche) return undefined
    return coche.value === 'nsp' || coche.value === 'na' ? coche.value : Number(coche.value)
  }

  /**
   * Dit qu'il manque une réponse : résumé, même phrase près du champ, titre de la page.
   * @param {Item} item
   */
  signaler(item) {
    const phrase = this.mots.dire('erreur')
    const enonce = this.mots.enonce(item.id)
    const premier = trouver(enonce, 'input')
    const lien = el('a', { href: `#q-${item.id}` }, phrase)
    lien.addEventListener('click', (evenement) => {
      evenement.preventDefault()
      premier.focus()
    })
    this.erreur.hidden = false
    trouver(this.erreur, '[data-alerte]').replaceChildren(lien)
    trouver(enonce, '[data-faute-enonce]').textContent = phrase
    trouver(enonce, 'fieldset').setAttribute('aria-describedby', `faute-${item.id}`)
    document.title = `${this.mots.dire('erreur_prefixe')} ${this.titre}`
    this.erreur.scrollIntoView({ behavior: 'instant', block: 'center' })
    this.erreur.focus({ preventScroll: true })
  }

  /** Retire toute trace d'erreur. */
  corriger() {
    this.erreur.hidden = true
    trouver(this.erreur, '[data-alerte]').replaceChildren()
    for (const faute of this.formulaire.querySelectorAll('[data-faute-enonce]')) faute.textContent = ''
    for (const champ of this.formulaire.querySelectorAll('[aria-describedby^="faute-"]')) champ.removeAttribute('aria-describedby')
    document.title = this.titre
  }
}
