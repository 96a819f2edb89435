/** Écrit un document Word : des titres, des paragraphes et ce qu'on lui donne ; aucune mise en page cachée. */

import { downloadZip } from '../tiers/client-zip.mjs'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MOT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** @param {string} texte */
function sur(texte) {
  return texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, '')
}

/**
 * @param {string} texte
 * @param {string} [style]
 */
export function paragraphe(texte, style = '') {
  const forme = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  return `<w:p>${forme}<w:r><w:t xml:space="preserve">${sur(texte)}</w:t></w:r></w:p>`
}

/** @param {string} langue */
function styles(langue) {
  const base = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:lang w:val="${langue}-CA"/></w:rPr></w:rPrDefault></w:docDefaults>`
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  const titre = '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:spacing w:after="160"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>'
  const sousTitre = '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:pPr><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
  const entete = '<w:style w:type="paragraph" w:styleId="Entete"><w:name w:val="Entete"/><w:rPr><w:b/></w:rPr></w:style>'
  return `${XML}<w:styles xmlns:w="${W}">${base}${normal}${titre}${sousTitre}${entete}</w:styles>`
}

/**
 * @param {string} corps des paragraphes et des tableaux déjà écrits
 * @param {string} titre
 * @param {string} langue
 * @returns {Promise<Blob>}
 */
export async function ecrireDocx(corps, titre, langue) {
  const page = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080"/></w:sectPr>'
  const fichiers = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MOT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MOT}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${PAQUET}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PAQUET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${sur(titre)}</dc:title><dc:language>${langue}-CA</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': styles(langue),
    'word/document.xml': `${XML}<w:document xmlns:w="${W}"><w:body>${corps}${page}</w:body></w:document>`,
  }
  return downloadZip(Object.entries(fichiers).map(([name, input]) => ({ name, input }))).blob()
}
