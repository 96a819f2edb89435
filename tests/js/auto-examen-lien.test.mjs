import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { decoderLien, encoderLien } from '../../overrides/assets/js/auto-examen/lien.mjs'
import { ETAT, etat, instrument } from './instrument.mjs'

const plein = { ...ETAT, role: 'ca', cibles: { vision: 4 }, reponses: Object.fromEntries(instrument.items.map(({ id }, rang) => [id, rang % 5])) }
const lien = encoderLien(instrument, plein)

it('un lien de 34 réponses tient en 40 caractères', () => {
  assert.ok(lien.length <= 40, `${lien.length} caractères`)
  assert.match(lien, /^[A-Za-z0-9_-]+$/)
})

it('10 000 états passent par un lien et reviennent identiques', () => {
  fc.assert(fc.property(etat, (depart) => {
    const lu = decoderLien(instrument, encoderLien(instrument, depart))
    if (Object.keys(depart.reponses).length === 0) return assert.deepEqual(lu, { faute: 'lien_abime' })
    assert.deepEqual(lu, { etat: depart })
  }), { numRuns: 10_000 })
})

it('changer un seul caractère fait toujours refuser le lien', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let acceptes = 0
  for (let place = 0; place < lien.length; place++) {
    for (const caractere of alphabet) {
      if (caractere === lien[place]) continue
      if ('etat' in decoderLien(instrument, lien.slice(0, place) + caractere + lien.slice(place + 1))) acceptes += 1
    }
  }
  assert.equal(acceptes, 0)
})

const FAUTES = {
  'un lien tronqué': [lien.slice(0, 20), 'lien_abime'],
  'un lien vide': ['', 'lien_illisible'],
  'un lien de 10 Mo': ['A'.repeat(10_000_000), 'lien_illisible'],
  'un lien encodé deux fois': [encodeURIComponent('%41') + lien, 'lien_illisible'],
  'un lien d’un autre format': [`I${lien.slice(1)}`, 'lien_format'],
  'un lien d’une autre version': [encoderLien({ ...instrument, empreinte: 'abcdef' }, plein), 'lien_version'],
}
for (const [nom, [texte, faute]] of Object.entries(FAUTES)) {
  it(`${nom} est refusé : ${faute}`, () => assert.deepEqual(decoderLien(instrument, texte), { faute }))
}

it('10 000 textes au hasard ne donnent ni exception ni réponse', () => {
  const alphabet = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  const texte = fc.oneof(fc.string({ maxLength: 60 }), fc.array(alphabet, { maxLength: 60 }).map((c) => c.join('')))
  fc.assert(fc.property(texte, (t) => assert.ok('faute' in decoderLien(instrument, t))), { numRuns: 10_000 })
})

it('ni note ni plan n’entrent dans un lien', () => {
  const avec = { ...plein, notes: { 'vis-plan': 'secret' }, plan: [{ id: 't1', enonce: null, niveau: 0, texte: 'secret', qui: '', quand: '', etat: 'a-faire' }] }
  assert.equal(encoderLien(instrument, avec), lien)
})

for (const ecart of [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]) {
  it(`le lien d’un instrument de ${Math.abs(ecart)} énoncés de ${ecart > 0 ? 'plus' : 'moins'} se dit d’une autre version`, () => {
    const neufs = Array.from({ length: Math.max(0, ecart) }, (_, rang) => ({ ...instrument.items[0], id: `neuf-${rang}` }))
    const items = ecart > 0 ? [...instrument.items, ...neufs] : instrument.items.slice(0, ecart)
    const autre = { ...instrument, items, empreinte: 'abcdef' }
    const reponses = Object.fromEntries(items.map(({ id }, rang) => [id, rang % 5]))
    assert.deepEqual(decoderLien(instrument, encoderLien(autre, { ...plein, reponses })), { faute: 'lien_version' })
  })
}
