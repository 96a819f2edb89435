/** Garde sur l'appareil les cases que l'on coche, et les met en document. */

import { Memoire } from '../commun/memoire.mjs'
import { coches, lireEtat, noter } from './etat.mjs'

const memoire = new Memoire('listes:etat')
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** @param {Element} liste */
const casesDe = (liste) => /** @type {HTMLInputElement[]} */ ([...liste.querySelectorAll('input[type="checkbox"]')])

/** @returns {HTMLElement[]} */
const listes = () => [...document.querySelectorAll('ul[data-liste]')].filter((liste) => liste instanceof HTMLElement)

/** Remet les cases comme l'appareil les garde. */
function montrer() {
  const etat = lireEtat(memoire.lire())
  for (const liste of listes()) {
    const cases = casesDe(liste)
    const cochees = coches(etat, liste.dataset.liste ?? '', cases.length)
    for (const [rang, boite] of cases.entries()) boite.checked = cochees.includes(rang)
  }
}

/** @param {HTMLElement} liste */
function garder(liste) {
  const etat = noter(lireEtat(memoire.lire()), liste.dataset.liste ?? '', casesDe(liste).map((boite) => boite.checked))
  memoire.ecrire(JSON.stringify(etat))
}

/** Le document : un titre par liste, une ligne par case. */
async function exporter() {
  const [{ ecrireDocx, paragraphe }, { telecharger }] = await Promise.all([import('../commun/docx.mjs'), import('../commun/telecharger.mjs')])
  const titre = document.querySelector('h1')?.textContent ?? ''
  const corps = listes().map((liste) => {
    const lignes = casesDe(liste).map((boite) => paragraphe(`${boite.checked ? '☒' : '☐'} ${boite.closest('label')?.textContent?.trim() ?? ''}`))
    return paragraphe(liste.dataset.titre ?? titre, 'Titre2') + lignes.join('')
  })
  const date = new Intl.DateTimeFormat(`${document.documentElement.lang}-CA`, { dateStyle: 'long' }).format(new Date())
  const document_ = await ecrireDocx(paragraphe(titre, 'Titre1') + paragraphe(date) + corps.join(''), titre, document.documentElement.lang)
  const page = location.pathname.split('/').filter(Boolean).pop() ?? 'liste'
  telecharger(`liste-${page}-${new Date().toLocaleDateString('en-CA')}.docx`, document_, TYPE)
}

/** @param {Element} annonce */
function effacer(annonce) {
  for (const liste of listes()) {
    for (const boite of casesDe(liste)) boite.checked = false
    garder(liste)
  }
  annonce.textContent = annonce.getAttribute('data-efface')
}

/** Prend en main les listes de la page, et pose les outils après la dernière. */
export function brancher() {
  const [derniere] = listes().slice(-1)
  const modele = document.querySelector('template[data-outils-de-liste]')
  if (!derniere || !(modele instanceof HTMLTemplateElement)) return
  montrer()
  derniere.after(modele.content.cloneNode(true))
  for (const liste of listes()) liste.addEventListener('change', () => garder(liste))
  const annonce = document.querySelector('[data-annonce-liste]')
  document.querySelector('[data-action="liste-docx"]')?.addEventListener('click', exporter)
  document.querySelector('[data-action="liste-effacer"]')?.addEventListener('click', () => annonce && effacer(annonce))
  addEventListener('storage', montrer)
}
