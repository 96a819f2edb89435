/** Montre, sur la page des parcours, ce que l'appareil a noté, et ce que suggèrent les réponses de l'auto-examen. */

import { remplir } from '../commun/dom.mjs'
import { lireIlot } from '../commun/ilot.mjs'
import { aujourdhui, direLeJour, garderProgres, lireProgres } from './carnet-progres.mjs'
import { ecrire, lire, reunir } from './progres.mjs'

/** @typedef {import('./progres.mjs').Progres} Progres */

const TAILLE_MAX = 64 * 1024
/** @type {Progres | null} */
let avant = null

/**
 * Écrit la date de fin à côté de chaque module terminé.
 * @param {HTMLElement} zone
 * @param {Progres} progres
 */
function dater(zone, progres) {
  for (const etape of /** @type {NodeListOf<HTMLElement>} */ (zone.querySelectorAll('[data-module]'))) {
    const jour = progres[etape.dataset.module ?? '']
    const fait = etape.querySelector('[data-fait]')
    if (fait) fait.textContent = jour ? remplir(zone.dataset.termine ?? '', { date: direLeJour(jour) }) : ''
    if (zone.dataset.progres !== undefined) etape.hidden = !jour
  }
}

function montrer() {
  const progres = lireProgres()
  for (const zone of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-parcours], [data-progres]'))) dater(zone, progres)
  for (const chemin of document.querySelectorAll('[data-chemin]')) {
    const etapes = /** @type {HTMLElement[]} */ ([...chemin.querySelectorAll('[data-module]')])
    const n = etapes.filter((etape) => Object.hasOwn(progres, etape.dataset.module ?? '')).length
    const compte = chemin.querySelector('[data-avancement]')
    if (compte) compte.textContent = n ? remplir(compte.getAttribute('data-avancement') ?? '', { n, total: etapes.length }) : ''
  }
  const vide = document.querySelector('[data-progres] [data-vide]')
  vide?.toggleAttribute('hidden', Object.keys(progres).length > 0)
  const annuler = document.querySelector('[data-action="annuler"]')
  annuler?.toggleAttribute('hidden', avant === null)
}

/**
 * @param {string} mot nom de l'attribut qui porte la phrase
 * @param {Record<string, number>} [valeurs]
 */
function annoncer(mot, valeurs = {}) {
  const annonce = document.querySelector('[data-progres] [data-annonce]')
  if (annonce) annonce.textContent = remplir(annonce.getAttribute(`data-${mot}`) ?? '', valeurs)
}

/** @param {HTMLInputElement} champ */
async function importer(champ) {
  const [fichier] = champ.files ?? []
  const recu = fichier && fichier.size <= TAILLE_MAX ? lire(await fichier.text()) : null
  champ.value = ''
  if (!recu) return annoncer('faute_fichier')
  avant = lireProgres()
  garderProgres(reunir(avant, recu))
  montrer()
  annoncer('importe', { n: Object.keys(recu).length })
}

/** @type {Record<string, () => void>} */
const GESTES = {
  async exporter() {
    const { telecharger } = await import('../commun/telecharger.mjs')
    telecharger(`progres-${aujourdhui()}.json`, ecrire(lireProgres()), 'application/json')
  },
  effacer() {
    avant = lireProgres()
    garderProgres({})
    montrer()
    annoncer('efface')
  },
  annuler() {
    if (avant) garderProgres(avant)
    avant = null
    montrer()
    annoncer('retour')
    const fichier = document.querySelector('[data-fichier]')
    if (fichier instanceof HTMLElement) fichier.focus() // le bouton vient de disparaître
  },
}

/** Range les modules que citent les recommandations des réponses gardées. */
async function suggerer() {
  const zone = document.querySelector('[data-selon]')
  const instrument = lireIlot('auto-examen')
  const modele = zone?.querySelector('template[data-modules]')
  if (!zone || !instrument || !(modele instanceof HTMLTemplateElement)) return
  const { suggestions } = await import('./suggestions.mjs')
  const noms = suggestions(instrument)
  if (!noms.length) return
  const elements = noms.flatMap((nom) => [...modele.content.querySelectorAll(`[data-module="${CSS.escape(nom)}"]`)])
  zone.querySelector('ol')?.replaceChildren(...elements.map((element) => element.cloneNode(true)))
  zone.querySelector('[data-suite]')?.removeAttribute('hidden')
  zone.querySelector('[data-vide]')?.setAttribute('hidden', '')
}

for (const bouton of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-progres] [data-action]'))) {
  bouton.addEventListener('click', () => GESTES[bouton.dataset.action ?? '']?.())
}
const champ = document.querySelector('[data-fichier]')
if (champ instanceof HTMLInputElement) champ.addEventListener('change', () => importer(champ))
document.querySelector('[data-progres] [data-outils]')?.removeAttribute('hidden')
addEventListener('storage', montrer)
montrer()
suggerer()
