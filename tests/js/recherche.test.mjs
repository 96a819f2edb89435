import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { croiser } from '../../overrides/assets/js/recherche/croisement.mjs'
import { examiner } from '../../overrides/assets/js/recherche/classement.mjs'
import { distance, Lexique } from '../../overrides/assets/js/recherche/lexique.mjs'
import { Moteur } from '../../overrides/assets/js/recherche/moteur.mjs'
import { decouper, extraire, recoller, ressembler } from '../../overrides/assets/js/recherche/passages.mjs'
import { comprendre, preparer, situer } from '../../overrides/assets/js/recherche/requete.mjs'

const CONNUS = {
  vides: ['comment', 'combien', 'de', 'un', 'a', 'but', 'non'],
  synonymes: [['obnl', 'organisme a but non lucratif'], ['combien', 'montant'], ['combien de temps', 'duree']],
}
const seule = (/** @type {string[]} */ ...mots) => [{ mots, poids: 1 }]

describe('préparer une requête', () => {
  it('retire l’élision, quelle que soit l’apostrophe', () => {
    assert.equal(preparer('l’admissibilité d\'une coop'), 'admissibilité une coop')
  })
  it('ouvre la ligature', () => assert.equal(preparer('mise en œuvre'), 'mise en oeuvre'))
  it('garde aujourd’hui entier', () => assert.equal(preparer('aujourd’hui'), "aujourd'hui"))
  it('resserre les espaces', () => assert.equal(preparer('  loi   25 '), 'loi 25'))
})

describe('comprendre une requête', () => {
  it('laisse les mots vides de la question', () => {
    assert.deepEqual(comprendre('Comment déposer un projet?', CONNUS), [seule('deposer'), seule('projet')])
  })
  it('cherche un mot vide s’il est seul', () => assert.deepEqual(comprendre('comment', CONNUS), [seule('comment')]))
  it('cherche aussi les synonymes, un peu moins', () => {
    assert.deepEqual(comprendre('OBNL', CONNUS), [[{ mots: ['obnl'], poids: 1 }, { mots: ['organisme', 'lucratif'], poids: 0.75 }]])
  })
  it('reconnaît la plus longue phrase', () => {
    assert.deepEqual(comprendre('combien de temps', CONNUS), [[{ mots: ['temps'], poids: 1 }, { mots: ['duree'], poids: 0.75 }]])
  })
  it('reconnaît un synonyme au pluriel', () => assert.equal(comprendre('montants', CONNUS)[0]?.length, 2))
})

describe('redresser un mot mal tapé', () => {
  const lexique = new Lexique(['subvention', 'admissibilité', 'travail'])
  it('compte une permutation pour une faute', () => assert.equal(distance('dpeot', 'depot', 2), 1))
  it('trouve le mot voulu', () => assert.equal(lexique.corriger('subvension'), 'subvention'))
  it('laisse un mot que l’on est en train d’écrire', () => assert.equal(lexique.corriger('admiss'), null))
  it('laisse une forme fléchie d’un mot du site', () => assert.equal(lexique.corriger('travails'), null))
  it('laisse un mot qui ne ressemble à rien', () => assert.equal(lexique.corriger('zxqvwk'), null))
})

describe('découper en passages', () => {
  const mots = ['intro', 'Les', 'montants', 'Un', 'montant', 'de', "l'", 'aide.']
  const ancres = [{ element: 'h2', id: 'montants', text: 'Les montants', location: 1 }]
  const fragment = { url: '/a/', content: mots.join(' '), anchors: ancres, meta: { title: 'Aide' } }
  const passage = { ancre: 'montants', titre: 'Les montants', debut: 3, fin: 8 }

  it('rend le début de la page, puis un passage par ancre', () => {
    assert.deepEqual(decouper(fragment, 8), [{ ancre: '', titre: '', debut: 0, fin: 1 }, passage])
  })
  it('surligne le mot sans sa ponctuation, et recolle l’élision', () => {
    assert.deepEqual(extraire(mots, passage, new Map([[7, 1]])), [
      { texte: 'Un montant de l’', trouve: false },
      { texte: 'aide', trouve: true },
      { texte: '.', trouve: false },
    ])
  })
  it('montre le balisage d’une page comme du texte', () => {
    const html = { ...passage, debut: 0, fin: 2 }
    assert.deepEqual(extraire(['<img', 'src=x>'], html, new Map()), [{ texte: '<img src=x>', trouve: false }])
  })
  it('rapproche les élisions d’un intertitre', () => assert.equal(recoller("Qu' est-ce que l' aide?"), 'Qu’est-ce que l’aide?'))
  it('préfère le mot entier à celui qui n’en a que la racine', () => {
    assert.ok(ressembler('montants', 'montant') > ressembler('monter', 'montant'))
  })
})

describe('classer', () => {
  const trouvailles = new Map([
    ['obnl', new Map([['a', { score: 2, lieux: [5] }], ['b', { score: 1, lieux: [1] }]])],
    ['admissible', new Map([['b', { score: 1, lieux: [2] }]])],
  ])
  it('fait passer d’abord la page qui dit toutes les idées', () => {
    const { candidates } = croiser([seule('obnl'), seule('admissible')], trouvailles, 10)
    assert.deepEqual(candidates.map(({ id }) => id), ['b', 'a'])
  })
  it('montre trois passages au plus, le mieux titré d’abord', () => {
    const ancres = ['un', 'deux', 'trois', 'quatre'].map((id, rang) => ({ element: 'h2', id, text: rang === 2 ? 'OBNL' : id, location: rang * 2 }))
    const fragment = { url: '/p/', content: 'un obnl deux obnl OBNL obnl quatre obnl', anchors: ancres, meta: { title: 'Page' } }
    const lieux = [1, 3, 4, 5, 7]
    const contexte = { idees: [seule('obnl')], valeurs: [1], trouvailles: new Map([['obnl', new Map([['p', { score: 1, lieux }]])]]), reference: 1, requete: [] }
    const { passages } = examiner(fragment, { id: 'p', note: 1 }, contexte)
    assert.deepEqual(passages.map(({ ancre }) => ancre), ['trois', 'un', 'deux'])
  })
})

describe('mener une recherche', () => {
  const page = (/** @type {number} */ rang) => ({
    id: `p${String(rang).padStart(2, '0')}`,
    score: 1,
    words: [0],
    data: async () => ({ url: `/p${rang}/`, content: 'coop', anchors: [], meta: { title: `Page ${rang}` } }),
  })
  const index = { search: async (/** @type {string} */ mot) => ({ results: mot === 'coop' ? Array.from({ length: 37 }, (_, rang) => page(rang)) : [] }) }
  const MOTS = { vides: [], synonymes: [], lexique: ['coop', 'cooptation'], pages: 80 }
  const moteur = new Moteur(index, MOTS)

  it('compte toutes les pages et les rend dix par dix', async () => {
    const { nombre, suivantes } = await moteur.chercher('coop')
    const tranches = [await suivantes(), await suivantes(), await suivantes(), await suivantes(), await suivantes()]
    assert.deepEqual([nombre, tranches.map(({ length }) => length)], [37, [10, 10, 10, 7, 0]])
  })
  it('ne rend aucune page deux fois', async () => {
    const { suivantes } = await moteur.chercher('coop')
    const urls = [...(await suivantes()), ...(await suivantes()), ...(await suivantes()), ...(await suivantes())].map(({ url }) => url)
    assert.equal(new Set(urls).size, 37)
  })
  it('tient le résultat, dont l’index libère le texte s’il est oublié', async () => {
    const tenu = { ...page(0), texte: page(0).data(), data() { return this.texte } }
    const seul = new Moteur({ search: async () => ({ results: [tenu] }), destroy: async () => {} }, MOTS)
    assert.deepEqual((await (await seul.chercher('coop')).suivantes()).map(({ url }) => url), ['/p0/'])
  })
  it('ne passe pas sous silence un texte que l’index a perdu', async () => {
    const perdu = { ...page(0), data: async () => null }
    const seul = new Moteur({ search: async () => ({ results: [perdu] }), destroy: async () => {} }, MOTS)
    await assert.rejects(seul.chercher('coop').then(({ suivantes }) => suivantes()))
  })
  it('dit la requête redressée', async () => assert.equal((await moteur.chercher('coup')).corrigee, 'coop'))
  it('ne redresse pas un mot trop loin, et le propose', async () => {
    assert.equal((await moteur.chercher('cooptxxxon')).corrigee, '')
  })
  it('ne prend pas un morceau d’index manquant pour une absence', async () => {
    await assert.rejects(moteur.chercher('cooptation'))
  })
  it('propose des mots proches quand rien n’est trouvé', async () => {
    const { nombre, proches } = await moteur.chercher('cooptxxxon')
    assert.deepEqual([nombre, proches], [0, ['cooptation']])
  })
})

describe('situer une adresse', () => {
  it('la ramène à la racine du site publié dans un dossier', () => {
    assert.equal(situer('/guide/index.html', 'https://exemple.test/site/'), 'https://exemple.test/site/guide/')
  })
  it('n’ajoute pas deux fois la racine du site', () => {
    assert.equal(situer('/site/guide/', 'https://exemple.test/site/'), 'https://exemple.test/site/guide/')
  })
})
