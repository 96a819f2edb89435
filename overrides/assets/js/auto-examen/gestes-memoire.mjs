/** Les gestes qui touchent à ce que l'appareil garde : ouvrir un fichier, adopter, reprendre, effacer, annuler. */

import { ouvrirFichier } from './echange.mjs'
import { trouver } from './mots.mjs'

/** @import { Vue } from './vue.mjs' */

/**
 * Montre aussitôt le résultat d'un fichier ; un mauvais fichier ne change rien.
 * @param {Vue} vue
 * @param {HTMLInputElement} champ
 */
export async function charger(vue, champ) {
  const { dossier, abords } = vue
  const fichier = champ.files?.[0]
  if (!fichier) return
  const lu = await ouvrirFichier(dossier.instrument, fichier)
  champ.value = ''
  trouver(vue.racine, '[data-faute]').textContent = 'faute' in lu ? vue.mots.dire(`faute_${lu.faute}`) : ''
  if ('faute' in lu) return
  dossier.recevoir(lu.etat)
  abords.avis('visite', dossier.visite)
  abords.version(lu.ecarts)
  abords.avis('lien', false)
  abords.rapporter(dossier.garder())
  vue.question.remplir(dossier.etat)
  abords.annoncer('charge', { n: Object.keys(lu.etat.reponses).length })
  vue.aller('#resultat')
}

/** @param {Vue} vue */
export function adopter(vue) {
  vue.dossier.adopter()
  vue.abords.avis('visite', false)
  vue.abords.rapporter(vue.dossier.garder())
  vue.titre?.focus({ preventScroll: true }) // le bouton vient de disparaître avec l'avis
}

/** @param {Vue} vue */
export function revenir(vue) {
  vue.rouvrir()
  if (!vue.afficher()) vue.accueillir()
}

/** @param {Vue} vue */
export function vider(vue) {
  const { dossier, abords, racine } = vue
  dossier.vider()
  abords.annonce = false
  for (const nom of ['visite', 'onglet', 'version', 'abime', 'lien']) abords.avis(nom, false)
  trouver(racine, '[data-copie]').hidden = true
  trouver(racine, '[data-copie] textarea').textContent = ''
  vue.question.remplir(dossier.etat)
  vue.aller('')
  abords.annoncer('effacees')
  if (dossier.annulable) mener(trouver(racine, '[data-action="annuler"]'))
}

/**
 * Met « Annuler » sous les yeux et sous la main : c'est le seul filet.
 * @param {HTMLElement} bouton
 */
function mener(bouton) {
  bouton.scrollIntoView({ behavior: 'instant', block: 'center' })
  bouton.focus({ preventScroll: true })
}

/** @param {Vue} vue */
export function annuler(vue) {
  vue.dossier.annuler()
  vue.question.remplir(vue.dossier.etat)
  vue.abords.rapporter(vue.dossier.garder())
  vue.aller('')
}
