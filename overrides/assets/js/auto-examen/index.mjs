/** Branche l'auto-examen sur la page qui le porte ; si quoi que ce soit manque, la page statique reste entière. */

import { lireIlot } from '../commun/ilot.mjs'
import { Memoire } from '../commun/memoire.mjs'
import { Carnet } from './carnet.mjs'
import { Dossier } from './dossier.mjs'
import { brancher } from './gestes.mjs'
import { Mots } from './mots.mjs'
import { Vue } from './vue.mjs'

const racine = document.querySelector('[data-auto-examen]')
const instrument = lireIlot('auto-examen')
const textes = lireIlot('textes')

if (racine instanceof HTMLElement && !racine.dataset.vue && instrument?.items && textes) {
  const dossier = new Dossier(instrument, new Carnet(new Memoire('ae:etat'), instrument))
  const vue = new Vue(racine, dossier, new Mots(racine, textes))
  if (parent !== window) import('../commun/cadre.mjs')
  try {
    vue.demarrer()
    brancher(vue)
  } catch (faute) {
    vue.renoncer()
    throw faute
  }
}
