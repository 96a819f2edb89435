/** Découpe une page trouvée en passages, et tire de chacun un extrait où les mots cherchés se voient. */

import { enMots, plier, singulier } from './requete.mjs'

const ELISION = /(^|[^\p{L}])((?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)') /giu
const DETACHEE = /^(?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)'$/i
const COEUR = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u
const EXTRAIT = 28
const AVANT = 8
const RACINE = 0.4 // l'index trouve aussi les mots de même racine : monter pour montant

/** @typedef {{ element: string, id: string, text: string, location: number }} Ancre */
/** @typedef {{ url: string, content: string, anchors: Ancre[], meta: Record<string, string> }} Fragment ce que l'index garde d'une page */
/** @typedef {{ ancre: string, titre: string, debut: number, fin: number }} Passage sa place parmi les mots de la page */
/** @typedef {{ texte: string, trouve: boolean }} Morceau */

/**
 * Rapproche les élisions que l'index détache, et rend l'apostrophe des livres.
 * @param {string} texte
 */
export const recoller = (texte) => texte.replace(ELISION, '$1$2').replaceAll("'", '’')

/**
 * Les passages d'une page, dans l'ordre ; le premier, sans ancre, est son début.
 * @param {Fragment} fragment
 * @param {number} total nombre de mots de la page
 * @returns {Passage[]}
 */
export function decouper({ anchors }, total) {
  const titres = anchors.filter(({ element, text }) => /^h\d$/i.test(element) && text.trim())
  titres.sort((a, b) => a.location - b.location)
  const bornes = [...titres.map(({ location }) => location), total]
  const debut = { ancre: '', titre: '', debut: 0, fin: bornes[0] ?? total }
  const suite = titres.map(({ id, text, location }, rang) => {
    const longueur = text.trim().split(/\s+/).length
    return { ancre: id, titre: recoller(text.trim()), debut: location + longueur, fin: bornes[rang + 1] ?? total }
  })
  return [debut, ...suite]
}

/**
 * À quel point un mot de la page est celui que l'on cherche : le même, un mot qui commence ainsi, ou seulement sa racine.
 * @param {string} trouve plié
 * @param {string} cherche plié
 */
export function ressembler(trouve, cherche) {
  const [a, b] = [singulier(trouve).replaceAll('-', ''), singulier(cherche).replaceAll('-', '')]
  if (a === b || a === `${b}e` || b === `${a}e`) return 1
  if (b.length > 3 && a.startsWith(b)) return 0.7
  if (trouve.includes('-') && trouve.split('-').includes(cherche)) return 0.8
  return RACINE
}

/**
 * Un extrait du passage, autour de l'endroit où les mots trouvés sont le plus serrés.
 * @param {string[]} mots ceux de la page
 * @param {Passage} passage
 * @param {Map<number, number>} poids de chaque place trouvée
 * @returns {Morceau[]}
 */
export function extraire(mots, passage, poids) {
  const debut = centrer(passage, poids)
  const fin = Math.min(passage.fin, debut + EXTRAIT)
  const seuil = Math.max(...poids.values()) > RACINE ? RACINE : 0
  const morceaux = /** @type {Morceau[]} */ ([])
  /** @param {string} texte @param {boolean} trouve */
  const ajouter = (texte, trouve) => {
    const dernier = morceaux.at(-1)
    if (dernier && dernier.trouve === trouve) dernier.texte += texte
    else if (texte) morceaux.push({ texte, trouve })
  }
  for (let rang = debut; rang < fin; rang += 1) {
    const [, avant = '', coeur = '', apres = ''] = (mots[rang] ?? '').match(COEUR) ?? []
    ajouter((rang > debut && !DETACHEE.test(mots[rang - 1] ?? '') ? ' ' : '') + avant, false)
    ajouter(coeur.replaceAll("'", '’'), (poids.get(rang) ?? 0) > seuil)
    ajouter(apres.replaceAll("'", '’'), false)
  }
  return borner(morceaux, debut > passage.debut, fin < passage.fin)
}

/**
 * Les points de suspension d'un extrait coupé.
 * @param {Morceau[]} morceaux
 * @param {boolean} coupeAvant
 * @param {boolean} coupeApres
 */
function borner(morceaux, coupeAvant, coupeApres) {
  const avant = coupeAvant ? [{ texte: '… ', trouve: false }] : []
  const apres = coupeApres ? [{ texte: ' …', trouve: false }] : []
  return [...avant, ...morceaux, ...apres]
}

/**
 * @param {Passage} passage
 * @param {Map<number, number>} poids
 */
function centrer({ debut, fin }, poids) {
  const places = [...poids.keys()].filter((place) => place >= debut && place < fin).sort((a, b) => a - b)
  let [meilleur, somme] = [debut, -1]
  for (const place of places) {
    const serres = places.filter((autre) => autre >= place && autre < place + EXTRAIT - AVANT)
    const note = serres.reduce((total, autre) => total + (poids.get(autre) ?? 0), 0)
    if (note > somme) [meilleur, somme] = [place, note]
  }
  const recule = meilleur - debut <= AVANT ? debut : meilleur - AVANT
  return Math.max(debut, Math.min(recule, fin - EXTRAIT))
}

/**
 * @param {string} titre
 * @param {string} cherche plié
 * @returns {number} la meilleure ressemblance d'un mot du titre
 */
export function ressemblerAuTitre(titre, cherche) {
  let note = 0
  for (const mot of enMots(titre)) {
    const proche = ressembler(mot, cherche)
    note = Math.max(note, proche > RACINE || racineCommune(mot, cherche) ? proche : 0)
  }
  return note
}

/**
 * Deux formes d'une même famille, à la fin près : déposer et dépôt, admis et admissible n'en sont pas.
 * @param {string} a
 * @param {string} b
 */
function racineCommune(a, b) {
  const court = Math.min(a.length, b.length)
  return court >= 5 && plier(a).slice(0, court - 1) === plier(b).slice(0, court - 1)
}
