/** Dessine un code QR en SVG, noir sur blanc quelle que soit l'apparence : un lecteur a besoin du contraste. */

import { svg } from '../commun/dom.mjs'
import { generate } from '../tiers/lean-qr.mjs'

const MARGE = 4
const coder = /** @type {(texte: string) => { size: number, get(x: number, y: number): boolean }} */ (/** @type {unknown} */ (generate))

/**
 * @param {string} texte
 * @param {string} titre
 */
export function dessinerQr(texte, titre) {
  const code = coder(texte)
  const cases = []
  for (let y = 0; y < code.size; y++) for (let x = 0; x < code.size; x++) if (code.get(x, y)) cases.push(`M${x} ${y}h1v1h-1z`)
  const cote = code.size + 2 * MARGE
  return svg('svg', { viewBox: `${-MARGE} ${-MARGE} ${cote} ${cote}`, class: 'ae-qr', role: 'img', 'shape-rendering': 'crispEdges' },
    svg('title', {}, titre),
    svg('rect', { x: `${-MARGE}`, y: `${-MARGE}`, width: `${cote}`, height: `${cote}`, fill: '#fff' }),
    svg('path', { d: cases.join(''), fill: '#000' }))
}
