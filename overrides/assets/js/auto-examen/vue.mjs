/** Conduit l'auto-examen : l'adresse dit quelle vue montrer, et le bouton « Précédent » du navigateur fonctionne. */

import { Abords } from './abords.mjs'
import { trouver } from './mots.mjs'
import { VueQuestion } from './vue-question.mjs'
import { VueResultat } from './vue-resultat.mjs'
import { montrerRevue } from './vue-revue.mjs'

/** @import { Dossier } from './dossier.mjs' */
/** @import { Mots } from './mots.mjs' */

const ADRESSE = /^(?:#(?:q-([a-z0-9-]+)|(revoir|resultat|plan|rapport)))?$/
const LIEN = '#a='
const VUES = /** @type {const} */ ({ revoir: 'revue', resultat: 'resultat', plan: 'plan', rapport: 'rapport' })

/** Ce qui n'est pas nécessaire pour répondre n'arrive que sur demande. */
const ANNEXES = {
  plan: () => import('./vue-plan.mjs'),
  rapport: () => import('./vue-rapport.mjs'),
  partage: () => import('./partage.mjs'),
  tableau: () => import('./tableau.mjs'),
  animation: () => import('./animation.mjs'),
}
const PARTIES = '[data-partie], [data-versions]'

export class Vue {
  /**
   * @param {HTMLElement} racine
   * @param {Dossier} dossier
   * @param {Mots} mots
   */
  constructor(racine, dossier, mots) {
    this.racine = racine
    this.dossier = dossier
    this.abords = new Abords(racine, mots)
    this.formulaire = /** @type {HTMLFormElement} */ (trouver(racine, 'form'))
    this.question = new VueQuestion(this.formulaire, mots)
    this.revue = trouver(racine, '[data-partie="revue"]')
    this.resultat = new VueResultat(trouver(racine, '[data-partie="resultat"]'), dossier.instrument, mots)
    this.mots = mots
    /** @type {HTMLElement | null} le titre de la vue montrée */
    this.titre = null
    /** Vrai depuis « Reprendre » : on ne repasse pas par ce qui est répondu. */
    this.reprise = false
    /** @type {Record<string, Promise<any>>} */
    this.annexes = {}
    this.cachees = [...racine.querySelectorAll(PARTIES)].filter((partie) => partie.hasAttribute('hidden'))
  }

  /** Prend la page en main ; à n'appeler qu'une fois tout lu. */
  demarrer() {
    this.rouvrir()
    for (const partie of this.cachees) partie.removeAttribute('hidden')
    addEventListener('hashchange', () => this.recevoirLien() || this.afficher())
    addEventListener('beforeprint', () => this.racine.dataset.vue !== 'accueil' && this.remplir())
    // Une fois la page chargée, le navigateur va à l'ancre et y perd le focus : on le rend au titre.
    addEventListener('load', () => setTimeout(() => document.activeElement === document.body && this.titre?.focus({ preventScroll: true })))
    const [navigation] = performance.getEntriesByType('navigation')
    const recharge = /** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type === 'reload'
    if (!this.recevoirLien() && !this.afficher(true)) this.accueillir()
    if (recharge && this.racine.dataset.vue === 'question') this.abords.proposer(this.dossier, this.dossier.commence)
  }

  /** Rend la page telle qu'elle était : le questionnaire entier, sans calcul. */
  renoncer() {
    for (const partie of this.cachees) partie.setAttribute('hidden', '')
    delete this.racine.dataset.vue
    this.question.deployer()
  }

  /** Lit l'appareil et dit ce qui ne va pas. */
  rouvrir() {
    const { abime, ecarts } = this.dossier.rouvrir()
    this.abords.avis('abime', abime)
    this.abords.version(ecarts)
    this.abords.avis('stockage', !this.dossier.carnet.memoire.durable)
    this.abords.avis('onglet', false)
    this.abords.avis('visite', false)
    this.abords.avis('lien', false)
    this.question.remplir(this.dossier.etat)
  }

  /** Le rang de l'énoncé que l'adresse nomme, ou -1. */
  get courant() {
    const id = location.hash.match(ADRESSE)?.[1]
    return id ? this.dossier.chercher(id) : -1
  }

  /** @param {string} adresse `#q-…`, `#revoir`, `#resultat`, ou vide pour l'accueil */
  aller(adresse) {
    if (adresse && location.hash !== adresse) location.hash = adresse
    else {
      if (!adresse) history.pushState(null, '', location.pathname + location.search)
      this.afficher()
    }
  }

  /**
   * Montre ce que l'adresse demande ; une ancre étrangère ne change rien.
   * @param {boolean} [arrivee] vrai au chargement : l'accueil ne prend pas le focus
   * @returns {boolean} faux si l'adresse n'est pas à nous
   */
  afficher(arrivee = false) {
    const trouvee = location.hash.match(ADRESSE)
    if (!trouvee) return false
    const rang = this.courant
    if (rang >= 0) this.mener('question', this.question.montrer(this.dossier.items, rang))
    else if (trouvee[2] && this.dossier.commence) this.conclure(VUES[/** @type {keyof typeof VUES} */ (trouvee[2])])
    else this.accueillir(!arrivee)
    return true
  }

  /** @param {boolean} [focus] */
  accueillir(focus = false) {
    this.reprise = false
    this.question.deployer()
    this.racine.dataset.vue = 'accueil'
    history.scrollRestoration = 'auto'
    this.abords.accorder(this.dossier)
    this.abords.proposer(this.dossier, this.dossier.commence)
    if (focus) trouver(this.racine, `[data-${this.dossier.commence ? 'reprise' : 'versions'}] h2`).focus()
  }

  /** @param {'revue' | 'resultat' | 'plan' | 'rapport'} partie */
  async conclure(partie) {
    if (partie === 'plan' || partie === 'rapport') {
      const adresse = location.hash
      await this.demander(partie, 'montrer')
      if (location.hash !== adresse) return // on est parti pendant le chargement
    }
    this.question.deployer()
    this.dossier.hypothese = ''
    this.remplir()
    this.mener(partie, trouver(this.racine, `[data-partie="${partie}"] [data-titre]`))
  }

  /** Écrit la revue et le résultat tels que le dossier les donne. */
  remplir() {
    montrerRevue(this.revue, this.dossier, this.mots)
    this.resultat.montrer(this.dossier.etat, this.dossier.date, this.dossier.montre)
  }

  /**
   * Charge une annexe une seule fois, puis lui demande un geste.
   * @param {keyof typeof ANNEXES} nom
   * @param {string} geste
   * @param {string} [quoi]
   */
  async demander(nom, geste, quoi) {
    this.annexes[nom] ??= ANNEXES[nom]().then(({ ouvrir }) => ouvrir(this))
    const annexe = await this.annexes[nom]
    return annexe[geste](quoi)
  }

  /** Lit le lien que l'adresse porte, puis l'en retire : il n'a rien à faire dans l'historique. */
  recevoirLien() {
    if (!location.hash.startsWith(LIEN)) return false
    const texte = location.hash.slice(LIEN.length)
    history.replaceState(null, '', location.pathname + location.search)
    this.lireLien(texte)
    return true
  }

  /** @param {string} texte */
  async lireLien(texte) {
    const { decoderLien } = await import('./lien.mjs')
    const lu = decoderLien(this.dossier.instrument, texte)
    if ('faute' in lu) {
      this.accueillir()
      return this.abords.dit('lien', `faute_${lu.faute}`)
    }
    this.dossier.recevoir(lu.etat, true)
    this.abords.avis('visite', true)
    this.question.remplir(lu.etat)
    this.aller('#resultat')
  }

  /**
   * Change de vue et mène à son titre.
   * @param {string} vue
   * @param {HTMLElement} titre
   */
  mener(vue, titre) {
    this.racine.dataset.vue = vue
    history.scrollRestoration = 'manual' // sinon « Précédent » remet l'ancien défilement, et la question sort de l'écran
    this.dossier.annulable = null
    this.abords.avis('hypothese', false)
    this.abords.accorder(this.dossier)
    trouver(this.racine, '[data-reprise]').hidden = true
    this.racine.scrollIntoView({ behavior: 'instant', block: 'start' })
    titre.focus({ preventScroll: true })
    this.titre = titre
  }
}
