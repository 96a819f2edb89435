/** Le lien vers un résultat : le fabrique à la demande, et relit celui que l'adresse porte. */

import { brancherHistorique, reprendre } from './historique.mjs'
import { MARQUE, decoderReponses, encoderReponses } from './lien.mjs'
import { trouver } from './verdict.mjs'

/** @import { Vue } from './vue.mjs' */

/** @param {Vue} vue */
export function brancherPartage(vue) {
  const champ = /** @type {HTMLInputElement} */ (trouver(vue.racine, '[data-lien] input'))
  const bloc = trouver(vue.racine, '[data-lien]')
  trouver(vue.racine, '[data-action="lien"]').addEventListener('click', () => {
    champ.value = `${location.href.split('#')[0]}${MARQUE}${encoderReponses(vue.montrees)}`
    bloc.hidden = false
    champ.focus()
    champ.select()
  })
  trouver(vue.racine, '[data-action="copier"]').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(champ.value)
      vue.annoncer('copie')
    } catch {
      champ.select() // la copie refusée, le texte reste choisi : Ctrl+C suffit
      vue.annoncer('copier_soi_meme')
    }
  })
  addEventListener('hashchange', () => recevoir(vue))
  brancherHistorique(vue)
  if (!reprendre(vue)) recevoir(vue)
}

/**
 * Lit les réponses de l'adresse et montre le résultat ; l'adresse reste, pour qui recharge la page.
 * @param {Vue} vue
 */
function recevoir(vue) {
  if (!location.hash.startsWith(MARQUE)) return
  const lues = decoderReponses(vue.dossier, decodeURIComponent(location.hash.slice(MARQUE.length)))
  if (!lues) {
    history.replaceState(null, '', location.pathname + location.search)
    vue.annoncer('lien_illisible')
    return trouver(vue.racine, '[data-annonce]').scrollIntoView({ block: 'center' })
  }
  vue.effacer()
  vue.ecrire(lues)
  vue.verifier()
  vue.annoncer('lien_recu')
}
