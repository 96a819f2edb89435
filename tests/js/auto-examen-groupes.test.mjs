import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { masquer, resumerCohorte } from '../../overrides/assets/js/auto-examen/cohorte.mjs'
import { comparer } from '../../overrides/assets/js/auto-examen/comparaison.mjs'
import { mettreEnCommun, regrouper } from '../../overrides/assets/js/auto-examen/consensus.mjs'
import { ecartMoyen, quantile } from '../../overrides/assets/js/auto-examen/statistiques.mjs'
import { ETAT, etat, instrument } from './instrument.mjs'

const partout = (valeur, autres = {}) => ({ ...ETAT, ...autres, reponses: Object.fromEntries(instrument.items.map(({ id }) => [id, valeur])) })
const portrait = (e, version = instrument.version) => ({ etat: e, version })

/**
 * Tous les partages d'un total entre tant de rangs.
 * @param {number} total
 * @param {number} rangs
 * @returns {Generator<number[]>}
 */
function* partages(total, rangs) {
  if (rangs === 1) yield [total]
  else for (let premier = 0; premier <= total; premier += 1) for (const suite of partages(total - premier, rangs - 1)) yield [premier, ...suite]
}

describe('les statistiques', () => {
  it('les quartiles sont ceux des tableurs', () => {
    assert.deepEqual([0, 0.25, 0.5, 0.75, 1].map((part) => quantile([7, 1, 3, 5], part)), [1, 2.5, 4, 5.5, 7])
  })
  it('le désaccord est l’écart moyen à la moyenne', () => assert.equal(ecartMoyen([1, 1, 2, 3, 3, 4, 0]), 8 / 7))
})

describe('comparer deux dates', () => {
  it('un écart de cinq points ou moins est stable', () => {
    const avant = partout(2)
    const apres = { ...avant, reponses: { ...avant.reponses, 'vis-choix': 3 } }
    const { dimensions, global } = comparer(instrument, portrait(avant), portrait(apres))
    assert.deepEqual(dimensions[0], { id: 'vision', avant: 50, apres: 55, difference: 5, sens: 'stable' })
    assert.equal(global.sens, 'stable')
  })
  it('une hausse et une baisse se nomment', () => {
    assert.equal(comparer(instrument, portrait(partout(1)), portrait(partout(3))).global.sens, 'hausse')
    assert.equal(comparer(instrument, portrait(partout(3)), portrait(partout(1))).global.sens, 'baisse')
  })
  it('express et complète ne se comparent que sur l’express', () => {
    const { communs, total } = comparer(instrument, portrait(partout(2, { formulaire: 'court' })), portrait(partout(2)))
    assert.deepEqual([communs, total], [12, 34])
  })
  it('les énoncés ajoutés ou reformulés depuis sont laissés de côté', () => {
    const versions = [{ version: '1.1.0', ajoutes: ['vis-suivi'], reformules: ['vis-plan'], retires: [], renommes: [] }, ...instrument.versions]
    const nouveau = { ...instrument, version: '1.1.0', versions }
    assert.equal(comparer(nouveau, portrait(partout(2), '1.0.0'), portrait(partout(2), '1.1.0')).communs, 32)
  })
  it('une dimension sans score d’un côté n’a pas d’écart', () => {
    const { dimensions } = comparer(instrument, portrait({ ...ETAT, reponses: { 'vis-plan': 2 } }), portrait(partout(2)))
    assert.equal(dimensions[1].sens, 'inconnu')
  })
})

describe('répondre à plusieurs', () => {
  const voix = [['ca', 1], ['ca', 1], ['ca', 2], ['equipe', 3], ['equipe', 3], ['equipe', 4], ['membres', 0]]
  const etats = voix.map(([role, valeur]) => ({ ...ETAT, role, reponses: { 'gou-ca': valeur } }))
  const [constat] = mettreEnCommun(instrument, etats)

  it('le vecteur de référence donne 8/7, divergent', () => {
    assert.equal(constat.n, 7)
    assert.equal(constat.moyenne, 2)
    assert.equal(constat.mediane, 2)
    assert.equal(constat.desaccord, 8 / 7)
    assert.equal(constat.divergent, true)
  })
  it('une personne seule de son rôle est réunie avant le calcul : on ne la déduit pas', () => {
    assert.deepEqual(constat.roles.map(({ role, n }) => [role, n]), [['autre', 4], ['equipe', 3]])
  })
  it('aucun rôle montré ne compte moins de trois voix', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('ca', 'direction', 'equipe', 'membres', 'autre'), { minLength: 1, maxLength: 12 }), (roles) => {
      const reunis = regrouper(roles, 3)
      const petits = [...new Set(reunis)].filter((role) => reunis.filter((r) => r === role).length < 3)
      assert.ok(petits.length === 0 || new Set(reunis).size === 1)
    }))
  })
  it('l’ordre des fichiers ne change rien', () => {
    fc.assert(fc.property(fc.array(etat, { minLength: 2, maxLength: 8 }), (liste) => {
      const arrondir = (constats) => constats.map((c) => [c.id, c.n, c.desaccord.toFixed(9), c.groupe.toFixed(9), JSON.stringify(c.repartition)])
      const trier = (constats) => arrondir(constats).sort()
      assert.deepEqual(trier(mettreEnCommun(instrument, liste)), trier(mettreEnCommun(instrument, [...liste].reverse())))
    }), { numRuns: 300 })
  })
  it('« je ne sais pas » ne compte pas dans la moyenne, mais se compte à part', () => {
    const [seul] = mettreEnCommun(instrument, [{ ...ETAT, reponses: { 'gou-ca': 3 } }, { ...ETAT, reponses: { 'gou-ca': 'nsp' } }])
    assert.deepEqual([seul.n, seul.moyenne, seul.inconnus], [1, 3, 1])
  })
})

describe('le portrait d’un groupe', () => {
  it('sous cinq organisations, aucun chiffre ne sort', () => {
    assert.deepEqual(resumerCohorte(instrument, [1, 2, 3, 4].map((n) => partout(n))), { n: 4, assez: false })
  })
  it('à cinq, moyenne, médiane et quartiles', () => {
    const { global } = resumerCohorte(instrument, [0, 1, 2, 3, 4].map((n) => partout(n)))
    assert.deepEqual(global, { moyenne: 50, mediane: 50, q1: 25, q3: 75 })
  })
  it('une dimension que moins de cinq ont notée est masquée', () => {
    const sans = { ...ETAT, reponses: Object.fromEntries(instrument.items.filter(({ dimension }) => dimension !== 'vision').map(({ id }) => [id, 2])) }
    const { dimensions } = resumerCohorte(instrument, [sans, sans, partout(1), partout(2), partout(2), partout(3)])
    assert.equal(dimensions[0].resume, null)
    assert.notEqual(dimensions[1].resume, null)
  })
  it('la répartition par niveau attend dix organisations', () => {
    const groupe = (n) => resumerCohorte(instrument, Array.from({ length: n }, (_, rang) => partout(rang % 5)))
    assert.equal(groupe(9).niveaux, null)
    assert.equal(groupe(10).niveaux.length, instrument.niveaux.length)
  })
  it('une seule organisation notée parmi des fichiers sans réponse ne montre pas son niveau', () => {
    const vides = Array.from({ length: 12 }, () => ({ ...ETAT, reponses: { 'gou-ca': 'nsp' } }))
    assert.equal(resumerCohorte(instrument, [partout(3), ...vides]).niveaux, null)
  })
  it('une médiane et des quartiles sont arrondis à cinq points', () => {
    fc.assert(fc.property(fc.array(etat, { minLength: 5, maxLength: 12 }), (liste) => {
      const { global, dimensions } = resumerCohorte(instrument, liste)
      for (const resume of [global, ...dimensions.map((d) => d.resume)]) {
        if (resume) for (const rang of [resume.mediane, resume.q1, resume.q3]) assert.equal(rang % 5, 0)
      }
    }), { numRuns: 200 })
  })
  it('des organisations toutes pareilles ne disent pas leur score', () => {
    const { global, dimensions, priorites } = resumerCohorte(instrument, Array.from({ length: 6 }, () => partout(0)))
    assert.equal(global, null)
    assert.ok(dimensions.every(({ resume }) => resume === null))
    assert.ok(priorites.every(({ n }) => n === null))
  })
  it('quatre organisations pareilles et une autre ne disent pas le score de chacune', () => {
    const { global, dimensions } = resumerCohorte(instrument, [0, 0, 0, 0, 1].map((n) => partout(n)))
    assert.equal(global, null)
    assert.ok(dimensions.every(({ resume }) => resume === null))
  })
  it('aucun petit compte ne paraît', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 7 }), (comptes) => {
      assert.ok(masquer(comptes, 5).every((n) => n === null || n === 0 || n >= 5), 'un petit nombre paraît')
    }), { numRuns: 5_000 })
  })
  for (const total of [10, 12, 14, 16]) {
    it(`de ${total} organisations, un compte masqué garde toujours deux valeurs possibles`, () => {
      const valeurs = new Map()
      for (const comptes of partages(total, 6)) {
        const montres = masquer(comptes, 5)
        const cle = montres.join()
        if (!valeurs.has(cle)) valeurs.set(cle, comptes.map(() => new Set()))
        comptes.forEach((compte, rang) => valeurs.get(cle)[rang].add(compte))
      }
      const trahis = [...valeurs].filter(([cle, lus]) => cle.split(',').some((montre, rang) => montre === '' && lus[rang].size === 1))
      assert.deepEqual(trahis.map(([cle]) => cle), [])
      assert.ok(valeurs.size > 100)
    })
  }
  it('une priorité citée par presque toutes ne dit pas combien ne la citent pas', () => {
    const faible = partout(0)
    const { priorites } = resumerCohorte(instrument, [...Array.from({ length: 8 }, () => faible), partout(4), partout(4)])
    assert.ok(priorites.length > 0 && priorites.every(({ n }) => n === null))
  })
  it('cinq cents fichiers se résument sans se tromper de compte', () => {
    const { n, niveaux } = resumerCohorte(instrument, Array.from({ length: 500 }, (_, rang) => partout(rang % 5)))
    assert.deepEqual([n, niveaux.map((niveau) => niveau.n)], [500, [100, 100, 100, 100, 100]])
  })
})
