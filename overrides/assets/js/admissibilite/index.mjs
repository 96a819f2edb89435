/** Branche la vérification d'admissibilité sur la page qui la porte. */
import { ouvrir } from './dossier.mjs'
import { Vue } from './vue.mjs'

const racine = document.querySelector('[data-verifier]')
const ilot = document.querySelector('[data-ilot="admissibilite"]')
if (racine instanceof HTMLElement && ilot) new Vue(racine, ouvrir(JSON.parse(ilot.textContent ?? '')))
