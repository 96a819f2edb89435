/**
 * Lit les réponses dans le formulaire, et signale un nombre illisible sans l'interpréter.
 *
 * @typedef {import('./regles.mjs').Valeur} Valeur
 */
import { lireNombre } from './nombre.mjs'
import { NSP } from './regles.mjs'

/**
 * @param {HTMLFieldSetElement} question
 * @returns {Valeur | undefined}
 */
export function lireReponse(question) {
  const coche = question.querySelector('input:checked')
  if (coche instanceof HTMLInputElement) return coche.value
  const saisie = question.querySelector('[data-nombre]')
  if (!(saisie instanceof HTMLInputElement)) return undefined
  return lireNombre(saisie.value) ?? undefined
}

/**
 * Pose une réponse venue d'un lien.
 *
 * @param {HTMLFieldSetElement} question
 * @param {Valeur} valeur
 */
export function ecrireReponse(question, valeur) {
  const saisie = question.querySelector('[data-nombre]')
  const choix = question.querySelector(`input[type="radio"][value="${CSS.escape(String(valeur))}"]`)
  if (choix instanceof HTMLInputElement) choix.checked = true
  else if (saisie instanceof HTMLInputElement) saisie.value = String(valeur).replace('.', ',')
}

/**
 * Un nombre et « Je ne sais pas » ne vont pas ensemble : le dernier geste l'emporte.
 *
 * @param {HTMLFieldSetElement} question
 * @param {EventTarget | null} geste
 */
export function accorder(question, geste) {
  const saisie = question.querySelector('[data-nombre]')
  if (!(saisie instanceof HTMLInputElement)) return
  const ignore = question.querySelector(`input[value="${NSP}"]`)
  if (ignore instanceof HTMLInputElement && ignore.checked) {
    if (geste === saisie) ignore.checked = false
    else saisie.value = ''
  }
  const illisible = saisie.value.trim() !== '' && lireNombre(saisie.value) === null
  saisie.setAttribute('aria-invalid', String(illisible))
  const erreur = question.querySelector('[data-erreur]')
  if (erreur instanceof HTMLElement) erreur.hidden = !illisible
}
