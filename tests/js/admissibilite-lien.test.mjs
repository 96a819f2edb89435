/** Le lien vers un résultat ne porte que des identifiants connus, et une règle hors de ses dates ne rend aucun verdict. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decoderReponses, encoderReponses } from '../../overrides/assets/js/admissibilite/lien.mjs'
import { examinerEnDate } from '../../overrides/assets/js/admissibilite/regles.mjs'

/** @type {any} */
const DOSSIER = {
  questions: [
    { id: 'forme', type: 'choix', choix: [{ id: 'coop' }, { id: 'obnl' }] },
    { id: 'vente', type: 'oui-non', choix: [] },
    { id: 'taille', type: 'nombre', choix: [] },
  ],
  groupes: [],
  volets: [],
}
const REPONSES = fc.record(
  {
    forme: fc.constantFrom('coop', 'obnl', 'nsp'),
    vente: fc.constantFrom('oui', 'non', 'nsp'),
    taille: fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(0.5, 1000.25)),
  },
  { requiredKeys: ['forme'] },
)

describe('un lien vers un résultat', () => {
  it('rend les réponses telles quelles', () => {
    fc.assert(fc.property(REPONSES, (reponses) => {
      assert.deepEqual(decoderReponses(DOSSIER, encoderReponses(reponses)), { ...reponses })
    }))
  })

  it("ne garde pas une question sans réponse", () => {
    assert.equal(encoderReponses({ forme: 'coop', vente: undefined }), 'forme:coop')
  })

  for (const texte of ['', 'forme', 'forme:', 'forme:autre', 'autre:coop', 'forme:coop,forme:obnl', 'forme:coop:x', 'taille:1e9', 'taille:Infinity', '__proto__:coop', 'vente:true', 'forme:coop,']) {
    it(`refuse « ${texte} » en entier`, () => assert.equal(decoderReponses(DOSSIER, texte), null))
  }

  it('ne lève jamais, quoi qu’on lui donne', () => {
    fc.assert(fc.property(fc.string(), (texte) => {
      decoderReponses(DOSSIER, texte)
    }), { numRuns: 2000 })
  })
})

describe('des règles datées', () => {
  const volet = { criteres: [{ id: 'a', condition: { question: 'vente', egale: 'oui' } }], du: '2027-01-01T05:00:00Z', au: '2027-07-02T04:00:00Z' }
  for (const [quand, attendu] of /** @type {const} */ ([
    ['2027-01-01T04:59:59Z', 'revision'],
    ['2027-01-01T05:00:00Z', 'oui'],
    ['2027-07-02T03:59:59Z', 'oui'],
    ['2027-07-02T04:00:00Z', 'revision'],
  ])) {
    it(`le ${quand}, disent « ${attendu} »`, () => {
      assert.equal(examinerEnDate(volet, { vente: 'oui' }, Date.parse(quand)).verdict, attendu)
    })
  }

  it('sans dates, valent toujours', () => {
    assert.equal(examinerEnDate({ ...volet, du: '', au: '' }, { vente: 'non' }, 0).verdict, 'non')
  })
})
