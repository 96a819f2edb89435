/** Compose le rapport d'une page pour le conseil, avec les mots et le portrait du résultat. */

import { el } from '../commun/dom.mjs'
import { calculer } from './bareme.mjs'
import { trouver } from './mots.mjs'
import { prioriser } from './priorites.mjs'
import { VueResultat } from './vue-resultat.mjs'

/** @import { Vue } from './vue.mjs' */

const PRIORITES = 3

/** @param {Vue} vue */
export function ouvrir(vue) {
  return new VueRapport(vue)
}

class VueRapport {
  /** @param {Vue} vue */
  constructor(vue) {
    this.vue = vue
    this.partie = trouver(vue.racine, '[data-partie="rapport"]')
    this.resultat = new VueResultat(this.partie, vue.dossier.instrument, vue.mots)
    trouver(this.partie, '[data-rapport-qr]').addEventListener('change', ({ target }) => this.coder(/** @type {HTMLInputElement} */ (target).checked))
  }

  montrer() {
    const { instrument, etat, date } = this.vue.dossier
    const resultat = calculer(instrument, etat.formulaire, etat.reponses)
    const suite = prioriser(instrument, etat.formulaire, etat.reponses, etat.cibles, resultat)
    this.resultat.dater(etat, date)
    this.resultat.ecrire('[data-global]', ...this.resultat.ensemble(resultat))
    this.resultat.ecrire('[data-dimensions]', ...instrument.dimensions.map(({ id }) => this.dimension(id, resultat)))
    this.resultat.ecrire('[data-radar]', this.resultat.radar(etat, resultat))
    this.lister('alertes', suite.alertes.map(({ item }) => el('li', {}, this.vue.mots.nom(item.id))))
    this.lister('priorites', suite.priorites.slice(0, PRIORITES).map(({ item, reponse }) =>
      el('li', {}, this.vue.mots.dire('priorite_dite', { nom: this.vue.mots.nomBrut(item.id), quoi: this.vue.mots.recommandationBrute(item.id, reponse) }))))
  }

  /**
   * @param {string} nom
   * @param {HTMLElement[]} elements
   */
  lister(nom, elements) {
    this.resultat.ecrire(`[data-rapport-${nom}]`, ...elements)
    this.resultat.bloc(`rapport-${nom}`, elements.length > 0)
  }

  /**
   * @param {string} id
   * @param {import('./types.mjs').Resultat} resultat
   */
  dimension(id, resultat) {
    const { affiche, etat } = resultat.dimensions[id]
    const cible = 25 * (this.vue.dossier.etat.cibles[id] ?? this.vue.dossier.instrument.regles.cible_defaut)
    const score = affiche === null ? this.vue.mots.dire(etat === 'sans-objet' ? 'sans_objet' : 'insuffisant') : String(affiche)
    return el('tr', {}, el('th', { scope: 'row' }, this.vue.mots.dimension(id)), this.resultat.cellule('score', score), this.resultat.cellule('cible', String(cible)))
  }

  /** @param {boolean} avec */
  async coder(avec) {
    const figure = trouver(this.partie, '[data-qr]')
    if (avec) {
      const [{ adresserLien }, { dessinerQr }] = await Promise.all([import('./partage.mjs'), import('./qr.mjs')])
      figure.replaceChildren(dessinerQr(adresserLien(this.vue), this.vue.mots.dire('qr_titre')))
    }
    figure.hidden = !avec
  }
}
