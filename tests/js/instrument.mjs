/** L'instrument du site, tel que les pages le reçoivent, et de quoi tirer des réponses permises. */

import { execFileSync } from 'node:child_process'
import fc from 'fast-check'

const PYTHON = process.env.PYTHON ?? '.venv/bin/python'

export const instrument = JSON.parse(execFileSync(PYTHON, ['-m', 'macros.export_auto_examen'], { encoding: 'utf8' }))

const reponse = (item) => fc.constantFrom(0, 1, 2, 3, 4, 'nsp', ...(item.na ? ['na'] : []), undefined)

/** Des réponses permises ; un énoncé sur huit environ reste vide. */
export const reponses = fc
  .tuple(...instrument.items.map(reponse))
  .map((valeurs) => Object.fromEntries(valeurs.flatMap((v, rang) => (v === undefined ? [] : [[instrument.items[rang].id, v]]))))

/** Un état complet, sans note ni plan. */
export const etat = fc.record({
  formulaire: fc.constantFrom('court', 'long'),
  reponses,
  cibles: fc.dictionary(fc.constantFrom(...instrument.dimensions.map(({ id }) => id)), fc.constantFrom(1, 2, 4)).map((d) => ({ ...d })),
  role: fc.constantFrom('ca', 'direction', 'equipe', 'membres', 'autre', null),
  date: fc.integer({ min: 0, max: 20_000 }).map((n) => (n ? new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10) : '')),
  notes: fc.constant({}),
  plan: fc.constant([]),
}, { noNullPrototype: true })

export const ETAT = { formulaire: 'long', reponses: {}, cibles: {}, role: null, date: '2026-11-23', notes: {}, plan: [] }
