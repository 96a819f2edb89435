/** Les formes que l'auto-examen manie ; aucun code. */

/** @typedef {{ id: string, dimension: string, poids: number, importance: number, effort: number, critique: boolean, na: boolean, modules: string[][] }} Item */
/** @typedef {{ id: string, poids: number }} Dimension */
/** @typedef {{ id: string, min: number }} Niveau */
/** @typedef {{ couverture_min: number, dimensions_min: number, cible_defaut: number, alerte_max: number, priorites_max: number, priorites_par_dimension_max: number }} Regles */
/** @typedef {{ id: string, version: string, regles: Regles, niveaux: Niveau[], dimensions: Dimension[], items: Item[], court: string[], modules: string[] }} Instrument */
/** @typedef {number | 'nsp' | 'na'} Reponse */
/** @typedef {Record<string, Reponse>} Reponses */
/** @typedef {'long' | 'court'} Formulaire */
/** @typedef {{ formulaire: Formulaire, reponses: Reponses, cibles: Record<string, number>, role: string | null, date: string }} Etat */
/** @typedef {{ etat: 'note' | 'insuffisant' | 'sans-objet', score: number | null, affiche: number | null, couverture: number | null, min: number | null, max: number | null, items: number }} Note */
/** @typedef {{ etat: 'note' | 'insuffisant', score: number | null, affiche: number | null, min: number, max: number, niveau: string | null }} Globale */
/** @typedef {{ dimensions: Record<string, Note>, global: Globale }} Resultat */

export {}
