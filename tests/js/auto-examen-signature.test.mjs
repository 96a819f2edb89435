/** Un fichier de réponses se distingue des autres par son nom, et se reconnaît quand on le dépose deux fois. */

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { abreger, nommerFichier, signer } from '../../overrides/assets/js/auto-examen/signature.mjs'

/** @param {Record<string, number>} reponses */
const etat = (reponses) => ({ formulaire: /** @type {const} */ ('court'), role: 'ca', date: '2026-11-20', reponses })

test('deux personnes qui répondent autrement ont deux noms de fichier', () => {
  const noms = new Set(Array.from({ length: 625 }, (_, n) => nommerFichier(etat({ a: n % 5, b: Math.floor(n / 5) % 5, c: Math.floor(n / 25) % 5, d: Math.floor(n / 125) }), '2026-11-28')))
  assert.equal(noms.size, 625)
})

test('le nom porte le jour et sept signes, et rien d’autre', () => {
  assert.match(nommerFichier(etat({ a: 1 }), '2026-11-28'), /^auto-examen-2026-11-28-[0-9a-z]{7}\.json$/)
})

test('les mêmes réponses, dans un autre ordre, donnent le même nom et la même signature', () => {
  assert.equal(signer(etat({ a: 1, b: 2 })), signer(etat({ b: 2, a: 1 })))
  assert.equal(nommerFichier(etat({ a: 1, b: 2 }), '2026-11-28'), nommerFichier(etat({ b: 2, a: 1 }), '2026-11-28'))
})

test('le code abrégé est celui de FNV-1a sur 32 bits', () => {
  assert.equal(abreger(''), (0x811c9dc5).toString(36).padStart(7, '0'))
  assert.equal(abreger('foobar'), (0xbf9cf968).toString(36).padStart(7, '0'))
})
