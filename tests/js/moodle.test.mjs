import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { it } from 'node:test'

const { parse } = createRequire(import.meta.url)('gift-pegjs/lib/gift-parser.js')
const SITE = new URL('../../site/', import.meta.url)
const noms = readdirSync(new URL('../../data/modules/', import.meta.url)).map((fichier) => fichier.replace('.yml', ''))

for (const langue of ['', 'en/']) {
  it(`il y a neuf modules à lire (${langue || 'fr/'})`, () => assert.ok(noms.length >= 9))
  for (const name of noms) {
    it(`${langue}${name} : un lecteur de GIFT comprend chaque question, son retour et sa bonne réponse`, () => {
      const questions = parse(readFileSync(new URL(`${langue}modules/${name}/questions.gift.txt`, SITE), 'utf8'))
      assert.ok(questions.length >= 5)
      const [categorie, ...posees] = questions
      assert.equal(categorie.type, 'Category')
      for (const question of posees) verifier(question, categorie.title.replace('$course$/', ''))
    })
  }
}

/**
 * @param {any} question
 * @param {string} module le titre du module
 */
function verifier({ type, title, choices, isTrue, trueFeedback, falseFeedback, incorrectFeedback, correctFeedback }, module) {
  assert.ok(title.replaceAll('\\:', ':').startsWith(`${module}, `), title) // ce lecteur, au contraire de Moodle, garde la barre du deux-points
  if (type === 'TF') {
    assert.equal(typeof isTrue, 'boolean')
    for (const retour of [trueFeedback ?? correctFeedback, falseFeedback ?? incorrectFeedback]) assert.ok((retour?.text ?? retour).length > 10, title)
    return
  }
  assert.equal(type, 'MC')
  assert.ok(choices.some((/** @type {any} */ { isCorrect, weight }) => isCorrect || weight > 0), title)
  for (const { feedback } of choices) assert.ok(feedback.text.length > 10, title)
}
