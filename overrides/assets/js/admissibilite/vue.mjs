/**
 * Le formulaire : pose les questions utiles, affiche les verdicts, n'envoie rien et ne garde rien hors de l'onglet.
 *
 * @typedef {import('./dossier.mjs').Dossier} Dossier
 * @typedef {import('./regles.mjs').Reponses} Reponses
 */
import { composerCommuns } from './communs.mjs'
import { garder } from './historique.mjs'
import { retenir, voletsConcernes } from './parcours.mjs'
import { brancherPartage } from './partage.mjs'
import { NSP, examinerEnDate } from './regles.mjs'
import { accorder, ecrireReponse, lireReponse } from './reponses.mjs'
import { resumer } from './resume.mjs'
import { composer, trouver } from './verdict.mjs'

export class Vue {
  /**
   * @param {HTMLElement} racine
   * @param {Dossier} dossier
   */
  constructor(racine, dossier) {
    this.racine = racine
    this.dossier = dossier
    this.formulaire = /** @type {HTMLFormElement} */ (trouver(racine, 'form'))
    this.questions = new Map(dossier.questions.map(({ id }) => [id, this.trouverQuestion(id)]))
    this.textes = this.lireTextes()
    this.affiche = false
    /** @type {Reponses} celles du résultat affiché */
    this.montrees = {}
    this.brancher()
    this.poser()
    brancherPartage(this)
  }

  /** @param {string} id */
  trouverQuestion(id) {
    return /** @type {HTMLFieldSetElement} */ (trouver(this.formulaire, `fieldset[data-question="${id}"]`))
  }

  lireTextes() {
    const modele = /** @type {HTMLTemplateElement} */ (trouver(this.racine, 'template[data-textes]'))
    const phrases = /** @type {NodeListOf<HTMLElement>} */ (modele.content.querySelectorAll('[data-texte]'))
    return new Map([...phrases].map((phrase) => [phrase.dataset.texte, phrase.textContent ?? '']))
  }

  brancher() {
    this.formulaire.addEventListener('change', ({ target }) => this.changer(target))
    this.formulaire.addEventListener('submit', (evenement) => {
      evenement.preventDefault()
      this.verifier()
      garder(this)
    })
    const effacer = trouver(this.formulaire, '[data-action="effacer"]')
    effacer.addEventListener('click', () => {
      this.effacer()
      garder(this)
    })
    trouver(this.racine, '[data-action="imprimer"]').addEventListener('click', () => window.print())
    trouver(this.formulaire, '[data-boutons]').hidden = false
    trouver(this.formulaire, '[data-action="verifier"]').removeAttribute('disabled')
  }

  /** @returns {Reponses} */
  lireReponses() {
    /** @type {Reponses} */
    const reponses = {}
    for (const [id, question] of this.questions) {
      const reponse = lireReponse(question)
      if (reponse !== undefined) reponses[id] = reponse
    }
    return reponses
  }

  /**
   * Pose des réponses venues d'un lien ou de l'historique de l'onglet.
   *
   * @param {Reponses} reponses
   */
  ecrire(reponses) {
    for (const [id, valeur] of Object.entries(reponses)) {
      const question = this.questions.get(id)
      if (question && valeur !== null && valeur !== undefined) ecrireReponse(question, valeur)
    }
    this.poser()
  }

  /** Montre les questions utiles et dit combien attendent une réponse. */
  poser() {
    const retenues = retenir(this.dossier, this.lireReponses())
    for (const [id, question] of this.questions) question.hidden = !(id in retenues)
    const valeurs = Object.values(retenues)
    const restantes = valeurs.filter((valeur) => valeur === undefined).length
    const cle = valeurs.length === 1 && restantes ? 'premiere' : `restantes_${restantes > 1 ? 'n' : restantes}`
    trouver(this.formulaire, '[data-restantes]').textContent = this.dire(cle).replace('{nombre}', String(restantes))
  }

  /** @param {string} cle */
  dire(cle) {
    return this.textes.get(cle) ?? ''
  }

  /** @param {string} cle */
  annoncer(cle) {
    trouver(this.racine, '[data-annonce]').textContent = this.dire(cle)
  }

  /** @param {EventTarget | null} geste */
  changer(geste) {
    for (const question of this.questions.values()) accorder(question, geste)
    this.poser()
    if (this.affiche) this.retirer('change')
    garder(this)
  }

  verifier() {
    const retenues = retenir(this.dossier, this.lireReponses())
    const [premiere] = this.dossier.questions
    if (retenues[premiere.id] === undefined) {
      this.annoncer('premiere')
      this.questions.get(premiere.id)?.querySelector('input')?.focus()
      return
    }
    const fautive = this.formulaire.querySelector('fieldset:not([hidden]) [aria-invalid="true"]')
    if (fautive instanceof HTMLElement) {
      fautive.focus()
      return
    }
    this.montrer(retenues)
    this.annoncer('affiche')
    const titre = trouver(this.racine, '#resultat')
    titre.focus({ preventScroll: true })
    titre.scrollIntoView({ block: 'start' })
  }

  /**
   * Le résumé, puis le détail de chaque volet; rien que les pistes à qui ne sait pas pour qui il vérifie.
   *
   * @param {Reponses} reponses
   */
  montrer(reponses) {
    this.montrees = reponses
    const sansSavoir = reponses[this.dossier.questions[0].id] === NSP
    const concernes = sansSavoir ? [] : voletsConcernes(this.dossier, reponses)
    const verdicts = sansSavoir ? [] : this.juger(reponses, concernes)
    const admis = verdicts.filter(({ dataset }) => dataset.verdict === 'oui').map(({ dataset }) => dataset.volet ?? '')
    trouver(this.racine, '[data-sans-savoir]').hidden = !sansSavoir
    trouver(this.racine, '[data-verdicts]').replaceChildren(...verdicts)
    trouver(this.racine, '[data-resume]').replaceChildren(...verdicts.map((section) => resumer(this.racine, section)))
    trouver(this.racine, '[data-communs]').replaceChildren(composerCommuns(this.racine, concernes, new Set(admis), reponses))
    this.basculer(true)
  }

  /**
   * Les volets concernés d'abord, chacun avec ses critères.
   *
   * @param {Reponses} reponses
   * @param {Dossier['volets']} concernes
   */
  juger(reponses, concernes) {
    const volets = [...concernes, ...this.dossier.volets.filter((volet) => !concernes.includes(volet))]
    return volets.map((volet) => {
      const examen = examinerEnDate(volet, reponses, Date.now())
      const questions = examen.manque.flatMap((id) => this.questions.get(id) ?? [])
      const posees = questions.filter((question) => !question.hidden)
      return composer(this.racine, volet.id, examen, { concerne: concernes.includes(volet), questions: posees })
    })
  }

  /**
   * Retire le résultat et dit pourquoi.
   *
   * @param {'change' | 'effacees'} raison
   */
  retirer(raison) {
    for (const place of ['[data-verdicts]', '[data-communs]']) trouver(this.racine, place).replaceChildren()
    trouver(this.racine, '[data-attente]').textContent = this.dire(raison === 'change' ? 'change' : 'attente')
    this.basculer(false)
    this.annoncer(raison)
  }

  /** @param {boolean} affiche */
  basculer(affiche) {
    this.affiche = affiche
    this.racine.toggleAttribute('data-avec-resultat', affiche)
    for (const selecteur of ['[data-obtenu]', '[data-imprimer]']) trouver(this.racine, selecteur).hidden = !affiche
    trouver(this.racine, '[data-lien]').hidden = true
    trouver(this.racine, '[data-attente]').hidden = affiche
    const date = new Intl.DateTimeFormat(`${document.documentElement.lang || 'fr'}-CA`, { dateStyle: 'long' })
    trouver(this.racine, '[data-obtenu] time').textContent = date.format(new Date())
  }

  effacer() {
    this.formulaire.reset()
    for (const question of this.questions.values()) accorder(question, null)
    this.poser()
    this.retirer('effacees')
    this.questions.get(this.dossier.questions[0].id)?.querySelector('input')?.focus()
  }
}
