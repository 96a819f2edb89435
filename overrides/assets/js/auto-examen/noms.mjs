/** Donne les noms et les phrases que porte une page qui n'a pas le questionnaire. */

import { el, remplir } from '../commun/dom.mjs'
import { trouver } from './mots.mjs'

export class Noms {
  /**
   * @param {HTMLElement} racine
   * @param {Record<string, string>} textes
   */
  constructor(racine, textes) {
    this.racine = racine
    this.textes = textes
    this.contenu = /** @type {HTMLTemplateElement} */ (trouver(racine, 'template[data-noms]')).content
  }

  /**
   * @param {string} cle
   * @param {Record<string, string | number>} [valeurs]
   */
  dire(cle, valeurs = {}) {
    return remplir(this.textes[cle] ?? '', valeurs)
  }

  /**
   * @param {'dimension' | 'enonce' | 'question' | 'description' | 'niveau' | 'module'} sorte
   * @param {string} id
   */
  nom(sorte, id) {
    return trouver(this.contenu, `[data-${sorte}="${id}"]`).textContent ?? ''
  }

  /** @param {string} id */
  court(id) {
    return trouver(this.contenu, `[data-dimension="${id}"]`).dataset.court ?? ''
  }

  /** @param {string} id le lien vers un module */
  module(id) {
    return /** @type {HTMLElement} */ (trouver(this.contenu, `[data-module="${id}"]`).cloneNode(true))
  }

  /** @param {string} jour AAAA-MM-JJ ou vide */
  date(jour) {
    if (!jour) return this.dire('sans_date')
    const [annee, mois, quantieme] = jour.split('-').map(Number)
    const langue = `${document.documentElement.lang || 'fr'}-CA`
    return new Intl.DateTimeFormat(langue, { dateStyle: 'long' }).format(new Date(annee, mois - 1, quantieme)).replace(/^1(?=\s)/, this.dire('premier'))
  }

  /**
   * @param {number} nombre
   * @param {number} [decimales]
   */
  nombre(nombre, decimales = 1) {
    const langue = `${document.documentElement.lang || 'fr'}-CA`
    return new Intl.NumberFormat(langue, { maximumFractionDigits: decimales }).format(nombre)
  }

  /**
   * Une rangée de tableau ; chaque cellule porte le titre de sa colonne, pour l'affichage empilé.
   * @param {string} tableau nom du corps à remplir
   * @param {string} titre
   * @param {Record<string, Node | string>} cellules
   */
  rangee(tableau, titre, cellules) {
    const table = trouver(this.racine, `[data-${tableau}]`).closest('table')
    const suite = Object.entries(cellules).map(([colonne, contenu]) => {
      const etiquette = table?.querySelector(`[data-colonne="${colonne}"]`)?.textContent ?? ''
      return el('td', { 'data-label': etiquette }, contenu)
    })
    return el('tr', {}, el('th', { scope: 'row' }, titre), ...suite)
  }
}
