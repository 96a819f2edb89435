/** Relit des réponses d'une autre version de l'instrument : renomme, met de côté, compte ce qui a changé. */

/** @import { Instrument, Version } from './types.mjs' */

/**
 * Les changements venus après la version d'un fichier ; tous, si cette version n'est pas au journal et paraît ancienne.
 * @param {Instrument} instrument
 * @param {unknown} version
 * @returns {Version[]} du plus récent au plus ancien
 */
export function depuis(instrument, version) {
  const rang = instrument.versions.findIndex((autre) => autre.version === version)
  return rang < 0 ? [] : instrument.versions.slice(0, rang)
}

/**
 * Donne aux réponses leurs identifiants d'aujourd'hui.
 * @param {Instrument} instrument
 * @param {unknown} brut réponses ou notes par énoncé
 * @param {unknown} version celle du fichier
 * @returns {unknown}
 */
export function renommer(instrument, brut, version) {
  if (typeof brut !== 'object' || brut === null || Array.isArray(brut)) return brut
  const suivi = new Map(Object.entries(brut))
  for (const changement of depuis(instrument, version).reverse()) {
    for (const { ancien, nouveau } of changement.renommes) {
      if (suivi.has(ancien) && !suivi.has(nouveau)) suivi.set(nouveau, suivi.get(ancien))
      suivi.delete(ancien)
    }
  }
  return Object.fromEntries(suivi)
}

/**
 * Ce qu'il faut dire à une personne qui reprend des réponses d'une autre version.
 * @param {Instrument} instrument
 * @param {unknown} version
 * @returns {{ ajoutes: number, reformules: number, retires: number, connue: boolean } | null} null : même version
 */
export function ecarts(instrument, version) {
  if (version === instrument.version) return null
  const changements = depuis(instrument, version)
  const compter = (/** @type {'ajoutes' | 'reformules' | 'retires'} */ champ) => new Set(changements.flatMap((c) => c[champ])).size
  return { ajoutes: compter('ajoutes'), reformules: compter('reformules'), retires: compter('retires'), connue: changements.length > 0 }
}

/**
 * Les énoncés que deux versions ont en commun, sans ceux qui ont été reformulés entre les deux.
 * @param {Instrument} instrument
 * @param {unknown} version
 * @returns {Set<string>}
 */
export function communs(instrument, version) {
  const changes = new Set(depuis(instrument, version).flatMap(({ ajoutes, reformules }) => [...ajoutes, ...reformules]))
  return new Set(instrument.items.map(({ id }) => id).filter((id) => !changes.has(id)))
}
