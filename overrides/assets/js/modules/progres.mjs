/** Les modules terminés, et quand ; un fichier abîmé ou d'ailleurs ne change rien. */

export const FORMAT = 'progres-modules'
const JOUR = /^\d{4}-\d{2}-\d{2}$/
const NOM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MODULES_MAX = 200

/** @typedef {Record<string, string>} Progres un module → le jour où il a été terminé, AAAA-MM-JJ */

/**
 * @param {string | null} texte ce que l'appareil garde, ou un fichier
 * @returns {Progres | null} null si ce n'est pas un progrès
 */
export function lire(texte) {
  try {
    const lu = JSON.parse(texte ?? 'null')
    if (lu?.format !== FORMAT || typeof lu.modules !== 'object' || lu.modules === null) return null
    const paires = Object.entries(lu.modules).filter(([nom, jour]) => NOM.test(nom) && typeof jour === 'string' && JOUR.test(jour))
    return Object.fromEntries(paires.slice(0, MODULES_MAX))
  } catch {
    return null
  }
}

/** @param {Progres} progres */
export function ecrire(progres) {
  return JSON.stringify({ format: FORMAT, version: 1, modules: progres })
}

/**
 * @param {Progres} progres
 * @param {string} module
 * @param {string | null} jour null retire la marque
 * @returns {Progres} un nouveau progrès
 */
export function noter(progres, module, jour) {
  const { [module]: _, ...autres } = progres
  return jour === null ? autres : { ...autres, [module]: jour }
}

/**
 * Réunit deux progrès ; le premier jour l'emporte.
 * @param {Progres} garde
 * @param {Progres} recu
 * @returns {Progres}
 */
export function reunir(garde, recu) {
  const reuni = { ...garde }
  for (const [module, jour] of Object.entries(recu)) {
    if (!Object.hasOwn(reuni, module) || jour < reuni[module]) reuni[module] = jour
  }
  return reuni
}
