/** Mène une recherche : demande à l'index chaque mot de chaque idée, croise, classe, et rend les pages par tranches. */

import { examiner } from './classement.mjs'
import { croiser } from './croisement.mjs'
import { Lexique } from './lexique.mjs'
import { comprendre, enMots } from './requete.mjs'

const TRANCHE = 10
const RESERVE = 24
const COURT = 3

/** @typedef {import('./passages.mjs').Fragment} Fragment */
/** @typedef {import('./classement.mjs').PageTrouvee} PageTrouvee */
/** @typedef {import('./croisement.mjs').Trouvailles} Trouvailles */
/** @typedef {import('./requete.mjs').Mots} Mots */
/** @typedef {{ id: string, score: number, words: number[], data: () => Promise<Fragment> }} Resultat */
/** @typedef {{ search: (requete: string) => Promise<{ results: Resultat[] }>, destroy: () => Promise<void> }} Index */
/** @typedef {{ nombre: number, corrigee: string, proches: string[], suivantes: () => Promise<PageTrouvee[]> }} Recolte */

export class Moteur {
  /**
   * @param {Index} index
   * @param {Mots} mots
   */
  constructor(index, mots) {
    this.index = index
    this.mots = mots
    this.lexique = new Lexique(mots.lexique)
  }

  /**
   * @param {string} saisie
   * @returns {Promise<Recolte>}
   */
  async chercher(saisie) {
    const corrigee = this.corriger(saisie)
    const idees = comprendre(corrigee || saisie, this.mots)
    const { trouvailles, sources } = await this.trouver(idees)
    const { candidates, valeurs } = croiser(idees, trouvailles, this.mots.pages)
    const contexte = { idees, valeurs, trouvailles, reference: candidates[0]?.note || 1, requete: enMots(corrigee || saisie) }
    let reste = candidates
    /** @type {PageTrouvee[]} */
    let pretes = []
    const suivantes = async () => {
      const lot = reste.slice(0, RESERVE)
      if (pretes.length < TRANCHE && lot.length) {
        reste = reste.slice(RESERVE)
        const examinees = await Promise.all(lot.map(async (candidate) => {
          const fragment = await sources.get(candidate.id)?.data()
          if (!fragment) throw new Error(candidate.id)
          return examiner(fragment, candidate, contexte)
        }))
        pretes = [...pretes, ...examinees.sort((a, b) => b.note - a.note)]
      }
      return pretes.splice(0, TRANCHE)
    }
    return { nombre: candidates.length, corrigee, proches: candidates.length ? [] : this.proposer(saisie), suivantes }
  }

  /** Oublie l'index, et les morceaux qu'il n'a pas pu charger. */
  fermer() {
    return this.index.destroy()
  }

  /**
   * La requête aux mots redressés, ou rien si tous sont connus du site.
   * @param {string} saisie
   */
  corriger(saisie) {
    const connus = new Set([...this.mots.vides, ...this.mots.synonymes.flat()].flatMap(enMots))
    let changee = false
    const mots = enMots(saisie).map((mot) => {
      const redresse = connus.has(mot) ? null : this.lexique.corriger(mot)
      changee ||= redresse !== null
      return redresse ?? mot
    })
    return changee ? mots.join(' ') : ''
  }

  /** @param {string} saisie */
  proposer(saisie) {
    const plusLong = enMots(saisie).sort((a, b) => b.length - a.length)[0]
    return plusLong ? this.lexique.proches(plusLong, Math.min(3, Math.floor(plusLong.length / 3)), 3) : []
  }

  /**
   * Les résultats se gardent entiers : l'index libère le texte d'un résultat que plus rien ne tient.
   * @param {import('./requete.mjs').Idee[]} idees
   * @returns {Promise<{ trouvailles: Trouvailles, sources: Map<string, Resultat> }>}
   */
  async trouver(idees) {
    /** @type {Trouvailles} */
    const trouvailles = new Map()
    /** @type {Map<string, Resultat>} */
    const sources = new Map()
    const mots = new Set(idees.flatMap((idee) => idee.flatMap((forme) => forme.mots)))
    await Promise.all([...mots].map(async (mot) => {
      const resultats = await this.demander(mot)
      for (const resultat of resultats) if (!sources.has(resultat.id)) sources.set(resultat.id, resultat)
      trouvailles.set(mot, new Map(resultats.map(({ id, score, words }) => [id, { score, lieux: words }])))
    }))
    return { trouvailles, sources }
  }

  /**
   * Les pages d'un mot ; d'un mot court ou inconnu, celles-là seules qui le disent entier : l'index se contenterait
   * de son début, « ca » dans « carte ». Lève une erreur si un mot du site ne donne rien : l'index tait le morceau
   * qu'il n'a pas pu charger.
   * @param {string} mot
   */
  async demander(mot) {
    const { results } = await this.index.search(mot)
    if (!results.length && this.lexique.contient(mot)) throw new Error(mot)
    if (mot.length > COURT && this.lexique.connait(mot)) return results
    const exactes = new Set((await this.index.search(`"${mot}"`)).results.map(({ id }) => id))
    return results.filter(({ id }) => exactes.has(id))
  }
}
