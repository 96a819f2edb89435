/** Écrit le plan en document Word : titre, date, tableau dont la première ligne est un en-tête. */

import { ecrireDocx, paragraphe } from '../commun/docx.mjs'

const LARGEURS = [600, 4600, 1900, 1500, 1400]

/**
 * @param {string[]} cellules
 * @param {boolean} entete
 */
function rangee(cellules, entete) {
  const forme = `<w:trPr><w:cantSplit/>${entete ? '<w:tblHeader/>' : ''}</w:trPr>`
  const contenu = cellules.map((texte, rang) => `<w:tc><w:tcPr><w:tcW w:w="${LARGEURS[rang]}" w:type="dxa"/></w:tcPr>${paragraphe(texte, entete ? 'Entete' : '')}</w:tc>`)
  return `<w:tr>${forme}${contenu.join('')}</w:tr>`
}

/** @param {string[][]} lignes */
function table([entete, ...lignes]) {
  const bords = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((nom) => `<w:${nom} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`)
  const grille = LARGEURS.map((largeur) => `<w:gridCol w:w="${largeur}"/>`)
  const forme = `<w:tblPr><w:tblW w:w="10000" w:type="dxa"/><w:tblBorders>${bords.join('')}</w:tblBorders><w:tblLook w:firstRow="1"/></w:tblPr>`
  return `<w:tbl>${forme}<w:tblGrid>${grille.join('')}</w:tblGrid>${rangee(entete, true)}${lignes.map((ligne) => rangee(ligne, false)).join('')}</w:tbl>`
}

/**
 * @param {string[][]} lignes l'en-tête, puis les tâches
 * @param {string} titre
 * @param {string} date
 * @param {string} langue
 * @returns {Promise<Blob>}
 */
export function composerDocx(lignes, titre, date, langue) {
  return ecrireDocx(`${paragraphe(titre, 'Titre1')}${paragraphe(date)}${table(lignes)}${paragraphe('')}`, titre, langue)
}
