/** Lit un îlot de données que la page porte. */

/**
 * @param {string} nom valeur de `data-ilot`
 * @returns {any} l'objet, ou null si l'îlot manque ou ne se lit pas
 */
export function lireIlot(nom) {
  const bloc = document.querySelector(`script[data-ilot="${nom}"]`)
  try {
    return bloc ? JSON.parse(bloc.textContent ?? '') : null
  } catch {
    return null
  }
}
