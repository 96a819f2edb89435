import assert from 'node:assert/strict'
import { it } from 'node:test'
import { classer, preparer, situer } from '../../overrides/assets/js/recherche/requete.mjs'

it('retire l’élision, quelle que soit l’apostrophe', () => {
  assert.equal(preparer('l’admissibilité d\'une coop'), 'admissibilité une coop')
})

it('ouvre la ligature', () => {
  assert.equal(preparer('mise en œuvre'), 'mise en oeuvre')
})

it('garde aujourd’hui entier', () => {
  assert.equal(preparer('aujourd’hui'), "aujourd'hui")
})

it('resserre les espaces', () => {
  assert.equal(preparer('  loi   25 '), 'loi 25')
})

it('ramène une adresse de l’index à la racine du site publié dans un dossier', () => {
  assert.equal(situer('/guide/index.html', 'https://exemple.test/site/'), 'https://exemple.test/site/guide/')
})

it('n’ajoute pas deux fois la racine du site', () => {
  assert.equal(situer('/site/guide/', 'https://exemple.test/site/'), 'https://exemple.test/site/guide/')
})

it('fait passer d’abord la page dont le titre dit la requête, sans égard aux accents ni à l’élision', () => {
  const pages = [{ meta: { title: 'Faire le point' } }, { meta: { title: 'L’auto-examen de maturité' } }, { meta: { title: 'Réauto-examen' } }]
  assert.deepEqual(classer(pages, 'AUTO-EXAMEN').map(({ meta }) => meta.title), [
    'L’auto-examen de maturité',
    'Faire le point',
    'Réauto-examen',
  ])
})
