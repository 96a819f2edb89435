/** Dit, sur la page d'un module, lesquelles des réponses gardées sur l'appareil y mènent. */

const CLE = 'ae:etat'
const TAILLE_MAX = 256 * 1024

/** @returns {Record<string, unknown>} les réponses gardées ; vide si rien ne se lit */
function lireReponses() {
  try {
    const texte = localStorage.getItem(CLE) ?? ''
    const reponses = texte.length > TAILLE_MAX ? null : JSON.parse(texte)?.reponses
    return typeof reponses === 'object' && reponses !== null ? reponses : {}
  } catch {
    return {}
  }
}

const reponses = lireReponses()
for (const zone of document.querySelectorAll('[data-lie]')) {
  const liste = zone.querySelector('[data-lies]')
  const lies = [...zone.querySelectorAll('[data-niveaux]')].filter((li) => {
    const id = li.getAttribute('data-lien') ?? ''
    const niveaux = (li.getAttribute('data-niveaux') ?? '').split(' ')
    return Object.hasOwn(reponses, id) && niveaux.includes(String(reponses[id]))
  })
  liste?.replaceChildren(...lies.map((li) => li.cloneNode(true)))
  zone.querySelector('[data-lie-avis]')?.toggleAttribute('hidden', lies.length === 0)
}
