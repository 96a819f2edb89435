/** Note les pages retenues et leurs passages : plus une idée est rare et bien dite, plus elle compte. */

import { couvrir } from './croisement.mjs'
import { enMots } from './requete.mjs'
import { decouper, extraire, ressembler, ressemblerAuTitre } from './passages.mjs'

const PAR_PAGE = 3
const PART_DU_MEILLEUR = 0.15
const A_PROPOS = { chemin: /(^|\/)a-propos\//, poids: 0.75 } // elles parlent du site, rarement de ce que l'on cherche
const POIDS = { titre: 3, motsCles: 1.2, resume: 0.8, index: 1, passage: 1.3, intertitre: 2.4, motPourMot: 2 }

/** @typedef {import('./requete.mjs').Idee} Idee */
/** @typedef {import('./requete.mjs').Forme} Forme */
/** @typedef {import('./passages.mjs').Fragment} Fragment */
/** @typedef {import('./passages.mjs').Passage} Passage */
/** @typedef {import('./croisement.mjs').Trouvailles} Trouvailles */
/** @typedef {import('./croisement.mjs').Candidate} Candidate */
/** @typedef {{ ancre: string, titre: string, extrait: import('./passages.mjs').Morceau[], note: number }} PassageTrouve */
/** @typedef {{ url: string, titre: string, resume: string, note: number, passages: PassageTrouve[] }} PageTrouvee */

/**
 * Note d'un texte court (titre, intertitre, mots-clés) : ce qu'il dit des idées, et la part de ses mots qu'elles couvrent.
 * @param {string} texte
 * @param {Idee[]} idees
 * @param {number[]} valeurs
 */
export function noterLeTitre(texte, idees, valeurs) {
  const dites = idees.map((idee) => Math.max(0, ...idee.map((forme) => forme.poids * Math.min(...forme.mots.map((mot) => ressemblerAuTitre(texte, mot))))))
  return { dites, couverture: couvrir(dites, valeurs) }
}

/**
 * @param {Fragment} fragment
 * @param {Candidate} candidate
 * @param {{ idees: Idee[], valeurs: number[], trouvailles: Trouvailles, reference: number, requete: string[] }} contexte
 * @returns {PageTrouvee}
 */
export function examiner(fragment, candidate, { idees, valeurs, trouvailles, reference, requete }) {
  const mots = fragment.content.split(/[\r\n\s]+/g)
  const { title = '', resume = '' } = fragment.meta
  const lieux = relever(mots, candidate.id, idees, trouvailles)
  const page = noterLeTitre(title, idees, valeurs)
  const passages = decouper(fragment, mots.length)
    .map((passage) => noterLePassage(passage, { idees, valeurs, lieux, page: page.dites, requete }))
    .filter(({ note }) => note > 0)
    .sort((a, b) => b.note - a.note)
  const part = serrer(title, idees)
  const note =
    POIDS.titre * page.couverture * (0.6 + 0.4 * part) +
    POIDS.motPourMot * Number(redire(title, requete)) +
    POIDS.motsCles * noterLeTitre(fragment.meta['mots-cles'] ?? '', idees, valeurs).couverture +
    POIDS.resume * noterLeTitre(resume, idees, valeurs).couverture +
    POIDS.index * (candidate.note / reference) +
    POIDS.passage * (passages[0]?.note ?? 0)
  const montres = passages.filter(({ note: celle, passage }) => passage.ancre && celle >= PART_DU_MEILLEUR * (passages[0]?.note ?? 0))
  return {
    url: fragment.url,
    titre: title,
    resume,
    note: A_PROPOS.chemin.test(fragment.url) ? note * A_PROPOS.poids : note,
    passages: montres.slice(0, PAR_PAGE).map(({ passage, note: celle }) => ({
      ancre: passage.ancre,
      titre: passage.titre,
      extrait: extraire(mots, passage, lieux.tous),
      note: celle,
    })),
  }
}

/**
 * Vrai si un titre dit la requête mot pour mot, mots vides compris : « par où commencer », « à qui écrire ».
 * @param {string} titre
 * @param {string[]} requete
 */
const redire = (titre, requete) => requete.length > 1 && ` ${enMots(titre).join(' ')} `.includes(` ${requete.join(' ')} `)

/**
 * La part des mots pleins du titre que la requête couvre : « NEQ » l'emporte sur un long titre qui le cite.
 * @param {string} titre
 * @param {Idee[]} idees
 */
function serrer(titre, idees) {
  const longs = enMots(titre).filter((mot) => mot.length > 2)
  const cherches = idees.flatMap((idee) => idee.flatMap(({ mots }) => mots))
  const dits = longs.filter((mot) => cherches.some((cherche) => ressemblerAuTitre(mot, cherche) >= 0.7))
  return longs.length ? dits.length / longs.length : 0
}

/** @typedef {{ parMot: Map<string, Map<number, number>>, tous: Map<number, number> }} Lieux place → ressemblance */

/**
 * Où chaque mot cherché se trouve dans la page, et à quel point c'est bien lui.
 * @param {string[]} mots
 * @param {string} id
 * @param {Idee[]} idees
 * @param {Trouvailles} trouvailles
 * @returns {Lieux}
 */
function relever(mots, id, idees, trouvailles) {
  /** @type {Lieux} */
  const lieux = { parMot: new Map(), tous: new Map() }
  for (const { mots: cherches, poids } of idees.flat()) {
    for (const cherche of cherches) {
      const places = new Map()
      for (const place of trouvailles.get(cherche)?.get(id)?.lieux ?? []) {
        const proche = Math.max(0, ...enMots(mots[place] ?? '').map((mot) => ressembler(mot, cherche)))
        places.set(place, proche)
        lieux.tous.set(place, Math.max(lieux.tous.get(place) ?? 0, proche * poids))
      }
      lieux.parMot.set(cherche, places)
    }
  }
  return lieux
}

/**
 * @param {Passage} passage
 * @param {{ idees: Idee[], valeurs: number[], lieux: Lieux, page: number[], requete: string[] }} contexte
 */
function noterLePassage(passage, { idees, valeurs, lieux, page, requete }) {
  const notes = idees.map((idee, rang) => Math.max(0, ...idee.map((forme) => noterLaForme(passage, forme, lieux, page[rang] ?? 0))))
  const presence = couvrir(notes.map((note) => Math.min(1, note)), valeurs)
  const titre = noterLeTitre(passage.titre, idees, valeurs).couverture
  const note = presence ** 1.5 * (couvrir(notes, valeurs) + POIDS.intertitre * titre * (0.5 + 0.5 * serrer(passage.titre, idees)))
  return { passage, note: note + POIDS.motPourMot * Number(redire(passage.titre, requete)) }
}

/**
 * Ce que le texte d'un passage dit d'une forme ; le titre de la page compte un peu, puisqu'il dit de quoi l'on parle.
 * @param {Passage} passage
 * @param {Forme} forme
 * @param {Lieux} lieux
 * @param {number} titre
 */
function noterLaForme(passage, { mots, poids }, lieux, titre) {
  const notes = mots.map((mot) => {
    let somme = 0
    for (const [place, proche] of lieux.parMot.get(mot) ?? []) if (place >= passage.debut && place < passage.fin) somme += proche
    const intertitre = ressemblerAuTitre(passage.titre, mot)
    return Math.max((1.3 * somme) / (somme + 0.5), intertitre, 0.4 * titre)
  })
  return poids * Math.min(...notes)
}
