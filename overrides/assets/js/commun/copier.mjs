/** Copie le texte d'un signalement ; si le navigateur refuse, le sélectionne. */

/** @param {HTMLElement} zone */
export function brancher(zone) {
  const bouton = zone.querySelector('[data-copier]')
  const texte = zone.querySelector('textarea')
  const annonce = zone.querySelector('[data-signale]')
  if (!(bouton instanceof HTMLElement) || !texte || !(annonce instanceof HTMLElement)) return
  bouton.hidden = false
  bouton.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(texte.value)
      annonce.textContent = annonce.dataset.signaleCopie ?? ''
    } catch {
      texte.select()
      annonce.textContent = annonce.dataset.signaleRefus ?? ''
    }
  })
}
