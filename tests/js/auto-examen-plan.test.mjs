import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { composerCsv } from '../../overrides/assets/js/commun/csv.mjs'
import { supposer } from '../../overrides/assets/js/auto-examen/hypothese.mjs'
import { composerIcs, plier } from '../../overrides/assets/js/auto-examen/plan-calendrier.mjs'
import { composerMarkdown } from '../../overrides/assets/js/auto-examen/plan-fichiers.mjs'
import { TACHES_MAX, ajouterTache, changerTache, deplacerTache, nettoyerPlan, retirerTache } from '../../overrides/assets/js/auto-examen/plan.mjs'
import { ecarts, renommer } from '../../overrides/assets/js/auto-examen/versions.mjs'
import { ETAT, instrument } from './instrument.mjs'

const deux = ajouterTache(ajouterTache([], { enonce: 'vis-plan', niveau: 1 }), { texte: 'Écrire à la fédération' })

describe('le plan', () => {
  it('une tâche ajoutée garde son énoncé et son niveau', () => {
    assert.deepEqual(deux[0], { id: 't1', enonce: 'vis-plan', niveau: 1, texte: '', qui: '', quand: '', etat: 'a-faire' })
  })
  it('un énoncé n’entre qu’une fois', () => assert.equal(ajouterTache(deux, { enonce: 'vis-plan' }).length, 2))
  it('monter puis descendre rend le même ordre', () => {
    assert.deepEqual(deplacerTache(deplacerTache(deux, 't2', -1), 't2', 1), deux)
  })
  it('la première ne monte pas', () => assert.equal(deplacerTache(deux, 't1', -1), deux))
  it('changer et retirer ne touchent que la tâche nommée', () => {
    assert.equal(changerTache(deux, 't2', { qui: 'Ana' })[0], deux[0])
    assert.deepEqual(retirerTache(deux, 't1').map(({ id }) => id), ['t2'])
  })
  it('un identifiant retiré ne revient pas à une autre tâche', () => {
    assert.equal(ajouterTache(retirerTache(deux, 't1'), { texte: 'x' })[1].id, 't3')
  })
  it('le plan a une limite', () => {
    const plein = Array.from({ length: TACHES_MAX + 5 }).reduce((plan, _, n) => ajouterTache(plan, { texte: `${n}` }), [])
    assert.equal(plein.length, TACHES_MAX)
  })
  it('un plan gardé se relit à l’identique', () => assert.deepEqual(nettoyerPlan(instrument, JSON.parse(JSON.stringify(deux))), deux))
})

describe('le calendrier', () => {
  const dates = changerTache(changerTache(deux, 't1', { quand: '2027-03-14', texte: 'Relire; corriger, puis\nvoter' }), 't2', { quand: '2026-12-31' })
  const ics = composerIcs(dates, 'Plan', new Date(Date.UTC(2026, 10, 23, 12)))
  it('un événement dure une journée entière et finit le lendemain', () => {
    assert.match(ics, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/)
  })
  it('le changement d’heure ne déplace rien', () => assert.match(ics, /DTSTART;VALUE=DATE:20270314\r\nDTEND;VALUE=DATE:20270315/))
  it('les signes réservés sont protégés', () => assert.ok(ics.includes('SUMMARY:Relire\\; corriger\\, puis\\nvoter')))
  it('une tâche sans date n’y entre pas', () => assert.equal(composerIcs(deux, 'Plan', new Date()).includes('VEVENT'), false))
  it('aucune ligne ne dépasse 75 octets, et rien ne se perd au pliage', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }).filter((t) => !/[\r\n]/.test(t)), (texte) => {
      const pliee = plier(texte)
      for (const ligne of pliee.split('\r\n')) assert.ok(new TextEncoder().encode(ligne).length <= 75)
      assert.equal(pliee.replaceAll('\r\n ', ''), texte)
    }))
  })
})

describe('les tableaux', () => {
  it('une formule devient du texte, un nombre reste un nombre', () => {
    assert.equal(composerCsv([['=1+1', '+a', '-b', '@c', -3, 'a;b', 'dit "x"', 'deux\nlignes']]), '\uFEFF\'=1+1;\'+a;\'-b;\'@c;-3;"a;b";"dit ""x""";"deux\nlignes"\r\n')
  })
  it('une barre verticale ne casse pas le tableau en texte', () => {
    assert.ok(composerMarkdown([['Tâche'], ['a | b\nc']], 'Plan', 'Le 1er').includes('| a \\| b c |'))
  })
})

describe('supposer', () => {
  const etat = { ...ETAT, reponses: { 'vis-plan': 2, 'vis-choix': 4, 'don-ia': 'nsp' } }
  it('monte d’un niveau sans toucher au vrai', () => {
    assert.equal(supposer(etat, 'vis-plan').reponses['vis-plan'], 3)
    assert.equal(etat.reponses['vis-plan'], 2)
  })
  it('ne change rien au sommet, ni sur « je ne sais pas »', () => {
    assert.equal(supposer(etat, 'vis-choix'), etat)
    assert.equal(supposer(etat, 'don-ia'), etat)
  })
})

describe('une autre version de la grille', () => {
  const versions = [
    { version: '2.0.0', ajoutes: ['vis-suivi'], reformules: [], retires: ['vis-vieux'], renommes: [{ ancien: 'vis-projet', nouveau: 'vis-plan' }] },
    { version: '1.1.0', ajoutes: [], reformules: ['gou-ca'], retires: [], renommes: [{ ancien: 'vis-depart', nouveau: 'vis-projet' }] },
    ...instrument.versions,
  ]
  const nouveau = { ...instrument, version: '2.0.0', versions }
  it('un énoncé renommé deux fois garde sa réponse', () => {
    assert.deepEqual(renommer(nouveau, { 'vis-depart': 3 }, '1.0.0'), { 'vis-plan': 3 })
  })
  it('ce qui a changé se compte', () => {
    assert.deepEqual(ecarts(nouveau, '1.0.0'), { ajoutes: 1, reformules: 1, retires: 1, connue: true })
  })
  it('la même version n’a rien à dire', () => assert.equal(ecarts(nouveau, '2.0.0'), null))
  it('une version plus récente que la nôtre se dit inconnue', () => assert.equal(ecarts(nouveau, '9.0.0').connue, false))
})
