import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { ecrire, lire, noter, reunir } from '../../overrides/assets/js/modules/progres.mjs'

it('un progrès écrit se relit tel quel', () => {
  const progres = { 'loi-25': '2026-11-28', cybersecurite: '2026-12-01' }
  assert.deepEqual(lire(ecrire(progres)), progres)
})

it('on note un module, puis on retire la marque', () => {
  const note = noter({ cybersecurite: '2026-12-01' }, 'loi-25', '2026-11-28')
  assert.deepEqual(note, { cybersecurite: '2026-12-01', 'loi-25': '2026-11-28' })
  assert.deepEqual(noter(note, 'loi-25', null), { cybersecurite: '2026-12-01' })
})

it('deux progrès réunis gardent le premier jour', () => {
  assert.deepEqual(reunir({ a: '2026-12-01', b: '2026-11-01' }, { a: '2026-11-15', c: '2026-10-01' }), {
    a: '2026-11-15',
    b: '2026-11-01',
    c: '2026-10-01',
  })
})

it('un fichier d’ailleurs n’est pas un progrès', () => {
  for (const texte of [null, '', '{', '[]', '42', '{"format":"auto-examen/1","modules":{}}', '{"format":"progres-modules","modules":null}']) {
    assert.equal(lire(texte), null)
  }
})

it('ce qui n’est ni un module ni un jour est laissé de côté', () => {
  const texte = '{"format":"progres-modules","modules":{"loi-25":"2026-11-28","__proto__":"2026-11-28","<b>":"2026-11-28","a":"hier","b":3}}'
  const lu = lire(texte)
  assert.deepEqual(Object.keys(lu), ['loi-25'])
  assert.equal(Object.getPrototypeOf(lu), Object.prototype)
})

it('aucun texte ne fait lever la lecture', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (texte) => void lire(texte)), { numRuns: 3000 })
})
