/** Montre le résultat : score, tableau, radar, alertes, priorités, modules. */

import { el } from '../commun/dom.mjs'
import { arrondir, calculer, confiance } from './bareme.mjs'
import { aVerifier, chantier, ordonner } from './chantiers.mjs'
import { itemsDu } from './etat.mjs'
import { dessiner } from './graphique.mjs'
import { trouver } from './mots.mjs'
import { GARDEES, prioriser } from './priorites.mjs'

/** @import { Mots } from './mots.mjs' */
/** @import { Etat, Instrument, Note, Resultat } from './types.mjs' */

export class VueResultat {
  /**
   * @param {HTMLElement} partie
   * @param {Instrument} instrument
   * @param {Mots} mots
   */
  constructor(partie, instrument, mots) {
    this.partie = partie
    this.instrument = instrument
    this.mots = mots
    /** @type {string[]} les protections et les premières priorités, dans l'ordre */
    this.essentiels = []
  }

  /**
   * @param {Etat} etat
   * @param {string} jour AAAA-MM-JJ
   * @param {Etat} [essai] l'état supposé : il change le portrait, jamais ce qu'il y a à faire
   */
  montrer(etat, jour, essai = etat) {
    const resultat = calculer(this.instrument, etat.formulaire, etat.reponses)
    const suite = prioriser(this.instrument, etat.formulaire, etat.reponses, etat.cibles, resultat)
    this.situer(etat, jour)
    this.dessiner(essai)
    const auPlan = new Set(etat.plan.map(({ enonce }) => enonce))
    this.essentiels = [...suite.alertes, ...suite.priorites.slice(0, GARDEES)].map(({ item }) => item.id)
    this.lister('alertes', suite.alertes.map((c) => chantier(this.mots, c, auPlan.has(c.item.id))))
    this.lister('priorites', suite.priorites.map((c) => chantier(this.mots, c, auPlan.has(c.item.id))))
    this.lister('a-verifier', aVerifier(this.mots, suite.aVerifier))
    this.bloc('tout-planifier', this.essentiels.some((id) => !auPlan.has(id)))
    this.viser(etat)
    this.conclure(etat, suite.priorites.length + suite.alertes.length)
    this.ecrire('[data-modules]', ...ordonner(this.mots, suite.modules, suite.urgents))
  }

  /** @param {Etat} etat le vrai, ou celui qu'on suppose */
  dessiner(etat) {
    const resultat = calculer(this.instrument, etat.formulaire, etat.reponses)
    this.ecrire('[data-global]', ...this.ensemble(resultat))
    this.ecrire('[data-dimensions]', ...this.instrument.dimensions.map(({ id }) => this.dimension(id, resultat.dimensions[id], etat)))
    this.ecrire('[data-radar]', this.radar(etat, resultat))
  }

  /**
   * @param {string} selecteur
   * @param {...(Node | string)} enfants
   */
  ecrire(selecteur, ...enfants) {
    trouver(this.partie, selecteur).replaceChildren(...enfants)
  }

  /**
   * @param {string} nom
   * @param {boolean} visible
   */
  bloc(nom, visible) {
    trouver(this.partie, `[data-bloc="${nom}"]`).hidden = !visible
  }

  /**
   * @param {string} nom
   * @param {HTMLElement[]} elements
   */
  lister(nom, elements) {
    this.ecrire(`[data-${nom}]`, ...elements)
    this.bloc(nom, elements.length > 0)
  }

  /**
   * De quand date ce portrait, et ce qui lui manque.
   * @param {Etat} etat
   * @param {string} jour
   */
  situer(etat, jour) {
    const n = this.dater(etat, jour)
    const na = itemsDu(this.instrument, etat.formulaire).filter(({ id }) => etat.reponses[id] === 'na').length
    this.ecrire('[data-hors-objet]', na ? this.mots.dire('hors_objet', { n: na }) : '')
    trouver(this.partie, '[data-incomplet]').hidden = n === 0
    this.bloc('court', etat.formulaire === 'court')
  }

  /**
   * @param {Etat} etat
   * @param {string} jour
   * @returns {number} combien de réponses manquent ; un « Je ne sais pas » en est une, comme dans le calcul
   */
  dater(etat, jour) {
    const items = itemsDu(this.instrument, etat.formulaire)
    const vides = items.filter(({ id }) => !Object.hasOwn(etat.reponses, id)).length
    const inconnues = items.filter(({ id }) => etat.reponses[id] === 'nsp').length
    const n = vides + inconnues
    this.ecrire('[data-date]', this.mots.dire(`date_${etat.formulaire}`, { date: this.mots.date(jour) }))
    this.ecrire('[data-manque]', n ? this.mots.dire('manque', { n, total: items.length, vides, inconnues }) : '')
    return n
  }

  /** @param {Etat} etat */
  viser({ cibles }) {
    for (const choix of this.partie.querySelectorAll('select')) {
      choix.value = String(cibles[choix.dataset.cible ?? ''] ?? this.instrument.regles.cible_defaut)
    }
  }

  /** @param {Resultat} resultat */
  ensemble({ global }) {
    const etendue = this.etendue(global.min, global.max)
    const phrase = etendue ? el('p', {}, this.mots.dire('global_etendue', { etendue })) : ''
    if (global.affiche === null) return [el('p', { class: 'ae-sans-score' }, this.mots.dire('global_insuffisant')), phrase]
    const score = el('data', { class: 'score-global', value: String(global.affiche) }, String(global.affiche))
    const niveau = this.mots.modele(`[data-niveau-global="${global.niveau}"]`)
    return [el('p', { class: 'ae-score' }, score, ' ', el('span', {}, this.mots.dire('sur_100'))), el('p', {}, niveau), phrase]
  }

  /**
   * @param {number | null} min
   * @param {number | null} max
   */
  etendue(min, max) {
    if (min === null || max === null || max - min < 1) return ''
    return this.mots.dire('etendue', { min: arrondir(min), max: arrondir(max) })
  }

  /**
   * @param {string} id
   * @param {Note} note
   * @param {Etat} etat
   */
  dimension(id, note, etat) {
    const dits = { note: '', insuffisant: 'insuffisant', 'sans-objet': 'sans_objet' }
    const score = note.affiche === null
      ? this.mots.dire(dits[note.etat])
      : el('data', { value: String(note.affiche) }, String(note.affiche))
    const sure = note.affiche === null ? '—' : this.mots.dire(`confiance_${confiance(note, etat.formulaire)}`)
    return el('tr', { 'data-dimension': id },
      el('th', { scope: 'row' }, this.mots.dimension(id)),
      this.cellule('score', score),
      this.cellule('etendue', this.etendue(note.min, note.max) || this.mots.dire('complet')),
      this.cellule('confiance', sure))
  }

  /**
   * @param {string} colonne
   * @param {Node | string} contenu
   */
  cellule(colonne, contenu) {
    const titre = trouver(this.partie, `[data-colonne="${colonne}"]`).textContent ?? ''
    return el('td', { 'data-label': titre }, contenu)
  }

  /**
   * @param {Etat} etat
   * @param {Resultat} resultat
   */
  radar(etat, resultat) {
    const axes = this.instrument.dimensions.map(({ id }) => ({
      nom: this.mots.section(id).dataset.court ?? '',
      score: resultat.dimensions[id].affiche,
      cible: 25 * (etat.cibles[id] ?? this.instrument.regles.cible_defaut),
    }))
    const dits = axes.map(({ nom, score }) => this.mots.dire('radar_point', { nom, score: score ?? this.mots.dire('insuffisant') }))
    return dessiner(axes, this.mots.dire('radar_titre'), dits.join(', '))
  }

  /**
   * Ce qu'on dit quand rien ne presse, et le choix de viser plus haut.
   * @param {Etat} etat
   * @param {number} chantiers
   */
  conclure(etat, chantiers) {
    const items = itemsDu(this.instrument, etat.formulaire)
    const repondus = items.some(({ id }) => typeof etat.reponses[id] === 'number')
    const haut = this.instrument.dimensions.every(({ id }) => etat.cibles[id] === 4)
    this.bloc('sans-priorite', chantiers === 0 && !repondus)
    this.bloc('cibles-atteintes', chantiers === 0 && repondus)
    this.bloc('viser-plus', chantiers === 0 && repondus && !haut)
    this.bloc('cibles-depart', Object.keys(etat.cibles).length > 0)
  }
}
