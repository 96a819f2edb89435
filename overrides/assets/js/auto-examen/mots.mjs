/** Reprend les mots que la page porte déjà : rien n'est écrit deux fois. */

import { el, remplir } from '../commun/dom.mjs'

/** @import { Reponse } from './types.mjs' */

export class Mots {
  /**
   * @param {HTMLElement} racine
   * @param {Record<string, string>} textes
   */
  constructor(racine, textes) {
    this.racine = racine
    this.textes = textes
    const modeles = /** @type {HTMLTemplateElement} */ (trouver(racine, 'template[data-modeles]'))
    this.modeles = modeles.content
  }

  /**
   * @param {string} cle
   * @param {Record<string, string | number>} [valeurs]
   */
  dire(cle, valeurs = {}) {
    return remplir(this.textes[cle] ?? '', valeurs)
  }

  /** @param {string} id @returns {HTMLElement} */
  enonce(id) {
    return trouver(this.racine, `[data-enonce="${id}"]`)
  }

  /** @param {string} id */
  nom(id) {
    return copier(trouver(this.enonce(id), '[data-nom]'))
  }

  /**
   * Les mots de la réponse choisie.
   * @param {string} id
   * @param {Reponse} reponse
   */
  reponse(id, reponse) {
    return copier(trouver(this.enonce(id), `input[value="${reponse}"] + span [data-texte]`))
  }

  /**
   * La recommandation de ce niveau, liens compris.
   * @param {string} id
   * @param {number} niveau
   */
  recommandation(id, niveau) {
    return copier(trouver(this.enonce(id), `[data-recommandations] [data-niveau="${niveau}"]`))
  }

  /**
   * La recommandation seule, sans les modules qu'elle suggère.
   * @param {string} id
   * @param {number} niveau
   */
  recommandationBrute(id, niveau) {
    const copie = this.recommandation(id, niveau)
    copie.querySelector('.ae-modules')?.remove()
    return (copie.textContent ?? '').trim()
  }

  /** @param {string} id @returns {HTMLElement} */
  section(id) {
    return trouver(this.racine, `[data-section="${id}"]`)
  }

  /** @param {string} id */
  dimension(id) {
    return copier(trouver(this.section(id), '[data-nom-dimension]'))
  }

  /** @param {string} selecteur un élément du modèle ; rend ce qu'il contient */
  modele(selecteur) {
    return copier(trouver(this.modeles, selecteur))
  }

  /** @param {string} selecteur un élément du modèle ; rend l'élément lui-même */
  copie(selecteur) {
    return /** @type {HTMLElement} */ (trouver(this.modeles, selecteur).cloneNode(true))
  }

  /** @param {string} id le nom d'un énoncé, sans balise */
  nomBrut(id) {
    return this.nom(id).textContent ?? ''
  }

  /** @param {string} id */
  module(id) {
    const lien = /** @type {HTMLAnchorElement} */ (trouver(this.modeles, `[data-module="${id}"]`).cloneNode(true))
    return el('li', {}, adresser(lien))
  }

  /** @param {string} jour AAAA-MM-JJ */
  date(jour) {
    const [annee, mois, quantieme] = jour.split('-').map(Number)
    const langue = `${document.documentElement.lang || 'fr'}-CA`
    return new Intl.DateTimeFormat(langue, { dateStyle: 'long' }).format(new Date(annee, mois - 1, quantieme)).replace(/^1(?=\s)/, this.dire('premier'))
  }
}

/**
 * L'adresse entière d'un lien, que l'impression montre.
 * @param {HTMLAnchorElement} lien
 */
function adresser(lien) {
  lien.dataset.adresse = new URL(lien.getAttribute('href') ?? '', document.baseURI).href
  return lien
}

/**
 * Une copie de ce qu'un élément contient.
 * @param {Element} element
 */
function copier(element) {
  const copie = document.createDocumentFragment()
  for (const noeud of element.childNodes) copie.append(noeud.cloneNode(true))
  return copie
}

/**
 * @param {ParentNode} racine
 * @param {string} selecteur
 * @returns {HTMLElement}
 */
export function trouver(racine, selecteur) {
  const element = racine.querySelector(selecteur)
  if (!element) throw new Error(`auto-examen : ${selecteur} introuvable`)
  return /** @type {HTMLElement} */ (element)
}
