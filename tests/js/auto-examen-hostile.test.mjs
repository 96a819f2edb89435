import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { composerFichier, decoder, lireFichier } from '../../overrides/assets/js/auto-examen/fichier.mjs'
import { reponsePermise } from '../../overrides/assets/js/auto-examen/etat.mjs'
import { ETAT, instrument } from './instrument.mjs'

const CAS = 4_000 // trois sortes de fichiers : douze mille en tout
const CHAMPS = ['format', 'instrument', 'version', 'formulaire', 'date', 'role', 'reponses', 'cibles', 'notes', 'plan', '__proto__', 'constructor']
const MECHANT = fc.constantFrom('<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\u202Egnp.exe', '\u0000', '__proto__', 'toString', '=1+1', '../../etc')
const FORMULAIRES = ['court', 'long']
const ROLES = ['ca', 'direction', 'equipe', 'membres', 'autre', null]

/** Ce qui sort d'un fichier est toujours un état permis, quoi qu'il contienne. */
function verifierEtat(etat) {
  assert.ok(FORMULAIRES.includes(etat.formulaire) && ROLES.includes(etat.role))
  assert.match(etat.date, /^(\d{4}-\d\d-\d\d)?$/)
  for (const [id, valeur] of Object.entries(etat.reponses)) {
    const item = instrument.items.find((autre) => autre.id === id)
    assert.equal(reponsePermise(item, valeur), valeur)
  }
  for (const cible of Object.values(etat.cibles)) assert.ok([1, 2, 3, 4].includes(cible))
  for (const note of Object.values(etat.notes)) assert.ok(typeof note === 'string' && note.length <= 500 && !/[\u0000\u202e]/.test(note))
  for (const tache of etat.plan) assert.deepEqual(Object.keys(tache), ['id', 'enonce', 'niveau', 'texte', 'qui', 'quand', 'etat'])
}

function lireSansDanger(texte) {
  const lu = lireFichier(instrument, texte)
  assert.ok('faute' in lu !== 'etat' in lu)
  if ('etat' in lu) verifierEtat(lu.etat)
  assert.equal({}.pollue, undefined)
  assert.deepEqual(Object.keys(Object.prototype), [])
}

it(`${CAS} textes au hasard, dont du JSON, se lisent sans exception`, () => {
  const texte = fc.oneof(fc.string(), fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary' }))
  fc.assert(fc.property(texte, lireSansDanger), { numRuns: CAS })
})

it(`${CAS} fichiers presque justes, champs piégés, ne donnent que des états permis`, () => {
  const ids = fc.constantFrom(...instrument.items.map(({ id }) => id), '__proto__', 'zzz')
  const valeur = fc.oneof({ maxDepth: 2 }, fc.constantFrom(0, 1, 2, 3, 4, 'nsp', 'na', 5, -1, 2.5, '3', true, null), MECHANT, fc.jsonValue({ maxDepth: 2 }))
  const tache = fc.dictionary(fc.constantFrom('id', 'enonce', 'niveau', 'texte', 'qui', 'quand', 'etat', '__proto__'), fc.oneof(valeur, ids))
  const contenu = fc.oneof(valeur, fc.dictionary(ids, valeur), fc.array(tache, { maxLength: 3 }))
  const modifications = fc.dictionary(fc.constantFrom(...CHAMPS), contenu)
  const base = composerFichier(instrument, { ...ETAT, reponses: { 'vis-plan': 3 } }, '2026-11-23', true)
  fc.assert(fc.property(modifications, (m) => {
    const texte = JSON.stringify({ ...base, ...m })
    lireSansDanger(m.__proto__ === undefined ? texte : texte.replace('{', '{"__proto__":{"pollue":1},'))
  }), { numRuns: CAS })
})

it(`${CAS} suites d'octets se décodent ou se refusent, sans exception`, () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
    lireSansDanger(decoder(octets.buffer.slice(octets.byteOffset, octets.byteOffset + octets.length)))
  }), { numRuns: CAS })
})

it('une imbrication de mille niveaux est refusée sans exception', () => {
  lireSansDanger(`${'['.repeat(1000)}${']'.repeat(1000)}`)
  lireSansDanger(`{"reponses":${'{"a":'.repeat(1000)}1${'}'.repeat(1001)}`)
})
