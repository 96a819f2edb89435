/** L'état d'une date, tel que le navigateur le corrige, suit les mêmes cas que la construction. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { etat, jourDemande } from '../../overrides/assets/js/dates/etat.mjs'

/** @param {string} nom */
const lire = (nom) => JSON.parse(readFileSync(new URL(nom, import.meta.url), 'utf8'))
const bornes = lire('bornes-dates.json')

for (const [rang, cas] of lire('vecteurs-dates.json').entries()) {
  test(cas.nom, () => {
    const [fin, debut] = bornes[rang].map(Date.parse)
    assert.equal(etat(Date.parse(cas.maintenant), fin, debut), cas.etat)
  })
}

test('le jour demandé commence au Québec, hiver comme été', () => {
  for (const jour of ['2027-01-24', '2027-07-01', '2027-03-14', '2027-11-07', '2028-02-29']) {
    const lu = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(jourDemande(`?date=${jour}`))
    assert.equal(lu, jour)
  }
})

test("un jour qui n'existe pas ne change rien", () => {
  for (const faux of ['', '?date=', '?date=2027-02-29', '?date=demain', '?date=2027-13-01', '?date=2027-1-1']) {
    assert.ok(Number.isNaN(jourDemande(faux)), faux)
  }
})
