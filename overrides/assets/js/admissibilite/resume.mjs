/** Le résumé en tête du résultat : chaque volet, son verdict, pourquoi, et la prochaine étape. */

import { trouver } from './verdict.mjs'

/**
 * @param {Element | null} source
 * @returns {Node[]} ce qu'elle contient, copié
 */
const copier = (source) => [...(source?.cloneNode(true).childNodes ?? [])]

/**
 * @param {HTMLElement} racine la page de vérification
 * @param {HTMLElement} section le verdict d'un volet
 * @returns {HTMLElement}
 */
export function resumer(racine, section) {
  const modele = /** @type {HTMLTemplateElement} */ (trouver(racine, 'template[data-modele="ligne"]'))
  const ligne = trouver(/** @type {DocumentFragment} */ (modele.content.cloneNode(true)), 'li')
  const titre = trouver(ligne, '[data-titre]')
  const lien = /** @type {HTMLAnchorElement} */ (trouver(titre, 'a'))
  lien.href = `#${section.id}`
  lien.append(...copier(section.querySelector('.signe')))
  titre.append(section.querySelector('.verdict__mot')?.cloneNode(true) ?? '')
  const raison = trouver(ligne, '[data-raison]')
  const prochaine = trouver(ligne, '[data-prochaine]')
  if (section.hasAttribute('data-ailleurs')) raison.remove()
  else raison.append(...copier(section.querySelector('[data-pourquoi]')))
  prochaine.append(section.querySelector('[data-suite] a')?.cloneNode(true) ?? '')
  if (section.hasAttribute('data-ailleurs')) prochaine.remove()
  return ligne
}
