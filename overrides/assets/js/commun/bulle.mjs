/** Montre la définition d'un terme sur place ; Échap ou un clic ailleurs la ferme et rend le focus. */

const MARGE = 8

/** @type {HTMLElement | null} */
let bulle = null

/** @returns {HTMLElement | null} la bulle, copiée une seule fois du modèle que la page porte */
function preparer() {
  const modele = document.querySelector('template[data-bulle]')
  const copie = modele instanceof HTMLTemplateElement ? modele.content.firstElementChild?.cloneNode(true) : null
  return copie instanceof HTMLElement ? copie : null
}

/**
 * Sous le terme, sans sortir de l'écran.
 * @param {HTMLElement} boite
 * @param {DOMRect} terme
 */
function placer(boite, terme) {
  const gauche = Math.min(terme.left, innerWidth - boite.offsetWidth - MARGE)
  const dessous = terme.bottom + MARGE
  const haut = dessous + boite.offsetHeight > innerHeight ? terme.top - boite.offsetHeight - MARGE : dessous
  boite.style.left = `${Math.max(MARGE, gauche)}px`
  boite.style.top = `${Math.max(MARGE, haut)}px`
}

/** @param {HTMLAnchorElement} terme un lien du glossaire */
export function expliquer(terme) {
  bulle ??= preparer()
  if (!bulle) return
  const [nom, texte, lien] = ['[data-nom]', 'p', 'a'].map((choix) => bulle?.querySelector(choix))
  if (nom) nom.textContent = terme.textContent
  if (texte) texte.textContent = terme.dataset.definition ?? ''
  if (lien instanceof HTMLAnchorElement) lien.href = terme.href
  terme.after(bulle)
  bulle.showPopover()
  placer(bulle, terme.getBoundingClientRect())
  bulle.focus({ preventScroll: true })
}
