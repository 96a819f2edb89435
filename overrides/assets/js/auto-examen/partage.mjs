/** Prépare le lien vers un résultat, le copie et le dessine en code QR, seulement quand on le demande. */

import { encoderLien } from './lien.mjs'
import { trouver } from './mots.mjs'

/** @import { Vue } from './vue.mjs' */

/** @param {Vue} vue */
export function ouvrir(vue) {
  return new Partage(vue)
}

/**
 * L'adresse de la page, réponses comprises.
 * @param {Vue} vue
 */
export function adresserLien({ dossier }) {
  return `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}#a=${encoderLien(dossier.instrument, dossier.etat)}`
}

class Partage {
  /** @param {Vue} vue */
  constructor(vue) {
    this.vue = vue
    this.zone = trouver(vue.racine, '[data-lien]')
    this.champ = /** @type {HTMLInputElement} */ (trouver(this.zone, 'input'))
  }

  creer() {
    this.champ.value = adresserLien(this.vue)
    this.zone.hidden = false
    trouver(this.zone, '[data-qr]').hidden = true
    trouver(this.zone, '[data-qr-texte]').hidden = true
    this.champ.focus()
    this.champ.select()
    this.vue.abords.annoncer('lien_pret')
  }

  async copier() {
    try {
      await navigator.clipboard.writeText(this.champ.value)
      this.vue.abords.annoncer('lien_copie')
    } catch {
      this.champ.focus()
      this.champ.select()
      this.vue.abords.annoncer('lien_non_copie')
    }
  }

  async coder() {
    const { dessinerQr } = await import('./qr.mjs')
    const figure = trouver(this.zone, '[data-qr]')
    figure.replaceChildren(dessinerQr(this.champ.value, this.vue.mots.dire('qr_titre')))
    figure.hidden = false
    trouver(this.zone, '[data-qr-texte]').hidden = false
  }
}
