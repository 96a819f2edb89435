/** Écrit dans la page les pages trouvées, leurs passages, et de quoi repartir quand rien n'est trouvé. */

import { el } from '../commun/dom.mjs'
import { situer } from './requete.mjs'

/** @typedef {import('./classement.mjs').PageTrouvee} PageTrouvee */
/** @typedef {import('./classement.mjs').PassageTrouve} PassageTrouve */

/**
 * @param {PageTrouvee} page
 * @param {string} racine adresse absolue de la racine du site
 * @param {string} nom ce qu'un lecteur d'écran dit de la liste des passages
 */
export function composerLaPage({ url, titre, resume, passages }, racine, nom) {
  const adresse = situer(url, racine)
  const element = el('li', {}, el('h3', {}, el('a', { href: adresse }, titre)), el('p', {}, resume))
  if (passages.length) {
    const liste = passages.map((passage) => composerLePassage(passage, adresse))
    element.append(el('ul', { class: 'recherche__passages', 'aria-label': nom }, ...liste))
  }
  return element
}

/**
 * @param {PassageTrouve} passage
 * @param {string} adresse celle de sa page
 */
function composerLePassage({ ancre, titre, extrait }, adresse) {
  const morceaux = extrait.map(({ texte, trouve }) => (trouve ? el('mark', {}, texte) : texte))
  const element = el('li', {}, el('a', { href: `${adresse}#${ancre}` }, titre))
  if (morceaux.length) element.append(el('p', {}, ...morceaux))
  return element
}

/**
 * Les mots du site qui ressemblent à celui qui n'a rien donné : un bouton cherche chacun.
 * @param {string[]} mots
 */
export const composerLesProches = (mots) =>
  mots.map((mot) => el('li', {}, el('button', { type: 'button', class: 'bouton bouton--second', 'data-recherche-mot': mot }, mot)))

/** Les entrées du menu de la page, pour repartir d'une rubrique. */
export function copierLeMenu() {
  const liens = [...document.querySelectorAll('#menu a')]
  return liens.map((lien) => el('li', {}, el('a', { href: lien instanceof HTMLAnchorElement ? lien.href : '' }, lien.textContent ?? '')))
}
