/** Compare deux portraits : le tableau des écarts d'abord, les deux radars superposés ensuite. */

import { el } from '../commun/dom.mjs'
import { Memoire } from '../commun/memoire.mjs'
import { Carnet, jour } from './carnet.mjs'
import { comparer } from './comparaison.mjs'
import { ouvrirFichier } from './echange.mjs'
import { dessiner } from './graphique.mjs'
import { trouver } from './mots.mjs'

/** @import { Ecart, Portrait } from './comparaison.mjs' */
/** @import { Noms } from './noms.mjs' */
/** @import { Instrument } from './types.mjs' */
/** @typedef {'avant' | 'apres'} Cote */

/**
 * @param {Instrument} instrument
 * @param {Noms} noms
 */
export function demarrer(instrument, noms) {
  return new VueComparaison(instrument, noms)
}

class VueComparaison {
  /**
   * @param {Instrument} instrument
   * @param {Noms} noms
   */
  constructor(instrument, noms) {
    this.instrument = instrument
    this.noms = noms
    /** @type {Partial<Record<Cote, Portrait>>} */
    this.portraits = {}
    for (const cote of /** @type {const} */ (['avant', 'apres'])) {
      const champ = /** @type {HTMLInputElement} */ (this.trouver(`#ae-${cote}`))
      champ.addEventListener('change', () => this.recevoir(cote, champ))
      this.recevoir(cote, champ) // un fichier choisi avant que la page soit prête
      this.date(cote).addEventListener('change', () => this.verifierLesDates())
    }
    this.appareil()
  }

  /** @param {string} selecteur */
  trouver(selecteur) {
    return trouver(this.noms.racine, selecteur)
  }

  /** @param {Cote} cote */
  date(cote) {
    return /** @type {HTMLInputElement} */ (this.trouver(`#ae-date-${cote}`))
  }

  /** Offre les réponses de l'appareil, s'il en garde. */
  appareil() {
    const bouton = this.trouver('[data-action="appareil"]')
    const { etat } = new Carnet(new Memoire('ae:etat'), this.instrument).ouvrir()
    bouton.hidden = !etat
    bouton.addEventListener('click', () => etat && this.poser('apres', { etat, version: this.instrument.version }, ''))
  }

  /**
   * @param {Cote} cote
   * @param {HTMLInputElement} champ
   */
  async recevoir(cote, champ) {
    const fichier = champ.files?.[0]
    if (!fichier) return
    const lu = await ouvrirFichier(this.instrument, fichier)
    champ.value = ''
    const refus = 'faute' in lu ? this.noms.dire(`faute_${lu.faute}`, { nom: fichier.name }) : ''
    this.trouver('[data-refus]').querySelector(`[data-de="${cote}"]`)?.remove() // le refus de l'autre côté reste
    if (refus) this.trouver('[data-refus]').append(el('li', { 'data-de': cote }, refus))
    if (!('faute' in lu)) this.poser(cote, lu, fichier.name)
  }

  /**
   * @param {Cote} cote
   * @param {Portrait} portrait
   * @param {string} nom
   */
  poser(cote, portrait, nom) {
    this.portraits[cote] = portrait
    this.date(cote).value = portrait.etat.date || (cote === 'apres' ? jour() : '')
    const n = Object.keys(portrait.etat.reponses).length
    const role = this.noms.dire(`role_${portrait.etat.role}`)
    this.trouver(`[data-cote="${cote}"] [data-nom]`).textContent = this.noms.dire('fichier', { nom: nom || this.trouver('[data-action="appareil"]').textContent || '', role, date: this.noms.date(portrait.etat.date), n })
    this.verifierLesDates()
    this.montrer()
  }

  /** Les dates viennent des fichiers, mais la personne a le dernier mot : une horloge se trompe. */
  verifierLesDates() {
    const [avant, apres] = [this.date('avant').value, this.date('apres').value]
    const cle = !avant || !apres ? '' : avant === apres ? 'meme_date' : avant > apres ? 'ordre' : ''
    this.trouver('[data-dates]').textContent = cle ? this.noms.dire(cle) : ''
  }

  montrer() {
    const { avant, apres } = this.portraits
    if (!avant || !apres) return
    const { dimensions, global, communs, total } = comparer(this.instrument, avant, apres)
    const titre = this.trouver('[data-colonne="dimension"]').closest('table')?.caption?.textContent ?? ''
    this.trouver('[data-ecarts]').replaceChildren(...dimensions.map((ecart) => this.rangee(ecart, this.noms.nom('dimension', ecart.id))), this.rangee(global, this.noms.dire('global')))
    const bandeau = this.trouver('[data-communs]')
    bandeau.textContent = this.noms.dire('communs', { n: communs, total })
    bandeau.hidden = communs === total
    const axes = dimensions.map(({ id, avant: cible, apres: score }) => ({ nom: this.noms.court(id), score, cible }))
    const dits = axes.map(({ nom, score, cible }) => this.noms.dire('radar_point', { nom, score: `${cible ?? '—'} → ${score ?? '—'}` }))
    this.trouver('[data-radar]').replaceChildren(dessiner(axes, this.noms.dire('radar_titre') || titre, dits.join(', ')))
    this.trouver('[data-resultat]').hidden = false
    this.trouver('[data-titre]').focus()
  }

  /**
   * @param {Ecart} ecart
   * @param {string} nom
   */
  rangee({ avant, apres, difference, sens }, nom) {
    const dit = (/** @type {number | null} */ score) => (score === null ? this.noms.dire('sans_score') : String(score))
    const n = difference === null ? '' : sens === 'stable' ? `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)}` : Math.abs(difference)
    return this.noms.rangee('ecarts', nom, { avant: dit(avant), apres: dit(apres), ecart: this.noms.dire(sens, { n }) })
  }
}
