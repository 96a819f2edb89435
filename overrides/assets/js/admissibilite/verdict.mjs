/**
 * Le verdict d'un volet, copié du modèle que la page porte : aucune phrase n'est écrite ici.
 *
 * @typedef {import('./regles.mjs').Examen} Examen
 * @typedef {import('./regles.mjs').Verdict} Verdict
 */

/** @type {Verdict[]} ce qui empêche de conclure passe en premier */
const ORDRE = ['non', 'inconnu', 'oui']
const RAISONS = 2

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
 * Nomme, dans la phrase du verdict, les premiers critères qui l'expliquent.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement[]} blocs les critères qui l'expliquent
 */
function remplirRaisons(section, blocs) {
  const raisons = section.querySelector('[data-raisons]')
  const autres = raisons?.querySelector('[data-autres]')
  const noms = blocs.slice(0, RAISONS).map((bloc) => [...(bloc.querySelector('strong')?.cloneNode(true).childNodes ?? [])])
  noms.forEach((nom, rang) => autres?.before(...(rang ? ['; '] : []), ...nom))
  if (blocs.length > RAISONS) autres?.before(';')
  else autres?.replaceWith('.')
}

/**
 * Garde les étapes qui servent, selon ce qui manque : le programme seul répond à certaines questions.
 *
 * @param {HTMLElement} section
 * @param {string[]} manque
 */
function garderLesEtapes(section, manque) {
  for (const etape of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll('[data-si-manque], [data-sauf-manque]'))) {
    const { siManque, saufManque } = etape.dataset
    const cites = (siManque ?? saufManque ?? '').split(' ')
    if (!manque.some((question) => cites.includes(question) === (siManque !== undefined))) etape.remove()
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
  const decisifs = montres.filter((bloc) => bloc.dataset.issue === examen.verdict && examen.verdict !== 'oui')
  const autres = concerne ? montres.filter((bloc) => !decisifs.includes(bloc)) : []
  trouver(section, '[data-decisifs]').replaceChildren(...decisifs)
  trouver(section, '[data-criteres] > ul').replaceChildren(...autres)
  garder(section, issue)
  remplirRaisons(section, decisifs)
  garderLesEtapes(section, examen.manque)
  remplirManque(trouver(section, '[data-manque]'), questions)
  trouver(section, '[data-criteres]').hidden = autres.length === 0
  return section
}
