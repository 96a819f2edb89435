/** Prépare l'attestation : date du jour, modules déjà notés comme terminés, impression. Le nom n'est pas gardé. */

import { aujourdhui, direLeJour, lireProgres } from './carnet-progres.mjs'

const formulaire = document.querySelector('[data-attestation]')

if (formulaire instanceof HTMLFormElement) {
  const progres = lireProgres()
  for (const boite of /** @type {NodeListOf<HTMLInputElement>} */ (formulaire.querySelectorAll('input[type="checkbox"]'))) {
    boite.checked = Object.hasOwn(progres, boite.value)
  }
  const date = formulaire.querySelector('#att-date')
  if (date instanceof HTMLInputElement) date.value = direLeJour(aujourdhui())
  formulaire.addEventListener('submit', (evenement) => evenement.preventDefault())
  const bouton = formulaire.querySelector('[data-action="imprimer"]')
  bouton?.removeAttribute('hidden')
  bouton?.addEventListener('click', () => print())
}
