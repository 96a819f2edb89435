/** Traduit chaque geste en changement du dossier, puis en vue. */

import { enregistrerFichier } from './echange.mjs'
import { ROLES } from './etat.mjs'
import { adopter, annuler, charger, revenir, vider } from './gestes-memoire.mjs'
import { identifier, planifier, supposer } from './gestes-suite.mjs'

/** @import { Vue } from './vue.mjs' */
/** @import { Formulaire } from './types.mjs' */

/**
 * Écoute la page ; rien n'est ajouté à chaque vue.
 * @param {Vue} vue
 */
export function brancher(vue) {
  const { racine, formulaire, dossier, abords } = vue
  const gestes = nommer(vue)
  racine.addEventListener('click', (evenement) => {
    const bouton = evenement.target instanceof Element ? evenement.target.closest('[data-action]') : null
    const action = bouton?.getAttribute('data-action') ?? ''
    const versAccueil = bouton?.getAttribute('href') === '#'
    // Un double clic ne fait qu'un pas.
    if (bouton && (evenement.detail > 1 || versAccueil)) evenement.preventDefault()
    if (evenement.detail > 1) return
    if (versAccueil) vue.aller('')
    else if (Object.hasOwn(gestes, action)) gestes[action](bouton)
  })
  racine.addEventListener('change', ({ target }) => changer(vue, target))
  formulaire.addEventListener('submit', (evenement) => {
    evenement.preventDefault()
    continuer(vue)
  })
  addEventListener('storage', ({ key }) => {
    if (!dossier.visite && (key === null || key === dossier.carnet.memoire.cle)) abords.avis('onglet', dossier.carnet.depasse())
  })
}

/**
 * @param {Vue} vue
 * @returns {Record<string, (bouton: Element | null) => unknown>}
 */
function nommer(vue) {
  const { racine, dossier, abords } = vue
  return {
    'commencer-court': () => commencer(vue, 'court'),
    'commencer-long': () => commencer(vue, 'long'),
    completer: () => commencer(vue, 'long'),
    reprendre: () => {
      vue.reprise = true
      commencer(vue, dossier.etat.formulaire)
    },
    passer: () => avancer(vue),
    revoir: () => vue.aller('#revoir'),
    resultat: () => vue.aller('#resultat'),
    planifier: (bouton) => planifier(vue, [identifier(bouton)]),
    'tout-planifier': () => planifier(vue, vue.resultat.essentiels),
    si: (bouton) => supposer(vue, identifier(bouton)),
    'annuler-si': () => supposer(vue, ''),
    lien: () => vue.demander('partage', 'creer'),
    'lien-copier': () => vue.demander('partage', 'copier'),
    'lien-qr': () => vue.demander('partage', 'coder'),
    csv: () => vue.demander('tableau', 'enregistrer'),
    animer: () => vue.demander('animation', 'commencer', 'court'),
    'animer-long': () => vue.demander('animation', 'commencer', 'long'),
    devoiler: () => vue.demander('animation', 'devoiler'),
    quitter: () => vue.demander('animation', 'quitter'),
    enregistrer: () => abords.annoncer('enregistre', { nom: enregistrerFichier(racine, dossier.instrument, dossier.etat) }),
    conserver: () => abords.annoncer('enregistre', { nom: enregistrerFichier(racine, dossier.instrument, dossier.etat) }),
    imprimer: () => print(),
    'mes-reponses': () => revenir(vue),
    recharger: () => revenir(vue),
    adopter: () => adopter(vue),
    'garder-ici': () => adopter(vue),
    'viser-plus': () => viser(vue, true),
    'cibles-depart': () => viser(vue, false),
    recommencer: () => vider(vue),
    effacer: () => vider(vue),
    annuler: () => annuler(vue),
  }
}

/**
 * @param {Vue} vue
 * @param {Formulaire} formulaire
 */
function commencer(vue, formulaire) {
  const { dossier } = vue
  dossier.choisirVersion(formulaire)
  if (dossier.commence) vue.abords.rapporter(dossier.garder())
  const suivante = dossier.items[dossier.suivante]
  vue.aller(suivante ? `#q-${suivante.id}` : '#revoir')
}

/** @param {Vue} vue */
function avancer(vue) {
  const { items, etat } = vue.dossier
  const suite = items.slice(vue.courant + 1)
  // Qui reprend va d'un énoncé sans réponse au suivant, sans repasser par ce qui est répondu.
  const suivant = vue.reprise ? suite.find(({ id }) => !Object.hasOwn(etat.reponses, id)) : suite[0]
  vue.aller(suivant ? `#q-${suivant.id}` : vue.dossier.commence ? '#revoir' : '')
}

/** @param {Vue} vue */
function continuer(vue) {
  const item = vue.dossier.items[vue.courant]
  if (!item) return
  if (vue.question.lire(item) === undefined) vue.question.signaler(item)
  else avancer(vue)
}

/**
 * @param {Vue} vue
 * @param {EventTarget | null} champ
 */
function changer(vue, champ) {
  const { dossier, abords } = vue
  if (champ instanceof HTMLInputElement && champ.type === 'file') return void charger(vue, champ)
  if (champ instanceof HTMLSelectElement && champ.dataset.cible) return void cibler(vue, champ)
  if (champ instanceof HTMLTextAreaElement && champ.dataset.noter) dossier.noter(champ.dataset.noter, champ.value)
  else if (champ instanceof HTMLSelectElement && champ.hasAttribute('data-role')) {
    dossier.etat = { ...dossier.etat, role: ROLES.includes(champ.value) ? champ.value : null }
  } else if (champ instanceof HTMLInputElement) {
    const item = dossier.instrument.items.find(({ id }) => id === champ.name)
    if (!item) return
    dossier.repondre(item, vue.question.lire(item))
    vue.question.corriger()
  } else return
  abords.rapporter(dossier.garder())
}

/**
 * Change une cible ; le résultat se refait sans que le focus bouge.
 * @param {Vue} vue
 * @param {HTMLSelectElement} champ
 */
function cibler(vue, champ) {
  vue.dossier.cibler(champ.dataset.cible ?? '', Number(champ.value))
  vue.abords.rapporter(vue.dossier.garder())
  vue.remplir()
  vue.abords.annoncer('cible')
}

/**
 * @param {Vue} vue
 * @param {boolean} plus
 */
function viser(vue, plus) {
  vue.dossier.viser(plus)
  vue.abords.rapporter(vue.dossier.garder())
  vue.afficher()
  vue.abords.annoncer('cible')
}
