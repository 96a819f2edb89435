import assert from 'node:assert/strict'
import { it } from 'node:test'
import { montree, situer, suivre } from '../../overrides/assets/js/formation/rang.mjs'

it('les flèches, Espace et Page suiv. avancent, Maj+Espace recule', () => {
  for (const touche of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) assert.equal(suivre(touche, false, 1, 5), 2)
  for (const touche of ['ArrowLeft', 'ArrowUp', 'PageUp']) assert.equal(suivre(touche, false, 1, 5), 0)
  assert.equal(suivre(' ', true, 1, 5), 0)
})

it('on ne sort ni par le début ni par la fin', () => {
  assert.equal(suivre('ArrowLeft', false, 0, 5), 0)
  assert.equal(suivre('ArrowRight', false, 4, 5), 4)
  assert.equal(suivre('End', false, 0, 5), 4)
  assert.equal(suivre('Home', false, 4, 5), 0)
})

it('une autre touche ne fait rien', () => {
  assert.equal(suivre('a', false, 1, 5), null)
})

it('la diapositive montrée est la dernière dont le haut est passé', () => {
  assert.equal(montree([-1440, -720, 0, 720], 40), 2)
  assert.equal(montree([30, 750], 40), 0)
  assert.equal(montree([300, 1020], 40), 0)
})

it('au bas de la page, la diapositive demandée prime sur celle du haut', () => {
  assert.equal(situer(21, 23, true), 23)
  assert.equal(situer(21, 23, false), 21)
  assert.equal(situer(21, 5, true), 21)
})
