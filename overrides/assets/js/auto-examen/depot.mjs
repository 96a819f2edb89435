/** Reçoit des fichiers de réponses, dit lesquels sont refusés et pourquoi, et compte une fois ceux qui sont pareils. */

import { el } from '../commun/dom.mjs'
import { ouvrirFichier } from './echange.mjs'
import { signer } from './signature.mjs'
import { trouver } from './mots.mjs'

/** @import { Noms } from './noms.mjs' */
/** @import { Etat, Instrument } from './types.mjs' */
/** @typedef {{ nom: string, etat: Etat, version: unknown, cle: string }} Recu */

export const FICHIERS_MAX = 600

export class Depot {
  /**
   * @param {Instrument} instrument
   * @param {Noms} noms
   * @param {(recus: Recu[]) => void} suite appelée après chaque changement
   */
  constructor(instrument, noms, suite) {
    this.instrument = instrument
    this.noms = noms
    this.suite = suite
    /** @type {Recu[]} */
    this.recus = []
    const champ = /** @type {HTMLInputElement} */ (trouver(noms.racine, '#ae-fichiers'))
    champ.addEventListener('change', () => this.recevoir(champ))
    // Un fichier lâché à côté du bouton remplacerait la page, et tout serait à refaire.
    addEventListener('dragover', (evenement) => evenement.dataTransfer?.types.includes('Files') && evenement.preventDefault())
    addEventListener('drop', (evenement) => {
      if (!evenement.dataTransfer?.files.length) return
      evenement.preventDefault()
      this.prendre([...evenement.dataTransfer.files])
    })
    if (champ.files?.length) this.recevoir(champ) // choisis avant que la page soit prête
    noms.racine.addEventListener('click', ({ target }) => this.agir(target))
  }

  /** @param {HTMLInputElement} champ */
  async recevoir(champ) {
    const fichiers = [...(champ.files ?? [])]
    await this.prendre(fichiers)
    champ.value = ''
  }

  /** @param {File[]} fichiers */
  async prendre(fichiers) {
    const libres = FICHIERS_MAX - this.recus.length
    /** @type {string[]} */
    const refus = fichiers.length > libres ? [this.noms.dire('faute_trop', { n: FICHIERS_MAX })] : []
    /** @type {string[]} */
    const deja = []
    const avant = this.recus.length
    for (const fichier of fichiers.slice(0, libres)) {
      const { faute, double } = await this.lire(fichier)
      if (faute) refus.push(faute)
      if (double) deja.push(double)
    }
    this.lister('refus', refus)
    this.lister('deja', deja)
    this.annoncer('recus', { n: this.recus.length - avant, deja: deja.length, refus: refus.length })
    this.montrer()
  }

  /**
   * @param {File} fichier
   * @returns {Promise<{ faute?: string, double?: string }>} pourquoi il est refusé, ou à quoi il est pareil
   */
  async lire(fichier) {
    const lu = await ouvrirFichier(this.instrument, fichier)
    if ('faute' in lu) return { faute: this.noms.dire(`faute_${lu.faute}`, { nom: fichier.name }) }
    const cle = signer(lu.etat)
    const pareil = this.recus.find((recu) => recu.cle === cle)
    if (pareil) return { double: this.noms.dire(pareil.nom === fichier.name ? 'deja' : 'double', { nom: fichier.name, autre: pareil.nom }) }
    this.recus = [...this.recus, { nom: fichier.name, etat: lu.etat, version: lu.version, cle }]
    return {}
  }

  /**
   * @param {'refus' | 'deja'} nom
   * @param {string[]} phrases
   */
  lister(nom, phrases) {
    trouver(this.noms.racine, `[data-${nom}]`).replaceChildren(...phrases.map((phrase) => el('li', {}, phrase)))
  }

  /** @param {EventTarget | null} cible */
  agir(cible) {
    const bouton = cible instanceof Element ? cible.closest('button') : null
    if (bouton?.dataset.action === 'vider') this.recus = []
    else if (bouton?.dataset.action === 'retirer') this.recus = this.recus.filter((_, rang) => rang !== Number(bouton.dataset.rang))
    else return
    this.annoncer('retire', { n: this.recus.length })
    this.montrer()
    trouver(this.noms.racine, '#ae-fichiers').focus()
  }

  /**
   * @param {string} cle
   * @param {Record<string, string | number>} valeurs
   */
  annoncer(cle, valeurs) {
    trouver(this.noms.racine, '[data-annonce]').textContent = this.noms.dire(cle, valeurs)
  }

  montrer() {
    const bloc = trouver(this.noms.racine, '[data-fichiers-bloc]')
    bloc.hidden = this.recus.length === 0
    trouver(bloc, 'summary').textContent = this.noms.dire('fichiers', { n: this.recus.length })
    trouver(this.noms.racine, '[data-fichiers]').replaceChildren(...this.recus.map((recu, rang) => this.ligne(recu, rang)))
    this.suite(this.recus)
  }

  /**
   * @param {Recu} recu
   * @param {number} rang
   */
  ligne({ nom, etat }, rang) {
    const modele = /** @type {HTMLTemplateElement} */ (trouver(this.noms.racine, 'template[data-retirer]'))
    const bouton = /** @type {HTMLElement} */ (trouver(modele.content, 'button').cloneNode(true))
    bouton.dataset.rang = String(rang)
    bouton.append(el('span', { class: 'hors-vue' }, ` ${nom}`))
    const role = this.noms.dire(`role_${etat.role}`)
    const valeurs = { nom, role, date: this.noms.date(etat.date), n: Object.keys(etat.reponses).length }
    return el('li', {}, el('span', {}, this.noms.dire('fichier', valeurs)), ' ', bouton)
  }
}
