import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { it } from 'node:test'
import { TAILLE_MAX, composerFichier, decoder, lireFichier } from '../../overrides/assets/js/auto-examen/fichier.mjs'

const PYTHON = process.env.PYTHON ?? '.venv/bin/python'
const instrument = JSON.parse(execFileSync(PYTHON, ['-m', 'macros.export_auto_examen'], { encoding: 'utf8' }))
const etat = { formulaire: 'long', reponses: { 'vis-plan': 3, 'gou-vote': 'na', 'don-ia': 'nsp' }, cibles: { vision: 4 }, role: 'ca', date: '2026-11-23', notes: {}, plan: [] }
const fichier = (modifications) => JSON.stringify({ ...composerFichier(instrument, etat, '2026-11-23'), ...modifications })

it('un fichier écrit se relit à l’identique', () => {
  assert.deepEqual(lireFichier(instrument, fichier({})), { etat, version: '1.0.0', ecarts: null })
})

it('un fichier ne porte que des identifiants', () => {
  assert.equal(fichier({}), '{"format":"auto-examen/1","instrument":"auto-examen-ec","version":"1.0.0","formulaire":"long","date":"2026-11-23","role":"ca","reponses":{"vis-plan":3,"gou-vote":"na","don-ia":"nsp"},"cibles":{"vision":4}}')
})

const FAUTES = {
  'du texte qui n’est pas du JSON': ['{', 'illisible'],
  'un fichier vide': ['', 'illisible'],
  'un nombre': ['12', 'etranger'],
  'une liste': ['[]', 'etranger'],
  'rien': ['null', 'etranger'],
  'un autre format': [fichier({ format: 'autre/1' }), 'etranger'],
  'un autre instrument': [fichier({ instrument: 'autre' }), 'etranger'],
  'aucune réponse connue': [fichier({ reponses: { zzz: 3 } }), 'vide'],
  'des réponses qui sont une liste': [fichier({ reponses: [3, 3] }), 'vide'],
  'un fichier trop gros': [`"${'x'.repeat(TAILLE_MAX + 1)}"`, 'trop_gros'],
}
for (const [nom, [texte, faute]] of Object.entries(FAUTES)) {
  it(`${nom} est refusé : ${faute}`, () => assert.deepEqual(lireFichier(instrument, texte), { faute }))
}

it('une clé piégée n’atteint pas le prototype', () => {
  const texte = fichier({}).replace('"reponses":{', '"__proto__":{"pollue":1},"reponses":{"__proto__":3,"constructor":2,')
  const lu = lireFichier(instrument, texte)
  assert.deepEqual(lu.etat.reponses, etat.reponses)
  assert.equal({}.pollue, undefined)
})

it('un rôle ou une date inventés sont oubliés, les réponses restent', () => {
  const lu = lireFichier(instrument, fichier({ role: '<img onerror=x>', date: '2026-99-99' }))
  assert.deepEqual([lu.etat.role, lu.etat.date, lu.etat.reponses], [null, '', etat.reponses])
})

it('une cible hors de 1 à 4 est oubliée', () => {
  assert.deepEqual(lireFichier(instrument, fichier({ cibles: { vision: 9, gouv: 2, zzz: 3 } })).etat.cibles, { gouv: 2 })
})

it('un fichier UTF-16 marqué se lit, une image non', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(fichier({}), 'utf16le')])
  assert.deepEqual(lireFichier(instrument, decoder(utf16.buffer)), { etat, version: '1.0.0', ecarts: null })
  assert.equal(decoder(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]).buffer), null)
})

it('dix mille fichiers au hasard ne lèvent jamais et ne rendent que des réponses permises', () => {
  let graine = 7
  const suivant = (n) => (graine = (Math.imul(graine, 1103515245) + 12345) >>> 0) % n
  const source = fichier({})
  for (let n = 0; n < 10_000; n++) {
    const coupe = suivant(source.length)
    const texte = source.slice(0, coupe) + String.fromCharCode(suivant(0x2ff)) + source.slice(coupe + suivant(4))
    const lu = lireFichier(instrument, texte)
    for (const valeur of Object.values(lu.etat?.reponses ?? {})) assert.ok([0, 1, 2, 3, 4, 'nsp', 'na'].includes(valeur))
  }
})
