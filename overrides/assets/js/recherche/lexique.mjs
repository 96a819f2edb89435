/** Reconnaît les mots du site et propose les plus proches d'un mot mal tapé. */

import { plier, singulier } from './requete.mjs'

const COURT = 3
const RADICAL = 4
const FIN = 2

/**
 * Nombre de lettres à ajouter, retirer, changer ou permuter, arrêté dès qu'il dépasse la limite.
 * @param {string} a
 * @param {string} b
 * @param {number} limite
 */
export function distance(a, b, limite) {
  if (Math.abs(a.length - b.length) > limite) return limite + 1
  let avant = /** @type {number[]} */ ([])
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang)
  for (let i = 1; i <= a.length; i += 1) {
    const neuve = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const echange = a[i - 1] === b[j - 1] ? 0 : 1
      let cout = Math.min((ligne[j] ?? 0) + 1, (neuve[j - 1] ?? 0) + 1, (ligne[j - 1] ?? 0) + echange)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cout = Math.min(cout, (avant[j - 2] ?? 0) + 1)
      neuve.push(cout)
    }
    if (Math.min(...neuve) > limite) return limite + 1
    ;[avant, ligne] = [ligne, neuve]
  }
  return ligne[b.length] ?? limite + 1
}

export class Lexique {
  /** @param {string[]} mots du plus fréquent au plus rare */
  constructor(mots) {
    /** @type {Map<string, string>} */
    this.mots = new Map()
    for (const mot of mots) {
      const plie = plier(mot)
      if (!this.mots.has(plie)) this.mots.set(plie, mot)
    }
    this.singuliers = new Set([...this.mots.keys()].map(singulier))
  }

  /**
   * Vrai si le site emploie ce mot tel quel.
   * @param {string} mot plié
   */
  contient(mot) {
    return this.mots.has(mot)
  }

  /**
   * Vrai si le site emploie ce mot, ou un mot qui commence ainsi : la personne est peut-être en train de l'écrire.
   * @param {string} mot plié
   */
  connait(mot) {
    if (mot.length <= COURT || /\d/.test(mot) || this.singuliers.has(singulier(mot))) return true
    const sans = mot.replaceAll('-', '')
    if (mot.includes('-') && mot.split('-').every((partie) => this.connait(partie))) return true
    for (const connu of this.mots.keys()) {
      const flechi = connu.length >= RADICAL && mot.startsWith(connu) && mot.length - connu.length <= FIN
      if (flechi || connu.startsWith(sans)) return true
    }
    return false
  }

  /**
   * Les mots du site les plus proches ; à distance égale, le plus fréquent.
   * @param {string} mot plié
   * @param {number} limite
   * @param {number} nombre
   */
  proches(mot, limite, nombre) {
    const notes = /** @type {{ mot: string, ecart: number }[]} */ ([])
    for (const [plie, ecrit] of this.mots) {
      const ecart = distance(mot, plie, limite)
      if (ecart <= limite) notes.push({ mot: ecrit, ecart })
    }
    return notes
      .sort((a, b) => a.ecart - b.ecart)
      .slice(0, nombre)
      .map((note) => note.mot)
  }

  /**
   * Le mot que la personne voulait sans doute écrire, ou rien.
   * @param {string} mot plié
   */
  corriger(mot) {
    if (this.connait(mot)) return null
    return this.proches(mot, mot.length > 7 ? 2 : 1, 1)[0] ?? null
  }
}
