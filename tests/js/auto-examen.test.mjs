import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { calculer } from '../../overrides/assets/js/auto-examen/bareme.mjs'
import { nettoyerReponses } from '../../overrides/assets/js/auto-examen/etat.mjs'
import { prioriser } from '../../overrides/assets/js/auto-examen/priorites.mjs'

const { mini, vecteurs } = JSON.parse(readFileSync(new URL('./vecteurs-auto-examen.json', import.meta.url), 'utf8'))
const PYTHON = process.env.PYTHON ?? '.venv/bin/python'
const reel = JSON.parse(execFileSync(PYTHON, ['-m', 'macros.export_auto_examen'], { encoding: 'utf8' }))
const petit = {
  id: 'mini', version: '1.0.0', regles: mini.regles, niveaux: mini.niveaux_globaux, dimensions: mini.dimensions,
  items: mini.items.map((item) => ({ critique: false, ...item, modules: [] })), court: [], modules: [],
}

/** « 2225/36 » → 61,80… ; la comparaison tolère un milliardième, l'entier affiché aucun écart. */
const fraction = (texte) => {
  if (texte === null) return null
  const [haut, bas = '1'] = texte.split('/')
  return Number(haut) / Number(bas)
}
const proche = (obtenu, attendu, quoi) => {
  if (attendu === null) return assert.equal(obtenu, null, quoi)
  assert.ok(Math.abs(obtenu - attendu) < 1e-9, `${quoi} : ${obtenu} au lieu de ${attendu}`)
}

describe('les vecteurs de référence', () => {
  for (const { nom, instrument: id, formulaire, reponses, cibles, attendu } of vecteurs) {
    it(nom, () => {
      const instrument = id === 'mini' ? petit : reel
      const resultat = calculer(instrument, formulaire, reponses)
      for (const [dimension, note] of Object.entries(attendu.dimensions)) {
        const obtenu = resultat.dimensions[dimension]
        assert.equal(obtenu.etat.replace('-', '_').replace('sans_objet', 'sans objet'), note.etat.replace('_', ' ').replace('-', ' '))
        assert.equal(obtenu.affiche, note.affiche, `${dimension} affiché`)
        proche(obtenu.score, fraction(note.score), dimension)
        if (note.min !== null) proche(obtenu.min, fraction(note.min), `${dimension} min`)
        if (note.max !== null) proche(obtenu.max, fraction(note.max), `${dimension} max`)
      }
      const global = attendu.global_
      assert.equal(resultat.global.etat, global.etat)
      assert.equal(resultat.global.affiche, global.affiche)
      assert.equal(resultat.global.niveau, global.niveau)
      proche(resultat.global.score, fraction(global.score), 'global')
      proche(resultat.global.min, fraction(global.min), 'global min')
      proche(resultat.global.max, fraction(global.max), 'global max')
      const suite = prioriser(instrument, formulaire, reponses, cibles ?? {}, resultat)
      assert.deepEqual(suite.alertes.map((c) => c.item.id), attendu.alertes)
      assert.deepEqual(suite.priorites.map((c) => [c.item.id, c.priorite]), attendu.priorites)
      assert.deepEqual(suite.aVerifier.map((item) => item.id), attendu.a_verifier)
      if (attendu.parcours.length) assert.deepEqual(suite.modules.filter((m) => m.poids > 0).map((m) => m.id), attendu.parcours)
    })
  }
})

/** Générateur reproductible : la même graine donne les mêmes cas. */
function* hasard(graine) {
  let x = graine
  for (;;) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0
    yield x / 2 ** 32
  }
}
const tirage = hasard(20261123)
const tirer = (liste) => liste[Math.floor(tirage.next().value * liste.length)]
const auHasard = (instrument) =>
  Object.fromEntries(instrument.items.flatMap((item) => {
    const valeur = tirer([0, 1, 2, 3, 4, 'nsp', 'na', undefined])
    return valeur === undefined ? [] : [[item.id, valeur]]
  }))
const CAS = 10_000

describe('les propriétés du calcul, sur des réponses au hasard', () => {
  it('le score reste dans l’étendue du possible, elle-même entre 0 et 100', () => {
    for (let n = 0; n < CAS; n++) {
      const { dimensions, global } = calculer(reel, tirer(['long', 'court']), auHasard(reel))
      for (const note of [...Object.values(dimensions), global]) {
        if (note.score === null) continue
        assert.ok(0 <= note.min && note.min <= note.score + 1e-9 && note.score <= note.max + 1e-9 && note.max <= 100 + 1e-9)
      }
    }
  })

  it('monter une réponse ne baisse jamais un score', () => {
    for (let n = 0; n < CAS; n++) {
      const reponses = auHasard(petit)
      const montables = petit.items.filter((item) => typeof reponses[item.id] === 'number' && reponses[item.id] < 4)
      if (montables.length === 0) continue
      const item = tirer(montables)
      const avant = calculer(petit, 'long', reponses)
      const apres = calculer(petit, 'long', { ...reponses, [item.id]: reponses[item.id] + 1 })
      const [a, b] = [avant, apres].map((r) => r.dimensions[item.dimension].score)
      if (a !== null) assert.ok(b > a)
      if (avant.global.affiche !== null) assert.ok(apres.global.affiche >= avant.global.affiche)
    }
  })

  it('répondre à ce qui manquait ne fait que resserrer l’étendue', () => {
    for (let n = 0; n < CAS; n++) {
      const reponses = auHasard(petit)
      const manquants = petit.items.filter((item) => !(item.id in reponses) || reponses[item.id] === 'nsp')
      if (manquants.length === 0) continue
      const item = tirer(manquants)
      const avant = calculer(petit, 'long', reponses).dimensions[item.dimension]
      const apres = calculer(petit, 'long', { ...reponses, [item.id]: tirer([0, 1, 2, 3, 4]) }).dimensions[item.dimension]
      assert.ok(apres.min >= avant.min - 1e-9 && apres.max <= avant.max + 1e-9)
      if (avant.etat === 'note') assert.equal(apres.etat, 'note')
    }
  })

  it('« ne s’applique pas » revient à retirer l’énoncé de l’instrument', () => {
    for (let n = 0; n < CAS; n++) {
      const reponses = auHasard(petit)
      const item = tirer(petit.items.filter((i) => i.na))
      const sans = { ...petit, items: petit.items.filter((i) => i !== item) }
      const { [item.id]: _, ...autres } = reponses
      assert.deepEqual(calculer(petit, 'long', { ...reponses, [item.id]: 'na' }), calculer(sans, 'long', autres))
    }
  })

  it('répondre k partout donne 25 k', () => {
    for (const k of [0, 1, 2, 3, 4]) {
      const reponses = Object.fromEntries(reel.items.map((item) => [item.id, k]))
      const { global } = calculer(reel, 'long', reponses)
      assert.equal(global.affiche, 25 * k)
      assert.equal(global.niveau, reel.niveaux[Math.min(4, Math.floor((25 * k) / 20))].id)
    }
  })

  it('l’ordre des énoncés ne change pas les scores', () => {
    for (let n = 0; n < 1000; n++) {
      const reponses = auHasard(petit)
      const melange = { ...petit, items: [...petit.items].reverse() }
      assert.deepEqual(calculer(petit, 'long', reponses), calculer(melange, 'long', reponses))
    }
  })
})

it('une valeur illégale vaut « sans réponse »', () => {
  const brut = { 'vis-plan': 5, 'vis-choix': '3', 'vis-budget': true, 'vis-suivi': 2.5, 'gou-ca': 'na', zzz: 2, 'gou-assemblee': 3 }
  assert.deepEqual(nettoyerReponses(reel, brut), { 'gou-assemblee': 3 })
})
