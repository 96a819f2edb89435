import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { calculer, confiance } from '../../overrides/assets/js/auto-examen/bareme.mjs'
import { instrument, reponses } from './instrument.mjs'

const CAS = 10_000

/** Une fraction exacte, en grands entiers : le calcul de contrôle ne connaît aucun nombre à virgule. */
class Fraction {
  constructor(haut, bas = 1n) {
    this.haut = BigInt(haut)
    this.bas = BigInt(bas)
  }
  plus(autre) { return new Fraction(this.haut * autre.bas + autre.haut * this.bas, this.bas * autre.bas) }
  fois(n) { return new Fraction(this.haut * BigInt(n), this.bas) }
  sur(n) { return new Fraction(this.haut, this.bas * BigInt(n)) }
  auMoins(autre) { return this.haut * autre.bas >= autre.haut * this.bas }
  /** L'entier le plus proche ; une moitié monte. */
  arrondi() { return Number((2n * this.haut + this.bas) / (2n * this.bas)) }
  vaut(nombre) { return Math.abs(Number(this.haut) / Number(this.bas) - nombre) < 1e-9 }
}
const MOITIE = new Fraction(1n, 2n)
const TROIS_QUARTS = new Fraction(3n, 4n)

/** Refait le calcul d'une dimension d'après les formules publiées. */
function dimension(items, donnees) {
  let [points, repondus, inconnus] = [0, 0, 0]
  for (const { id, poids } of items) {
    const r = donnees[id]
    if (r === 'na') continue
    if (typeof r === 'number') [points, repondus] = [points + poids * r, repondus + poids]
    else inconnus += poids
  }
  const total = repondus + inconnus
  if (total === 0) return { etat: 'sans-objet' }
  const bornes = { min: new Fraction(25 * points, total), max: new Fraction(25 * (points + 4 * inconnus), total) }
  const note = repondus > 0 && new Fraction(repondus, total).auMoins(MOITIE)
  return { ...bornes, etat: note ? 'note' : 'insuffisant', score: note ? new Fraction(25 * points, repondus) : null }
}

it(`les scores égalent les formules sur ${CAS} jeux de réponses, en fractions exactes`, () => {
  fc.assert(fc.property(reponses, fc.constantFrom('long', 'court'), (donnees, formulaire) => {
    const obtenu = calculer(instrument, formulaire, donnees)
    const poses = instrument.items.filter(({ id }) => formulaire === 'long' || instrument.court.includes(id))
    let [somme, notees, total, bas, haut] = [new Fraction(0), 0, 0, new Fraction(0), new Fraction(0)]
    for (const { id, poids } of instrument.dimensions) {
      const attendu = dimension(poses.filter((item) => item.dimension === id), donnees)
      const note = obtenu.dimensions[id]
      assert.equal(note.etat, attendu.etat)
      if (attendu.etat === 'sans-objet') continue
      total += poids
      assert.ok(attendu.min.vaut(note.min) && attendu.max.vaut(note.max))
      assert.equal(note.affiche, attendu.score?.arrondi() ?? null)
      if (attendu.etat === 'note') {
        somme = somme.plus(attendu.score.fois(poids))
        bas = bas.plus(attendu.min.fois(poids))
        notees += poids
      }
      haut = haut.plus(attendu.etat === 'note' ? attendu.max.fois(poids) : new Fraction(100 * poids))
    }
    const publie = notees > 0 && new Fraction(notees, total).auMoins(TROIS_QUARTS)
    assert.equal(obtenu.global.affiche, publie ? somme.sur(notees).arrondi() : null)
    if (total) assert.ok(bas.sur(total).vaut(obtenu.global.min) && haut.sur(total).vaut(obtenu.global.max))
  }), { numRuns: CAS })
})

describe('la confiance d’un score', () => {
  const CAS_CONFIANCE = [
    [1, 3, 'long', 'elevee'], [1, 2, 'long', 'moyenne'], [1, 3, 'court', 'moyenne'], [0.99, 3, 'long', 'moyenne'],
    [0.75, 2, 'long', 'moyenne'], [0.75, 1, 'long', 'faible'], [0.74, 2, 'long', 'faible'], [1, 1, 'court', 'faible'], [null, 4, 'long', 'faible'],
  ]
  for (const [couverture, items, formulaire, attendue] of CAS_CONFIANCE) {
    it(`${couverture} de couverture, ${items} énoncés, version ${formulaire} : ${attendue}`, () => {
      assert.equal(confiance({ couverture, items }, formulaire), attendue)
    })
  }
})
