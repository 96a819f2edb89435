/** Garde un texte sur l'appareil, et continue en mémoire si l'appareil refuse. */

const TAILLE_ABIMEE = 20_000

export class Memoire {
  /**
   * @param {string} cle
   * @param {() => Storage} acces rend le stockage ; peut lever si la personne l'a bloqué
   */
  constructor(cle, acces = () => globalThis.localStorage) {
    this.cle = cle
    /** @type {Storage | null} */
    this.stockage = null
    /** @type {string | null} */
    this.copie = null
    try {
      this.stockage = acces()
      this.stockage.getItem(cle)
    } catch {
      this.stockage = null
    }
  }

  /** @returns {boolean} faux si les réponses ne survivront pas à la fermeture de la page */
  get durable() {
    return this.stockage !== null
  }

  /** @returns {string | null} */
  lire() {
    try {
      return this.stockage ? this.stockage.getItem(this.cle) : this.copie
    } catch {
      return this.copie
    }
  }

  /**
   * @param {string} texte
   * @returns {boolean} vrai si l'appareil l'a gardé
   */
  ecrire(texte) {
    this.copie = texte
    try {
      this.stockage?.setItem(this.cle, texte)
      return this.stockage !== null
    } catch {
      return false
    }
  }

  /**
   * Met de côté un texte illisible plutôt que de le perdre.
   * @param {string} texte
   */
  mettreDeCote(texte) {
    try {
      this.stockage?.setItem(`${this.cle}:abime`, texte.slice(0, TAILLE_ABIMEE))
      this.stockage?.removeItem(this.cle)
    } catch {
      this.copie = null
    }
  }

  /**
   * Garde une copie d'un texte d'une autre version, une seule, avant qu'on le réécrive.
   * @param {string} texte
   */
  conserver(texte) {
    try {
      const cle = `${this.cle}:ancien`
      if (this.stockage?.getItem(cle) === null) this.stockage.setItem(cle, texte)
    } catch {
      // Plus de place : la copie manque, les réponses restent.
    }
  }

  /** Efface tout ce que l'outil a écrit : les clés de même préfixe (`ae:…`). */
  effacer() {
    this.copie = null
    try {
      const prefixe = this.cle.slice(0, this.cle.indexOf(':') + 1)
      const cles = Object.keys(this.stockage ?? {}).filter((cle) => cle.startsWith(prefixe))
      for (const cle of cles) this.stockage?.removeItem(cle)
    } catch {
      this.stockage = null
    }
  }
}
