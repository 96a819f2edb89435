/** Fabrique des éléments sans jamais interpréter de texte. */

/**
 * @param {string} balise
 * @param {Record<string, string | boolean>} [attributs] `false` n'écrit rien, `true` écrit l'attribut vide
 * @param {...(Node | string)} enfants
 * @returns {HTMLElement}
 */
export function el(balise, attributs = {}, ...enfants) {
  const element = document.createElement(balise)
  poser(element, attributs)
  element.append(...enfants)
  return element
}

/**
 * @param {string} balise
 * @param {Record<string, string>} [attributs]
 * @param {...(Node | string)} enfants
 * @returns {SVGElement}
 */
export function svg(balise, attributs = {}, ...enfants) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', balise)
  poser(element, attributs)
  element.append(...enfants)
  return element
}

/**
 * @param {Element} element
 * @param {Record<string, string | boolean>} attributs
 */
function poser(element, attributs) {
  for (const [nom, valeur] of Object.entries(attributs)) {
    if (valeur !== false) element.setAttribute(nom, valeur === true ? '' : valeur)
  }
}

/**
 * Remplace `{nom}` par sa valeur dans une phrase de la page.
 * @param {string} phrase
 * @param {Record<string, string | number>} valeurs
 */
export function remplir(phrase, valeurs) {
  return phrase.replace(/\{(\w+)\}/g, (tout, nom) => (Object.hasOwn(valeurs, nom) ? String(valeurs[nom]) : tout))
}
