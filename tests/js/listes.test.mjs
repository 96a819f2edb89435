/** Les cases cochées se retrouvent telles quelles, et une mémoire abîmée ne coche rien. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'

import { coches, lireEtat, noter } from '../../overrides/assets/js/listes/etat.mjs'

test('ce que l’on coche se relit', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), fc.string(), (cases, cle) => {
    const relu = lireEtat(JSON.stringify(noter(lireEtat(null), cle, cases)))
    if (cle === '__proto__') return
    assert.deepEqual(coches(relu, cle, cases.length), cases.flatMap((coche, rang) => (coche ? [rang] : [])))
  }))
})

test('une liste dont la longueur a changé repart vide', () => {
  assert.deepEqual(coches({ a: { n: 3, coches: [0] } }, 'a', 4), [])
})

test('décocher tout retire la liste, et laisse les autres', () => {
  const etat = { a: { n: 2, coches: [0] }, b: { n: 1, coches: [0] } }
  assert.deepEqual({ ...noter(etat, 'a', [false, false]) }, { b: { n: 1, coches: [0] } })
})

for (const texte of ['', '{', 'null', '[]', '3', '{"a":null}', '{"a":{"n":2,"coches":"x"}}', '{"a":{"n":1e9,"coches":[{}]}}', '{"__proto__":{"n":1,"coches":[0]}}']) {
  test(`« ${texte} » ne coche rien et ne lève rien`, () => {
    assert.deepEqual(coches(lireEtat(texte), 'a', 2), [])
  })
}

test('un rang hors de la liste ne se coche pas', () => {
  assert.deepEqual(coches(lireEtat('{"a":{"n":2,"coches":[0,0,5,-1]}}'), 'a', 2), [0])
})
