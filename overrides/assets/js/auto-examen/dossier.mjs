/** Les réponses en cours, d'où elles viennent et ce qu'on en garde ; aucun DOM. */

import { jour } from './carnet.mjs'
import { NOTE_MAX, etatVide, itemsDu, repondre, texteSur } from './etat.mjs'
import { supposer } from './hypothese.mjs'

/** @import { Carnet } from './carnet.mjs' */
/** @import { Etat, Formulaire, Instrument, Item, Reponse, Reponses } from './types.mjs' */

const NIVEAU_MAX = 4

export class Dossier {
  /**
   * @param {Instrument} instrument
   * @param {Carnet} carnet
   */
  constructor(instrument, carnet) {
    this.instrument = instrument
    this.carnet = carnet
    this.etat = etatVide()
    /** Vrai quand on regarde un fichier sans remplacer les réponses de l'appareil. */
    this.visite = false
    /** Vrai pendant une animation : les réponses du groupe ne touchent pas à celles de l'appareil. */
    this.seance = false
    /** L'énoncé dont on suppose un niveau de plus, ou vide. */
    this.hypothese = ''
    /** @type {{ etat: Etat, visite: boolean } | null} ce que la séance met de côté */
    this.propre = null
    /** @type {Etat | null} ce que « Annuler » rend */
    this.annulable = null
  }

  get items() {
    return itemsDu(this.instrument, this.etat.formulaire)
  }

  get commence() {
    return Object.keys(this.etat.reponses).length > 0
  }

  /** Le rang du premier énoncé sans réponse, ou -1. */
  get suivante() {
    return this.items.findIndex(({ id }) => !Object.hasOwn(this.etat.reponses, id))
  }

  /** Le jour que porte le portrait : celui du fichier regardé, sinon aujourd'hui. */
  get date() {
    return (this.visite && this.etat.date) || jour()
  }

  /** L'état à montrer : le vrai, ou celui d'une supposition. */
  get montre() {
    return this.hypothese ? supposer(this.etat, this.hypothese) : this.etat
  }

  /** Reprend ce que l'appareil garde. */
  rouvrir() {
    const lu = this.carnet.ouvrir()
    this.etat = lu.etat ?? etatVide()
    this.visite = false
    return lu
  }

  /** Garde l'état, sauf celui d'un fichier qu'on ne fait que regarder. */
  garder() {
    return this.visite || this.seance ? 'visite' : this.carnet.garder(this.etat)
  }

  /**
   * Le rang d'un énoncé ; avant toute réponse, son adresse directe ouvre la version qui le contient.
   * @param {string} id
   */
  chercher(id) {
    const trouver = () => this.items.findIndex((item) => item.id === id)
    if (trouver() < 0 && !this.commence && this.instrument.items.some((item) => item.id === id)) this.choisirVersion('long')
    return trouver()
  }

  /** @param {Formulaire} formulaire */
  choisirVersion(formulaire) {
    this.etat = { ...this.etat, formulaire }
    this.annulable = null
  }

  /**
   * @param {Item} item
   * @param {Reponse | undefined} reponse
   */
  repondre(item, reponse) {
    this.etat = { ...repondre(this.etat, item, reponse), date: jour() }
  }

  /**
   * Reçoit un fichier ; s'il y a déjà d'autres réponses, on ne fait que le regarder. Un lien, toujours.
   * @param {Etat} etat
   * @param {boolean} [lien]
   */
  recevoir(etat, lien = false) {
    const propres = this.visite ? (this.carnet.ouvrir().etat?.reponses ?? {}) : this.etat.reponses
    this.visite = lien || (Object.keys(propres).length > 0 && !memes(propres, etat.reponses))
    this.etat = etat
  }

  /**
   * Ouvre une séance de groupe, vide ; les réponses de l'appareil attendent.
   * @param {Formulaire} formulaire
   */
  ouvrirSeance(formulaire) {
    this.propre = { etat: this.etat, visite: this.visite }
    this.etat = { ...etatVide(), formulaire }
    this.seance = true
  }

  /** Ferme la séance : les réponses du groupe se regardent comme un fichier, les autres sont intactes. */
  fermerSeance() {
    const groupe = this.etat
    this.etat = this.propre?.etat ?? etatVide()
    this.visite = this.propre?.visite ?? false
    this.seance = false
    if (Object.keys(groupe.reponses).length > 0) this.recevoir(groupe, true)
  }

  /** Ce qui est à l'écran l'emporte sur ce que l'appareil avait. */
  adopter() {
    this.visite = false
    this.carnet.prevaloir()
  }

  /** Efface l'appareil ; la page seule peut encore annuler, même si l'on regardait un fichier. */
  vider() {
    const efface = this.visite ? this.carnet.ouvrir().etat : this.etat
    this.annulable = efface && Object.keys(efface.reponses).length > 0 ? efface : null
    this.carnet.effacer()
    this.etat = etatVide()
    this.visite = false
  }

  annuler() {
    this.etat = this.annulable ?? this.etat
    this.annulable = null
  }

  /**
   * @param {string} id
   * @param {string} texte vide : retire la note
   */
  noter(id, texte) {
    const { [id]: _, ...autres } = this.etat.notes
    const note = texteSur(texte, NOTE_MAX)
    this.etat = { ...this.etat, notes: note.trim() ? { ...autres, [id]: note } : autres }
  }

  /**
   * @param {string} dimension
   * @param {number} cible
   */
  cibler(dimension, cible) {
    const { [dimension]: _, ...autres } = this.etat.cibles
    const cibles = cible === this.instrument.regles.cible_defaut ? autres : { ...autres, [dimension]: cible }
    this.etat = { ...this.etat, cibles }
  }

  /** @param {Etat['plan']} plan */
  planifier(plan) {
    this.etat = { ...this.etat, plan }
  }

  /** @param {boolean} plus vrai : un niveau de plus partout ; faux : les cibles de départ */
  viser(plus) {
    const depart = this.instrument.regles.cible_defaut
    const monter = (/** @type {string} */ id) => Math.min(NIVEAU_MAX, (this.etat.cibles[id] ?? depart) + 1)
    const cibles = plus ? Object.fromEntries(this.instrument.dimensions.map(({ id }) => [id, monter(id)])) : {}
    this.etat = { ...this.etat, cibles }
  }
}

/**
 * @param {Reponses} a
 * @param {Reponses} b
 */
function memes(a, b) {
  const cles = Object.keys(a)
  return cles.length === Object.keys(b).length && cles.every((cle) => a[cle] === b[cle])
}
