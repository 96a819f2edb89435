/** Branche les trois pages qui lisent des fichiers de réponses. */

import { lireIlot } from '../commun/ilot.mjs'
import { trouver } from './mots.mjs'
import { Noms } from './noms.mjs'
import { brancherProjection } from './projection.mjs'

const VUES = {
  comparer: () => import('./vue-comparaison.mjs'),
  groupe: () => import('./vue-groupe.mjs'),
  cohorte: () => import('./vue-cohorte.mjs'),
}

const racine = document.querySelector('[data-groupe]')
const instrument = lireIlot('auto-examen')
const textes = lireIlot('textes')

if (racine instanceof HTMLElement && instrument?.items && textes) {
  const noms = new Noms(racine, textes)
  VUES[/** @type {keyof typeof VUES} */ (racine.dataset.groupe)]().then(({ demarrer }) => {
    demarrer(instrument, noms)
    trouver(racine, '[data-depot]').hidden = false
  })
  brancherProjection(racine)
  racine.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="imprimer"]')) print()
  })
}
