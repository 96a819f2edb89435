/**
 * Le verdict d'un volet, copié du modèle que la page porte : aucune phrase n'est écrite ici.
 *
 * @typedef {import('./regles.mjs').Examen} Examen
 * @typedef {import('./regles.mjs').Verdict} Verdict
 */

/** @type {Verdict[]} ce qui empêche de conclure passe en premier */
const ORDRE = ['non', 'inconnu', 'oui']

/**
 * @param {ParentNode} racine
 * @param {string} selecteur
 * @returns {HTMLElement}
 */
export function trouver(racine, selecteur) {
  const element = racine.querySelector(selecteur)
  if (!(element instanceof HTMLElement)) throw new Error(`admissibilité : ${selecteur} introuvable`)
  return element
}

/**
 * Garde, parmi les trois formes de chaque phrase, celle du verdict. Un critère déjà réglé n'en a plus qu'une.
 *
 * @param {Element} bloc
 * @param {Verdict | 'revision' | 'ailleurs'} verdict
 */
function garder(bloc, verdict) {
  for (const phrase of bloc.querySelectorAll('[data-si]')) {
    if (phrase.getAttribute('data-si') !== verdict) phrase.remove()
    else phrase.removeAttribute('data-si')
  }
}

/**
 * Un lien vers chaque question qui reste à éclaircir, nommé par la question elle-même.
 *
 * @param {HTMLElement} bloc
 * @param {HTMLFieldSetElement[]} questions
 */
function remplirManque(bloc, questions) {
  bloc.hidden = questions.length === 0
  const liste = trouver(bloc, 'ul')
  for (const question of questions) {
    const lien = document.createElement('a')
    lien.href = `#${question.id}`
    lien.textContent = question.querySelector('legend')?.textContent ?? question.id
    lien.addEventListener('click', (evenement) => {
      evenement.preventDefault()
      question.querySelector('input')?.focus()
      question.scrollIntoView()
    })
    const ligne = document.createElement('li')
    ligne.append(lien)
    liste.append(ligne)
  }
}

/**
 * @param {HTMLElement} racine la page de vérification
 * @param {string} volet
 * @param {Examen} examen
 * @param {{ concerne: boolean, questions: HTMLFieldSetElement[] }} contexte questions qui manquent; volet concerné ou non
 * @returns {HTMLElement}
 */
export function composer(racine, volet, examen, { concerne, questions }) {
  const modele = racine.querySelector(`template[data-modele="${volet}"]`)
  if (!(modele instanceof HTMLTemplateElement)) throw new Error(`admissibilité : modèle de ${volet} introuvable`)
  const copie = /** @type {DocumentFragment} */ (modele.content.cloneNode(true))
  const section = trouver(copie, '[data-volet]')
  const issue = !concerne && examen.verdict === 'non' ? 'ailleurs' : examen.verdict
  section.dataset.verdict = examen.verdict
  section.toggleAttribute('data-ailleurs', issue === 'ailleurs')
  const criteres = examen.criteres.map(({ id, verdict }) => {
    const bloc = trouver(section, `[data-critere="${id}"]`)
    bloc.dataset.issue = verdict
    garder(bloc, verdict)
    return bloc
  })
  const montres = ORDRE.flatMap((sorte) => criteres.filter((bloc) => bloc.dataset.issue === sorte))
  trouver(section, '.criteres').replaceChildren(...montres.filter((bloc) => concerne || bloc.dataset.issue === 'non'))
  garder(section, issue)
  remplirManque(trouver(section, '[data-manque]'), questions)
  const details = /** @type {HTMLDetailsElement} */ (trouver(section, '[data-criteres]'))
  details.hidden = examen.criteres.length === 0
  details.open = issue === 'non' || issue === 'inconnu'
  for (const bloc of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll('[data-points], [data-pieces]'))) bloc.hidden = !concerne
  return section
}

/**
 * Une ligne du résumé : le nom du volet, qui mène à son verdict, et le mot du verdict.
 *
 * @param {HTMLElement} section le verdict d'un volet
 * @returns {HTMLElement}
 */
export function resumer(section) {
  const lien = document.createElement('a')
  lien.href = `#${section.id}`
  lien.textContent = section.querySelector('.signe')?.textContent ?? section.id
  const mot = section.querySelector('.verdict__mot')?.cloneNode(true) ?? ''
  const ligne = document.createElement('li')
  ligne.append(lien, ' ', mot)
  return ligne
}
