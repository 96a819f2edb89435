/** Ouvre la boîte de recherche et y affiche les pages trouvées ; l'index n'est demandé qu'à la première saisie. */

import { classer, preparer, situer } from './requete.mjs'

const MAXIMUM = 10
const ATTENTE_MS = 150

/** @typedef {{ url: string, meta: Record<string, string> }} PageTrouvee */
/** @typedef {{ search: (requete: string) => Promise<{ results: { data: () => Promise<PageTrouvee> }[] }> }} Moteur */

class Recherche {
  /** @param {HTMLDialogElement} dialogue */
  constructor(dialogue) {
    this.dialogue = dialogue
    this.champ = /** @type {HTMLInputElement} */ (dialogue.querySelector('input[name="q"]'))
    this.etat = /** @type {HTMLElement} */ (dialogue.querySelector('[data-recherche-etat]'))
    this.liste = /** @type {HTMLElement} */ (dialogue.querySelector('[data-recherche-resultats]'))
    this.racine = new URL(dialogue.dataset.racine ?? '.', location.href).href
    this.tour = 0
    /** @type {Promise<Moteur> | null} */
    this.moteur = null
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.minuterie = undefined
    this.ecouter()
  }

  ecouter() {
    this.champ.addEventListener('input', () => {
      clearTimeout(this.minuterie)
      this.minuterie = setTimeout(() => this.chercher(), ATTENTE_MS)
    })
    this.dialogue.querySelector('form')?.addEventListener('submit', (evenement) => {
      evenement.preventDefault()
      this.chercher()
    })
    this.dialogue.querySelector('[data-recherche-fermer]')?.addEventListener('click', () => this.dialogue.close())
  }

  ouvrir() {
    if (!this.dialogue.open) this.dialogue.showModal()
    this.champ.focus()
    this.champ.select()
  }

  charger() {
    this.moteur ??= import(new URL('pagefind/pagefind.js', this.racine).href)
    return this.moteur
  }

  /** Un tour plus récent rend caduc le résultat d'un tour lent. */
  async chercher() {
    const tour = ++this.tour
    const requete = preparer(this.champ.value)
    if (!requete) return this.afficher([], '')
    try {
      const { results } = await (await this.charger()).search(requete)
      const pages = await Promise.all(results.slice(0, MAXIMUM).map((resultat) => resultat.data()))
      if (tour === this.tour) this.afficher(classer(pages, requete), this.compter(pages.length))
    } catch {
      this.moteur = null
      if (tour === this.tour) this.afficher([], this.dialogue.dataset.panne ?? '')
    }
  }

  /** @param {number} nombre */
  compter(nombre) {
    const { aucun = '', un = '', plusieurs = '' } = this.dialogue.dataset
    if (nombre === 0) return aucun
    return nombre === 1 ? un : plusieurs.replace('{n}', String(nombre))
  }

  /**
   * @param {PageTrouvee[]} pages
   * @param {string} etat phrase lue par les lecteurs d'écran
   */
  afficher(pages, etat) {
    this.etat.textContent = etat
    this.liste.replaceChildren(...pages.map((page) => this.composer(page)))
  }

  /** @param {PageTrouvee} page */
  composer(page) {
    const lien = document.createElement('a')
    lien.href = situer(page.url, this.racine)
    lien.textContent = page.meta.title ?? ''
    const resume = document.createElement('p')
    resume.textContent = page.meta.resume ?? ''
    const element = document.createElement('li')
    element.append(lien, resume)
    return element
  }
}

/** @type {Recherche | undefined} */
let recherche

/** Ouvre la boîte de la page. */
export function ouvrir() {
  const dialogue = document.querySelector('dialog[data-recherche-dialogue]')
  if (dialogue instanceof HTMLDialogElement) (recherche ??= new Recherche(dialogue)).ouvrir()
}
