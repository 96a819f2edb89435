/** L'évaluateur à trois verdicts et le refus des règles mal écrites, sur des règles inventées pour l'essai. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ouvrir, verifierCondition } from '../../overrides/assets/js/admissibilite/dossier.mjs'
import { lireNombre } from '../../overrides/assets/js/admissibilite/nombre.mjs'
import { evaluer, examiner } from '../../overrides/assets/js/admissibilite/regles.mjs'

/** @typedef {import('../../overrides/assets/js/admissibilite/regles.mjs').Verdict} Verdict */
/** @type {Verdict[]} */
const VERDICTS = ['oui', 'non', 'inconnu']
const reponses = { vrai: 'oui', faux: 'non', doute: 'nsp' }
/** @param {Verdict} verdict */
const valant = (verdict) => ({
  question: { oui: 'vrai', non: 'faux', inconnu: 'doute' }[verdict],
  egale: 'oui',
})

/** @type {[Verdict, Verdict, Verdict, Verdict][]} a, b, tous, un_de */
const TABLE = [
  ['oui', 'oui', 'oui', 'oui'],
  ['oui', 'non', 'non', 'oui'],
  ['oui', 'inconnu', 'inconnu', 'oui'],
  ['non', 'oui', 'non', 'oui'],
  ['non', 'non', 'non', 'non'],
  ['non', 'inconnu', 'non', 'inconnu'],
  ['inconnu', 'oui', 'inconnu', 'oui'],
  ['inconnu', 'non', 'non', 'inconnu'],
  ['inconnu', 'inconnu', 'inconnu', 'inconnu'],
]

describe('les tables à trois valeurs', () => {
  for (const [a, b, tous, unDe] of TABLE) {
    it(`${a} et ${b} : ${tous}; ${a} ou ${b} : ${unDe}`, () => {
      assert.equal(evaluer({ tous: [valant(a), valant(b)] }, reponses).verdict, tous)
      assert.equal(evaluer({ un_de: [valant(a), valant(b)] }, reponses).verdict, unDe)
    })
  }
  it('non inverse, et laisse le doute', () => {
    assert.deepEqual(VERDICTS.map((v) => evaluer({ non: valant(v) }, reponses).verdict), ['non', 'oui', 'inconnu'])
  })
})

describe('une réponse absente', () => {
  it("n'est jamais un non, quelle que soit la façon de manquer", () => {
    for (const valeur of [undefined, null, '', 'nsp', NaN]) {
      assert.deepEqual(evaluer({ question: 'a', egale: 'oui' }, { a: valeur }), { verdict: 'inconnu', manque: ['a'] })
    }
  })
  it('ne se lit pas dans le prototype', () => {
    assert.equal(evaluer({ question: 'constructor', egale: 'oui' }, {}).verdict, 'inconnu')
  })
  it("n'est demandée qu'une fois, et seulement si elle compte", () => {
    const a = { question: 'a', egale: 'oui' }
    assert.deepEqual(evaluer({ tous: [a, { non: a }] }, {}).manque, ['a'])
    assert.deepEqual(evaluer({ un_de: [a, { question: 'b', egale: 'oui' }] }, { b: 'oui' }).manque, [])
  })
})

describe('un seuil', () => {
  const tranche = { question: 'n', au_moins: 12, au_plus: 249 }
  /** @type {[number | string, Verdict][]} */
  const cas = [[11, 'non'], [11.99, 'non'], [12, 'oui'], [249, 'oui'], [249.5, 'non'], ['12', 'inconnu'], ['nsp', 'inconnu']]
  for (const [n, attendu] of cas) {
    it(`de 12 à 249 : ${JSON.stringify(n)} donne ${attendu}`, () => {
      assert.equal(evaluer(tranche, { n }).verdict, attendu)
    })
  }
})

describe('un nombre écrit à la main', () => {
  /** @type {[string, number | null][]} */
  const cas = [
    ['12', 12], [' 1 000,5 ', 1000.5], ['1\u00a0000', 1000], ['1\u202f000\u202f000', 1000000], ['1000.25', 1000.25], ['0', 0],
    ['1,000', null], ['10 00', null], ['douze', null], ['-3', null], ['1e9', null], ['', null], ['12 mois', null],
  ]
  for (const [texte, attendu] of cas) {
    it(`« ${texte} » : ${attendu ?? 'refusé'}`, () => assert.equal(lireNombre(texte), attendu))
  }
})

describe("le verdict d'un volet", () => {
  const volet = { criteres: ['a', 'b'].map((id) => ({ id, condition: { question: id, egale: 'oui' } })) }
  it('dit non dès un critère non, même si un autre manque', () => {
    assert.deepEqual(examiner(volet, { a: 'non' }), {
      verdict: 'non',
      manque: [],
      criteres: [{ id: 'a', verdict: 'non', manque: [] }, { id: 'b', verdict: 'inconnu', manque: ['b'] }],
    })
  })
  it('reste inconnu tant que rien ne tranche', () => {
    assert.deepEqual(examiner(volet, { a: 'oui' }).manque, ['b'])
    assert.equal(examiner(volet, { a: 'oui' }).verdict, 'inconnu')
  })
  it('dit oui quand tous disent oui', () => {
    assert.equal(examiner(volet, { a: 'oui', b: 'oui' }).verdict, 'oui')
  })
})

describe('une règle mal écrite est refusée au chargement', () => {
  const questions = new Map([
    ['a', { id: 'a', type: /** @type {const} */ ('oui-non'), choix: [] }],
    ['n', { id: 'n', type: /** @type {const} */ ('nombre'), choix: [] }],
  ])
  const feuille = { question: 'a', egale: 'oui' }
  /** @type {[any, RegExp][]} */
  const fautes = [
    [{ question: 'a', superieur: 3 }, /opérateur inconnu : superieur/],
    [{ question: 'a', constructor: 3 }, /opérateur inconnu : constructor/],
    [{ question: 'a' }, /opérateur inconnu : aucun/],
    [{ ou: [feuille] }, /opérateur inconnu : ou/],
    [{ tous: [feuille], un_de: [feuille] }, /opérateur inconnu : tous, un_de/],
    [{}, /opérateur inconnu : aucun/],
    [{ tous: [] }, /liste vide : tous/],
    [{ question: 'b', egale: 'oui' }, /question inconnue : b/],
    [{ question: 'a', egale: 'peut-etre' }, /réponse inconnue : peut-etre/],
    [{ question: 'a', parmi: ['oui', 'nsp'] }, /réponse inconnue : nsp/],
    [{ question: 'n', au_moins: '12' }, /réponse inconnue : 12/],
    [{ tous: [{ tous: [{ non: feuille }] }] }, /trois niveaux/],
    [null, /illisible/],
  ]
  for (const [condition, message] of fautes) {
    it(JSON.stringify(condition), () => assert.throws(() => verifierCondition(condition, questions), message))
  }
  it('trois niveaux passent', () => verifierCondition({ tous: [{ non: feuille }] }, questions))
  it('un groupe repris doit exister', () => {
    const volets = [{ id: 'v', reprend: 'absent', criteres: [] }]
    assert.throws(() => ouvrir({ questions: [], groupes: [], volets }), /critères repris introuvables : absent/)
  })
})
