/** Montre le plan d'action et l'emporte ; chaque changement est gardé aussitôt. */

import { texteDe } from './chantiers.mjs'
import { trouver } from './mots.mjs'
import { ajouterTache, changerTache, deplacerTache, retirerTache } from './plan.mjs'

/** @import { Tache } from './types.mjs' */
/** @import { Vue } from './vue.mjs' */

const PAS = /** @type {const} */ ({ monter: -1, descendre: 1 })

/** @param {Vue} vue */
export function ouvrir(vue) {
  return new VuePlan(vue)
}

class VuePlan {
  /** @param {Vue} vue */
  constructor(vue) {
    this.vue = vue
    this.partie = trouver(vue.racine, '[data-partie="plan"]')
    this.modele = /** @type {HTMLTemplateElement} */ (trouver(this.partie, 'template[data-tache]'))
    this.partie.addEventListener('change', ({ target }) => this.changer(target))
    this.partie.addEventListener('click', ({ target }) => this.agir(target))
    trouver(this.partie, '[data-nouvelle]').addEventListener('submit', (evenement) => {
      evenement.preventDefault()
      this.ajouter()
    })
  }

  get plan() {
    return this.vue.dossier.etat.plan
  }

  /** @param {Tache} tache */
  texte(tache) {
    return texteDe(this.vue.mots, tache)
  }

  montrer() {
    trouver(this.partie, '[data-taches]').replaceChildren(...this.plan.map((tache, rang) => this.tache(tache, rang)))
    trouver(this.partie, '[data-plan-vide]').hidden = this.plan.length > 0
  }

  /**
   * @param {Tache} tache
   * @param {number} rang
   */
  tache(tache, rang) {
    const li = /** @type {HTMLElement} */ (trouver(this.modele.content, 'li').cloneNode(true))
    li.dataset.id = tache.id
    trouver(li, '[data-tache-enonce]').textContent = tache.enonce ? this.vue.mots.nomBrut(tache.enonce) : ''
    for (const nom of li.querySelectorAll('[data-tache-nom]')) nom.textContent = ` ${this.vue.mots.dire('tache_n', { n: rang + 1 })}`
    const valeurs = { ...tache, texte: this.texte(tache) }
    for (const champ of li.querySelectorAll('[data-champ]')) {
      const cle = /** @type {'texte' | 'qui' | 'quand' | 'etat'} */ (champ.getAttribute('data-champ'))
      ;/** @type {HTMLInputElement} */ (champ).value = valeurs[cle]
    }
    this.dater(li, tache.quand)
    trouver(li, '[data-tache-geste="monter"]').toggleAttribute('disabled', rang === 0)
    trouver(li, '[data-tache-geste="descendre"]').toggleAttribute('disabled', rang === this.plan.length - 1)
    return li
  }

  /**
   * La date en toutes lettres, que le papier montre au lieu du champ ; sans date, une ligne à remplir.
   * @param {Element} li
   * @param {string} quand
   */
  dater(li, quand) {
    trouver(li, '.ae-tache__quand').dataset.papier = quand ? this.vue.mots.date(quand) : ''
  }

  /** @param {Tache[]} plan */
  garder(plan) {
    this.vue.dossier.planifier(plan)
    this.vue.abords.rapporter(this.vue.dossier.garder())
  }

  /** @param {EventTarget | null} champ */
  changer(champ) {
    if (!(champ instanceof HTMLElement) || !('value' in champ)) return
    const id = champ.closest('li')?.dataset.id
    const tache = this.plan.find((autre) => autre.id === id)
    if (!tache || !champ.dataset.champ) return
    const valeur = String(champ.value)
    if (champ.dataset.champ === 'quand') this.dater(/** @type {Element} */ (champ.closest('li')), valeur)
    const origine = this.texte({ ...tache, texte: '' })
    // Le texte d'origine n'est pas gardé : il suivra la langue de la page.
    this.garder(changerTache(this.plan, tache.id, { [champ.dataset.champ]: champ.dataset.champ === 'texte' && valeur === origine ? '' : valeur }))
  }

  ajouter() {
    const champ = /** @type {HTMLInputElement} */ (trouver(this.partie, '[data-nouvelle] input'))
    if (!champ.value.trim()) return
    this.garder(ajouterTache(this.plan, { texte: champ.value.trim() }))
    champ.value = ''
    this.montrer()
    this.vue.abords.annoncer('plan_ajoute', { n: this.plan.length })
  }

  /** @param {EventTarget | null} cible */
  agir(cible) {
    const bouton = cible instanceof Element ? cible.closest('button') : null
    const id = bouton?.closest('li')?.dataset.id ?? ''
    const geste = bouton?.dataset.tacheGeste
    const sorte = bouton?.dataset.action?.match(/^plan-(\w+)$/)?.[1]
    if (geste === 'retirer') this.retirer(id)
    else if (geste === 'monter' || geste === 'descendre') this.deplacer(id, geste)
    else if (sorte) this.emporter(sorte)
  }

  /** @param {string} id */
  retirer(id) {
    const rang = this.plan.findIndex((tache) => tache.id === id)
    this.garder(retirerTache(this.plan, id))
    this.montrer()
    this.vue.abords.annoncer('plan_retire')
    const suivante = trouver(this.partie, '[data-taches]').children[Math.min(rang, this.plan.length - 1)]
    ;(suivante ? trouver(suivante, '[data-champ]') : trouver(this.partie, '[data-titre]')).focus()
  }

  /**
   * @param {string} id
   * @param {'monter' | 'descendre'} geste
   */
  deplacer(id, geste) {
    this.garder(deplacerTache(this.plan, id, PAS[geste]))
    this.montrer()
    const rang = this.plan.findIndex((tache) => tache.id === id)
    this.vue.abords.annoncer('plan_deplace', { n: rang + 1, total: this.plan.length })
    const li = trouver(this.partie, `li[data-id="${id}"]`)
    const autre = geste === 'monter' ? 'descendre' : 'monter'
    const bouton = /** @type {HTMLButtonElement} */ (trouver(li, `[data-tache-geste="${geste}"]`))
    ;(bouton.disabled ? trouver(li, `[data-tache-geste="${autre}"]`) : bouton).focus()
  }

  /** @param {string} sorte */
  async emporter(sorte) {
    const { emporter } = await import('./plan-fichiers.mjs')
    const lignes = this.plan.map((tache) => ({ ...tache, texte: this.texte(tache) }))
    const nom = await emporter(sorte, lignes, this.vue.mots, this.vue.dossier.date)
    this.vue.abords.annoncer('enregistre', { nom })
  }
}
