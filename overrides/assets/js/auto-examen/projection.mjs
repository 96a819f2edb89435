/** Montre le portrait seul, en plein écran, pour qu'un groupe le voie sans défiler ; le même bouton rend la page. */

const TAILLES = { max: 3.2, min: 1.4, pas: 0.1 } // en centièmes de la hauteur de l'écran

/**
 * La plus grande écriture avec laquelle tout tient dans l'écran.
 * @param {HTMLElement} zone
 */
function ajuster(zone) {
  for (let taille = TAILLES.max; taille >= TAILLES.min; taille -= TAILLES.pas) {
    zone.style.setProperty('--taille', `${taille}vh`)
    if (zone.scrollHeight <= zone.clientHeight) return
  }
}

/** @param {HTMLElement} racine */
export function brancherProjection(racine) {
  const zone = racine.querySelector('[data-projection]')
  const bouton = zone?.querySelector('[data-action="projeter"]')
  if (!(zone instanceof HTMLElement) || !(bouton instanceof HTMLElement) || !document.fullscreenEnabled) return
  const ouvrir = bouton.textContent
  bouton.hidden = false
  bouton.addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : zone.requestFullscreen()))
  // Échap ferme aussi : le mot du bouton suit l'écran, non le geste.
  document.addEventListener('fullscreenchange', () => {
    bouton.textContent = (document.fullscreenElement ? bouton.dataset.fermer : ouvrir) ?? ''
    if (document.fullscreenElement) ajuster(zone)
  })
  addEventListener('resize', () => document.fullscreenElement && ajuster(zone))
}
