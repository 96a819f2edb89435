/** Compose le rapport d'une page pour le conseil, avec les mots et le portrait du résultat. */

import { el } from '../commun/dom.mjs'
import { calculer } from './bareme.mjs'
import { texteDe } from './chantiers.mjs'
import { trouver } from './mots.mjs'
import { GARDEES, prioriser } from './priorites.mjs'
import { VueResultat } from './vue-resultat.mjs'

/** @import { Candidat } from './priorites.mjs' */
/** @import { Item, Tache } from './types.mjs' */
/** @import { Vue } from './vue.mjs' */

const TACHES = 5

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
    this.decider(etat.plan, suite)
    this.verifier(suite.aVerifier)
  }

  /**
   * Les protections, puis ce qui est au plan ; trois priorités, si rien n'a encore été choisi.
   * @param {Tache[]} plan
   * @param {{ alertes: Candidat[], priorites: Candidat[] }} suite
   */
  decider(plan, { alertes, priorites }) {
    const urgents = alertes.map(({ item }) => item.id)
    const autres = plan.filter(({ enonce }) => !urgents.includes(enonce ?? ''))
    const reste = autres.length - TACHES
    this.lister('alertes', alertes.map((alerte) => this.geste(alerte, plan.find(({ enonce }) => enonce === alerte.item.id))))
    this.lister('plan', autres.slice(0, TACHES).map((tache) => el('li', {}, texteDe(this.vue.mots, tache), ...this.charge(tache))))
    this.resultat.ecrire('[data-rapport-reste]', reste > 0 ? this.vue.mots.dire('rapport_reste', { n: reste }) : '')
    this.lister('priorites', plan.length ? [] : priorites.slice(0, GARDEES).map((priorite) => this.geste(priorite)))
  }

  /**
   * Le nom d'un chantier et son geste : la tâche du plan s'il y en a une, sinon la recommandation.
   * @param {Candidat} candidat
   * @param {Tache} [tache]
   */
  geste({ item, reponse }, tache) {
    const quoi = texteDe(this.vue.mots, tache ?? { enonce: item.id, niveau: reponse, texte: '' })
    return el('li', {}, this.vue.mots.dire('priorite_dite', { nom: this.vue.mots.nomBrut(item.id), quoi }), ...(tache ? this.charge(tache) : []))
  }

  /**
   * Qui s'en charge, pour quand, et où c'en est.
   * @param {Tache} tache
   */
  charge({ qui, quand, etat }) {
    const { mots } = this.vue
    const suite = [qui, quand && mots.date(quand), etat === 'a-faire' ? '' : mots.dire(`etat_${etat}`)].filter(Boolean)
    return suite.length ? [' ', el('strong', {}, mots.dire('qui_quand', { suite: suite.join(', ') }))] : []
  }

  /** @param {Item[]} items ce qu'on ne sait pas encore */
  verifier(items) {
    const noms = items.map(({ id }) => this.vue.mots.nomBrut(id)).join(', ')
    this.resultat.ecrire('[data-rapport-verifier]', items.length ? this.vue.mots.dire('rapport_verifier', { n: items.length, noms }) : '')
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
