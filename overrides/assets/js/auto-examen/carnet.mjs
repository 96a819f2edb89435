/** Garde l'état sur l'appareil, sans jamais écraser ce qu'un autre onglet vient d'écrire. */

import { TAILLE_MAX, composerFichier, lireFichier } from './fichier.mjs'

/** @import { ecarts } from './versions.mjs' */
/** @import { Memoire } from '../commun/memoire.mjs' */
/** @import { Etat, Instrument } from './types.mjs' */

/**
 * Le jour d'ici, quel que soit le fuseau.
 * @param {Date} [moment]
 */
export function jour(moment = new Date()) {
  const deux = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${deux(moment.getMonth() + 1)}-${deux(moment.getDate())}`
}

/** @param {string | null} texte */
function revisionDe(texte) {
  if (!texte || texte.length > TAILLE_MAX) return 0
  try {
    const revision = JSON.parse(texte)?.revision
    return Number.isSafeInteger(revision) ? revision : 0
  } catch {
    return 0
  }
}

export class Carnet {
  /**
   * @param {Memoire} memoire
   * @param {Instrument} instrument
   */
  constructor(memoire, instrument) {
    this.memoire = memoire
    this.instrument = instrument
    this.revision = 0
  }

  /**
   * Lit l'appareil ; un texte abîmé est mis de côté.
   * @returns {{ etat: Etat | null, abime: boolean, ecarts: ReturnType<typeof ecarts> }}
   */
  ouvrir() {
    const texte = this.memoire.lire()
    this.revision = revisionDe(texte)
    if (texte === null) return { etat: null, abime: false, ecarts: null }
    const lu = lireFichier(this.instrument, texte)
    if ('etat' in lu) {
      if (lu.ecarts) this.memoire.conserver(texte)
      return { ...lu, abime: false }
    }
    if (lu.faute !== 'vide') {
      this.memoire.mettreDeCote(texte)
      this.revision = 0
    }
    return { etat: null, abime: lu.faute !== 'vide', ecarts: null }
  }

  /** Vrai si un autre onglet a écrit depuis notre dernière lecture. */
  depasse() {
    return revisionDe(this.memoire.lire()) !== this.revision
  }

  /**
   * @param {Etat} etat
   * @returns {'garde' | 'refuse' | 'depasse'}
   */
  garder(etat) {
    if (this.depasse()) return 'depasse'
    const revision = Math.max(this.revision + 1, Date.now())
    const contenu = { ...composerFichier(this.instrument, etat, etat.date || jour(), true), revision }
    const garde = this.memoire.ecrire(JSON.stringify(contenu))
    if (garde || !this.memoire.durable) this.revision = revision
    return garde ? 'garde' : 'refuse'
  }

  /** Ce qu'on a ici l'emportera à la prochaine écriture. */
  prevaloir() {
    this.revision = revisionDe(this.memoire.lire())
  }

  effacer() {
    this.memoire.effacer()
    this.revision = 0
  }
}
