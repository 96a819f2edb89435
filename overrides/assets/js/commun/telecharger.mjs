/** Propose un fichier à enregistrer ; l'appelant offre le même texte à copier, pour les navigateurs qui refusent. */

const DELAI_MS = 10_000

/**
 * @param {string} nom
 * @param {BlobPart} contenu
 * @param {string} type
 * @returns {string} le nom
 */
export function telecharger(nom, contenu, type) {
  const lien = document.createElement('a')
  lien.href = URL.createObjectURL(new Blob([contenu], { type }))
  lien.download = nom
  lien.click()
  setTimeout(() => URL.revokeObjectURL(lien.href), DELAI_MS)
  return nom
}
