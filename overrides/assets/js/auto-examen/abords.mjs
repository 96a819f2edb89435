/** Ce qui entoure les vues : annonces, avis, reprise, outils, lien vers l'autre langue. */

import { trouver } from './mots.mjs'

/** @import { Dossier } from './dossier.mjs' */
/** @import { Mots } from './mots.mjs' */

const DUREE_MS = 10_000

export class Abords {
  /**
   * @param {HTMLElement} racine
   * @param {Mots} mots
   */
  constructor(racine, mots) {
    this.racine = racine
    this.mots = mots
    this.annonce = false
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.minuterie = undefined
  }

  /**
   * @param {string} nom
   * @param {boolean} visible
   */
  avis(nom, visible) {
    trouver(this.racine, `[data-avis="${nom}"]`).hidden = !visible
  }

  /**
   * Dit de quelle version viennent les réponses ; rien, si c'est celle d'aujourd'hui.
   * @param {{ ajoutes: number, reformules: number, retires: number, connue: boolean } | null} ecarts
   */
  version(ecarts) {
    this.avis('version', ecarts !== null)
    if (ecarts?.connue) this.dit('version', 'ecarts', { ajoutes: ecarts.ajoutes, reformules: ecarts.reformules, retires: ecarts.retires })
  }

  /**
   * Écrit la phrase d'un avis et le montre.
   * @param {string} nom
   * @param {string} cle
   * @param {Record<string, string | number>} [valeurs]
   */
  dit(nom, cle, valeurs) {
    trouver(this.racine, `[data-avis="${nom}"] p`).textContent = this.mots.dire(cle, valeurs)
    this.avis(nom, true)
  }

  /**
   * @param {string} cle
   * @param {Record<string, string | number>} [valeurs]
   */
  annoncer(cle, valeurs) {
    const annonce = trouver(this.racine, '[data-annonce]')
    annonce.textContent = this.mots.dire(cle, valeurs)
    clearTimeout(this.minuterie)
    this.minuterie = setTimeout(() => (annonce.textContent = ''), DUREE_MS)
  }

  /**
   * Dit ce que l'appareil a fait de l'état ; le succès ne s'annonce qu'une fois.
   * @param {'garde' | 'refuse' | 'depasse' | 'visite'} issue
   */
  rapporter(issue) {
    if (issue !== 'visite') {
      this.avis('stockage', issue === 'refuse')
      this.avis('onglet', issue === 'depasse')
    }
    if (issue === 'garde' && !this.annonce) {
      this.annonce = true
      this.annoncer('garde')
    }
  }

  /**
   * Met le rôle, les outils et le lien de langue d'accord avec le dossier et l'adresse.
   * @param {Dossier} dossier
   */
  accorder({ etat, commence, annulable }) {
    for (const outil of this.racine.querySelectorAll('[data-avec-reponses]')) outil.toggleAttribute('hidden', !commence)
    for (const lien of document.querySelectorAll('header a[hreflang]')) {
      if (lien instanceof HTMLAnchorElement) lien.hash = location.hash // même question, même clé sur l'appareil
    }
    /** @type {HTMLSelectElement} */ (trouver(this.racine, '[data-role]')).value = etat.role ?? ''
    this.avis('annulable', annulable !== null)
  }

  /**
   * Le nom des boutons de version : « Commencer », ou « Reprendre » si des réponses y sont déjà.
   * @param {boolean} court
   * @param {boolean} long
   */
  nommer(court, long) {
    for (const [version, entamee] of Object.entries({ court, long })) {
      const bouton = trouver(this.racine, `[data-action="commencer-${version}"]`)
      bouton.dataset.neuf ??= bouton.textContent ?? ''
      bouton.textContent = entamee ? this.mots.dire(`reprendre_${version}`) : court ? this.mots.dire('poursuivre_long') : bouton.dataset.neuf
    }
  }

  /**
   * Offre de reprendre à la première question sans réponse.
   * @param {Dossier} dossier
   * @param {boolean} utile
   */
  proposer({ etat, items, suivante, date }, utile) {
    const faites = items.filter(({ id }) => Object.hasOwn(etat.reponses, id)).length
    const bouton = trouver(this.racine, '[data-action="reprendre"]')
    bouton.textContent = this.mots.dire('reprendre', { n: suivante + 1 })
    bouton.hidden = suivante < 0
    const bilan = { faites, total: items.length, date: this.mots.date(etat.date || date) }
    trouver(this.racine, '[data-reprise-bilan]').textContent = this.mots.dire('reprise', bilan)
    trouver(this.racine, '[data-reprise]').hidden = !utile
    this.nommer(faites > 0, faites > 0 && etat.formulaire === 'long')
  }
}
