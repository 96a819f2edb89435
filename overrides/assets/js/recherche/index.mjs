/** Ouvre la boîte de recherche et y mène la personne au passage ; l'index n'est demandé qu'à la première saisie. */

import { remplir } from '../commun/dom.mjs'
import { Moteur } from './moteur.mjs'
import { composerLaPage, composerLesProches, copierLeMenu } from './vue.mjs'

const ATTENTE_MS = 150
const ARRETS = 'li a, li button, [data-recherche-plus]:not([hidden])'
const CLASSEMENT = { ranking: { diacriticSimilarity: 0 } } // les requêtes arrivent sans accents : aucun mot n'y perd

/** @typedef {import('./moteur.mjs').Recolte} Recolte */

class Recherche {
  /** @param {HTMLDialogElement} dialogue */
  constructor(dialogue) {
    this.dialogue = dialogue
    /** @param {string} nom */
    const partie = (nom) => /** @type {HTMLElement} */ (dialogue.querySelector(`[data-recherche-${nom}]`))
    this.champ = /** @type {HTMLInputElement} */ (dialogue.querySelector('input[name="q"]'))
    this.etat = partie('etat')
    this.liste = partie('resultats')
    this.plus = partie('plus')
    this.secours = partie('secours')
    this.proches = partie('proches')
    this.principales = partie('principales')
    this.racine = new URL(dialogue.dataset.racine ?? '.', location.href).href
    this.tour = 0
    /** @type {Promise<Moteur> | null} */
    this.moteur = null
    /** @type {Promise<unknown>} */
    this.fermeture = Promise.resolve()
    /** @type {Recolte | null} */
    this.recolte = null
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
      clearTimeout(this.minuterie)
      this.chercher()
    })
    this.dialogue.querySelector('[data-recherche-fermer]')?.addEventListener('click', () => this.dialogue.close())
    this.plus.addEventListener('click', () => this.montrerPlus())
    this.dialogue.addEventListener('click', (evenement) => this.suivre(evenement.target))
    this.dialogue.addEventListener('keydown', (evenement) => this.parcourir(evenement))
  }

  ouvrir() {
    if (!this.dialogue.open) this.dialogue.showModal()
    this.champ.focus()
    this.champ.select()
  }

  /** Un lien vers la page même ferme la boîte : elle cacherait le passage ; un mot proche se cherche. @param {EventTarget | null} cible */
  suivre(cible) {
    const [lien, mot] = cible instanceof Element ? [cible.closest('a'), cible.closest('[data-recherche-mot]')] : []
    if (lien && lien.href.split('#')[0] === location.href.split('#')[0]) this.dialogue.close()
    if (!(mot instanceof HTMLElement)) return
    this.champ.value = mot.dataset.rechercheMot ?? ''
    this.champ.focus()
    this.chercher()
  }

  /** Flèches : du champ aux liens et retour. Échap ferme d'un coup, même si le champ n'est pas vide. @param {KeyboardEvent} evenement */
  parcourir(evenement) {
    const pas = { ArrowDown: 1, ArrowUp: -1 }[evenement.key]
    if (evenement.key === 'Escape') this.dialogue.close()
    if (!pas && evenement.key !== 'Escape') return
    evenement.preventDefault()
    const arrets = /** @type {HTMLElement[]} */ ([this.champ, ...this.dialogue.querySelectorAll(ARRETS)])
    const ici = arrets.indexOf(/** @type {HTMLElement} */ (document.activeElement))
    if (pas) arrets[Math.max(0, Math.min(arrets.length - 1, ici + pas))]?.focus()
  }

  charger() {
    this.moteur ??= this.fermeture.then(() => chargerLeMoteur(new URL('pagefind/', this.racine).href))
    return this.moteur
  }

  /** Le suivant attend que celui-ci soit fermé : ils ont le même index. @param {Promise<Moteur>} moteur */
  oublier(moteur) {
    this.moteur = null
    this.fermeture = moteur.then((ancien) => ancien.fermer()).catch(() => {})
  }

  /** Un tour plus récent rend caduc le résultat d'un tour lent ; une panne passagère se reprend une fois, sans bruit. */
  async chercher() {
    const tour = ++this.tour
    const saisie = this.champ.value.trim()
    try {
      const { recolte, pages } = await this.recolter(saisie).catch(() => this.recolter(saisie))
      if (tour === this.tour) this.afficher(recolte, pages, saisie)
    } catch {
      if (tour === this.tour) this.afficher(null, [], saisie, this.dialogue.dataset.panne)
    }
  }

  /**
   * Les premières pages ; en cas d'échec, le moteur est à recharger.
   * @param {string} saisie
   */
  async recolter(saisie) {
    const moteur = saisie ? this.charger() : null
    try {
      const recolte = (await (await moteur)?.chercher(saisie)) ?? null
      return { recolte, pages: (await recolte?.suivantes()) ?? [] }
    } catch (panne) {
      if (moteur && this.moteur === moteur) this.oublier(moteur)
      throw panne
    }
  }

  /**
   * @param {Recolte | null} recolte
   * @param {import('./classement.mjs').PageTrouvee[]} pages
   * @param {string} saisie
   * @param {string} [annonce]
   */
  afficher(recolte, pages, saisie, annonce) {
    this.recolte = recolte
    this.liste.replaceChildren()
    this.ajouter(pages)
    const rien = recolte !== null && recolte.nombre === 0
    this.secours.hidden = !rien
    this.proches.replaceChildren(...composerLesProches(recolte?.proches ?? []))
    this.principales.replaceChildren(...(rien ? copierLeMenu() : []))
    const suite = this.secours.querySelector('[data-recherche-vouloir]')
    if (suite) suite.toggleAttribute('hidden', !recolte?.proches.length)
    this.dialogue.dataset.repondue = saisie
    this.etat.textContent = annonce ?? (recolte ? this.compter(recolte, saisie) : '')
  }

  /** @param {import('./classement.mjs').PageTrouvee[]} pages */
  ajouter(pages) {
    this.liste.append(...pages.map((page) => composerLaPage(page, this.racine, this.dialogue.dataset.passages ?? '')))
    this.plus.hidden = !this.recolte || this.liste.childElementCount >= this.recolte.nombre
  }

  /** Les suivantes s'ajoutent, l'état dit combien l'on en voit, et la première reçoit le focus. */
  async montrerPlus() {
    const { recolte, tour } = this
    const vues = this.liste.childElementCount
    const pages = (await recolte?.suivantes()) ?? []
    if (!recolte || tour !== this.tour) return
    this.ajouter(pages)
    this.liste.children[vues]?.querySelector('a')?.focus()
    const valeurs = { n: this.liste.childElementCount, total: recolte.nombre }
    this.etat.textContent = remplir(this.dialogue.dataset.affichees ?? '', valeurs)
  }

  /**
   * @param {Recolte} recolte
   * @param {string} saisie
   */
  compter({ nombre, corrigee }, saisie) {
    const { aucun = '', un = '', plusieurs = '', corrige = '' } = this.dialogue.dataset
    const compte = nombre > 1 ? remplir(plusieurs, { n: nombre }) : nombre ? un : remplir(aucun, { mots: saisie })
    return corrigee && nombre ? `${remplir(corrige, { mots: saisie, corriges: corrigee })} ${compte}` : compte
  }
}

/** @param {string} dossier adresse de l'index */
async function chargerLeMoteur(dossier) {
  const [index, mots] = await Promise.all([
    import(`${dossier}pagefind.js`),
    fetch(`${dossier}mots-${document.documentElement.lang}.json`).then((reponse) => reponse.json()),
  ])
  await index.options(CLASSEMENT)
  return new Moteur(index, mots)
}

/** @type {Recherche | undefined} */
let recherche

/** Ouvre la boîte de la page. */
export function ouvrir() {
  const dialogue = document.querySelector('dialog[data-recherche-dialogue]')
  if (dialogue instanceof HTMLDialogElement) (recherche ??= new Recherche(dialogue)).ouvrir()
}
