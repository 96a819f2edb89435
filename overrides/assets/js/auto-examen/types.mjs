/** Les formes que l'auto-examen manie ; aucun code. */

/** @typedef {{ id: string, dimension: string, poids: number, importance: number, effort: number, critique: boolean, na: boolean, demander_a: string, modules: string[][] }} Item */
/** @typedef {{ id: string, poids: number }} Dimension */
/** @typedef {{ id: string, min: number }} Niveau */
/** @typedef {{ couverture_min: number, dimensions_min: number, cible_defaut: number, alerte_max: number, priorites_max: number, priorites_par_dimension_max: number, desaccord_seuil: number, groupe_min: number, role_min: number, stable_max: number, histogramme_min: number }} Regles */
/** @typedef {{ version: string, ajoutes: string[], reformules: string[], retires: string[], renommes: { ancien: string, nouveau: string }[] }} Version `versions[0]` est la version en cours */
/** @typedef {{ id: string, version: string, empreinte: string, versions: Version[], regles: Regles, niveaux: Niveau[], dimensions: Dimension[], items: Item[], court: string[], modules: string[] }} Instrument */
/** @typedef {number | 'nsp' | 'na'} Reponse */
/** @typedef {Record<string, Reponse>} Reponses */
/** @typedef {'long' | 'court'} Formulaire */
/** @typedef {{ formulaire: Formulaire, reponses: Reponses, cibles: Record<string, number>, role: string | null, date: string, notes: Record<string, string>, plan: Tache[] }} Etat */
/** @typedef {{ id: string, enonce: string | null, niveau: number, texte: string, qui: string, quand: string, etat: 'a-faire' | 'en-cours' | 'fait' }} Tache `texte` vide : la recommandation du niveau, dans la langue de la page ; `quand` : AAAA-MM-JJ ou vide */
/** @typedef {{ etat: 'note' | 'insuffisant' | 'sans-objet', score: number | null, affiche: number | null, couverture: number | null, min: number | null, max: number | null, items: number }} Note */
/** @typedef {{ etat: 'note' | 'insuffisant', score: number | null, affiche: number | null, min: number, max: number, niveau: string | null }} Globale */
/** @typedef {{ dimensions: Record<string, Note>, global: Globale }} Resultat */

export {}
