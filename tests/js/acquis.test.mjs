/** La vérification des acquis corrige une réponse sans indulgence ni piège. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { bilan, comparer, corriger } from '../../overrides/assets/js/modules/correction.mjs'

const choix = (/** @type {string} */ marques) =>
  [...marques].map((marque) => ({ coche: 'Xx'.includes(marque), juste: 'Xo'.includes(marque) }))

test('une question sans réponse cochée est dite vide', () => assert.equal(corriger(choix('o..')), 'vide'))
test('la bonne réponse seule est juste', () => assert.equal(corriger(choix('X..')), 'juste'))
test('une mauvaise réponse est à revoir', () => assert.equal(corriger(choix('ox.')), 'presque'))
test('il faut toutes les bonnes réponses quand il y en a plusieurs', () => {
  assert.equal(corriger(choix('XX.')), 'juste')
  assert.equal(corriger(choix('Xo.')), 'presque')
})
test('une mauvaise réponse de trop est à revoir', () => assert.equal(corriger(choix('XXx')), 'presque'))
test('une réponse à moitié juste dit combien de bons choix manquent et combien sont de trop', () => {
  assert.deepEqual(comparer(choix('Xoox')), { manque: 2, trop: 1 })
  assert.deepEqual(comparer(choix('XX.')), { manque: 0, trop: 0 })
})
test('le bilan attend que chaque question soit vérifiée', () => {
  assert.deepEqual(bilan(['juste', undefined]), { fini: false, justes: 1, total: 2 })
  assert.deepEqual(bilan(['juste', 'vide']), { fini: false, justes: 1, total: 2 })
  assert.deepEqual(bilan(['juste', 'presque']), { fini: true, justes: 1, total: 2 })
})
