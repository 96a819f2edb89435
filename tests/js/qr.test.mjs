import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import { encoderLien } from '../../overrides/assets/js/auto-examen/lien.mjs'
import { generate } from '../../overrides/assets/js/tiers/lean-qr.mjs'
import { ETAT, instrument } from './instrument.mjs'

const lire = createRequire(import.meta.url)('jsqr')
const PIXELS = 6
const MARGE = 4

/** Le code, comme une caméra le verrait : des points noirs ou blancs et une marge blanche. */
function photographier(code) {
  const cote = (code.size + 2 * MARGE) * PIXELS
  const image = new Uint8ClampedArray(cote * cote * 4)
  for (let y = 0; y < cote; y++) {
    for (let x = 0; x < cote; x++) {
      const noir = code.get(Math.floor(x / PIXELS) - MARGE, Math.floor(y / PIXELS) - MARGE)
      image.set([noir ? 0 : 255, noir ? 0 : 255, noir ? 0 : 255, 255], (y * cote + x) * 4)
    }
  }
  return lire(image, cote, cote)
}

it('le code QR du résultat, relu, donne le même lien', () => {
  const reponses = Object.fromEntries(instrument.items.map(({ id }, rang) => [id, rang % 5]))
  const lien = `https://exemple.test/auto-examen/questionnaire/#a=${encoderLien(instrument, { ...ETAT, reponses })}`
  assert.equal(photographier(generate(lien)).data, lien)
})
