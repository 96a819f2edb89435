/** Dit, sur la page d'un module, lesquelles des réponses gardées sur l'appareil y mènent, et pourquoi. */

const CLE = 'ae:etat'
const TAILLE_MAX = 256 * 1024

/** @returns {{ reponses: Record<string, unknown>, cibles: Record<string, unknown> }} ce qui est gardé ; vide si rien ne se lit */
function lireEtat() {
  /** @param {unknown} valeur */
  const objet = (valeur) => /** @type {Record<string, unknown>} */ (typeof valeur === 'object' && valeur !== null ? valeur : {})
  try {
    const texte = localStorage.getItem(CLE) ?? ''
    const etat = texte.length > TAILLE_MAX ? null : JSON.parse(texte)
    return { reponses: objet(etat?.reponses), cibles: objet(etat?.cibles) }
  } catch {
    return { reponses: {}, cibles: {} }
  }
}

const { reponses, cibles } = lireEtat()

/**
 * Une réponse mène au module si elle est sous la cible, ou si on ne la connaît pas.
 * @param {HTMLElement} enonce
 * @param {number} defaut
 * @returns {Node[]} l'énoncé et la réponse donnée ; rien si le module n'y répond pas
 */
function relier(enonce, defaut) {
  const { lien = '', dimension = '' } = enonce.dataset
  const reponse = Object.hasOwn(reponses, lien) ? reponses[lien] : undefined
  const voulue = Object.hasOwn(cibles, dimension) ? Number(cibles[dimension]) : defaut
  if (reponse !== 'nsp' && !(typeof reponse === 'number' && reponse < voulue)) return []
  const copie = /** @type {HTMLElement} */ (enonce.cloneNode(true))
  const donnee = copie.querySelector(`[data-reponse="${CSS.escape(String(reponse))}"]`)
  for (const autre of copie.querySelectorAll('[data-reponse]')) if (autre !== donnee) autre.remove()
  donnee?.removeAttribute('hidden')
  return donnee ? [copie] : []
}

for (const zone of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-lie]'))) {
  const enonces = /** @type {HTMLElement[]} */ ([...zone.querySelectorAll('[data-lien]')])
  const lies = enonces.flatMap((enonce) => relier(enonce, Number(zone.dataset.cible)))
  zone.querySelector('[data-lies]')?.replaceChildren(...lies)
  zone.querySelector('[data-lie-avis]')?.toggleAttribute('hidden', lies.length === 0)
}
