/** Les règles du programme, telles que le site les publie, prouvées par les exemples écrits à côté d'elles. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ouvrir, reponsesPermises } from '../../overrides/assets/js/admissibilite/dossier.mjs'
import { pointsTouches } from '../../overrides/assets/js/admissibilite/communs.mjs'
import { retenir, voletsConcernes } from '../../overrides/assets/js/admissibilite/parcours.mjs'
import { evaluer, examiner } from '../../overrides/assets/js/admissibilite/regles.mjs'

const racine = fileURLToPath(new URL('../..', import.meta.url))
const python = process.env.PYTHON ?? '.venv/bin/python'
const { dossier: brut, exemples } = JSON.parse(
  execFileSync(python, ['-m', 'macros.export_admissibilite'], { cwd: racine, encoding: 'utf8' }),
)
/** @type {import('../../overrides/assets/js/admissibilite/dossier.mjs').Dossier} */
const dossier = ouvrir(brut)
/** @type {Map<string, import('../../overrides/assets/js/admissibilite/dossier.mjs').Groupe>} */
const fiches = new Map([...dossier.groupes, ...dossier.volets].map((fiche) => [fiche.id, fiche]))
/** @param {string} id */
const fiche = (id) => fiches.get(id) ?? assert.fail(`fiche ${id} introuvable`)
/** @param {string} id */
const casDe = (id) => exemples.filter((/** @type {any} */ exemple) => exemple.fiche === id)

/** Un tirage reproductible. */
function tirage(graine = 7) {
  return (/** @type {number} */ borne) => {
    graine = (graine * 1103515245 + 12345) % 2147483648
    return Math.floor((graine / 2147483648) * borne)
  }
}

/** @param {import('../../overrides/assets/js/admissibilite/dossier.mjs').Question} question */
const choixDe = (question) => [...(reponsesPermises(question) ?? [0, 1, 10, 250]), 'nsp']

/** Des réponses au hasard, certaines absentes. @param {(borne: number) => number} tirer */
function repondreAuHasard(tirer) {
  /** @type {Record<string, any>} */
  const reponses = {}
  for (const question of dossier.questions) {
    const choix = [...choixDe(question), undefined]
    const valeur = choix[tirer(choix.length)]
    if (valeur !== undefined) reponses[question.id] = valeur
  }
  return reponses
}

describe('les exemples des données', () => {
  for (const { fiche: id, nom, quand, alors } of exemples) {
    it(`${id} : ${nom} → ${alors}`, () => assert.equal(examiner(fiche(id), quand).verdict, alors))
  }
  it("n'emploient que des questions et des réponses qui existent", () => {
    const connues = new Map(dossier.questions.map((question) => [question.id, choixDe(question)]))
    for (const { nom, quand } of exemples) {
      for (const [question, reponse] of Object.entries(quand)) {
        assert.ok(connues.get(question)?.includes(reponse), `${nom} : ${question} = ${reponse}`)
      }
    }
  })
})

describe('chaque critère', () => {
  for (const { id, criteres } of [...brut.groupes, ...brut.volets]) {
    for (const critere of criteres) {
      it(`${id} : ${critere.id} est vrai dans un exemple, faux dans un autre`, () => {
        const verdicts = casDe(id).map((/** @type {any} */ { quand }) => evaluer(critere.condition, quand).verdict)
        assert.ok(verdicts.includes('oui') && verdicts.includes('non'), `verdicts obtenus : ${verdicts}`)
      })
    }
    it(`${id} : un exemple reste inconnu`, () => {
      assert.ok(casDe(id).some((/** @type {any} */ { alors }) => alors === 'inconnu'))
    })
  }
  it('essaie chaque seuil à sa valeur exacte', () => {
    /** @param {any} condition @returns {any[]} */
    const seuils = (condition) => [
      ...['au_moins', 'au_plus'].filter((cle) => cle in condition).map((cle) => [condition.question, condition[cle]]),
      ...[condition.tous, condition.un_de, condition.non].flat().filter(Boolean).flatMap(seuils),
    ]
    for (const { id, criteres } of [...brut.groupes, ...brut.volets]) {
      for (const [question, seuil] of criteres.flatMap((/** @type {any} */ c) => seuils(c.condition))) {
        assert.ok(casDe(id).some((/** @type {any} */ { quand }) => quand[question] === seuil), `${question} = ${seuil}`)
      }
    }
  })
})

describe('sur des réponses au hasard', () => {
  const tirer = tirage()
  const tirages = Array.from({ length: 2000 }, () => repondreAuHasard(tirer))

  it("ajouter une réponse ne change jamais un oui ou un non déjà acquis en l'autre", () => {
    for (const reponses of tirages) {
      for (const volet of dossier.volets) {
        const { verdict } = examiner(volet, reponses)
        const absente = dossier.questions.find(({ id }) => reponses[id] === undefined || reponses[id] === 'nsp')
        if (verdict === 'inconnu' || !absente) continue
        for (const valeur of choixDe(absente)) {
          assert.equal(examiner(volet, { ...reponses, [absente.id]: valeur }).verdict, verdict)
        }
      }
    }
  })

  it('un verdict inconnu dit toujours ce qui manque, un verdict rendu jamais', () => {
    for (const reponses of tirages) {
      for (const volet of dossier.volets) {
        const { verdict, manque } = examiner(volet, reponses)
        assert.equal(manque.length > 0, verdict === 'inconnu')
      }
    }
  })

  it('écarter les questions inutiles ne change aucun verdict des volets concernés', () => {
    for (const reponses of tirages.filter(({ organisation }) => organisation !== undefined && organisation !== 'nsp')) {
      const retenues = retenir(dossier, reponses)
      for (const volet of voletsConcernes(dossier, reponses)) {
        assert.equal(examiner(volet, retenues).verdict, examiner(volet, reponses).verdict)
      }
    }
  })
})

describe('les points à confirmer', () => {
  /** @param {Record<string, any>} reponses */
  const touches = (reponses) => pointsTouches(voletsConcernes(dossier, reponses), reponses)
  const base = { organisation: 'entreprise', vente: 'oui' }

  it('taisent les cas particuliers à un OBNL québécois qui vend', () => {
    assert.deepEqual([...touches({ ...base, forme: 'obnl' })].sort(), [
      'application-loi-economie-sociale', 'auto-examen-obligatoire', 'criteres-admissibilite', 'exclusions',
    ])
  })
  it("disent le cas d'un OBNL sans vente, ou qui ne sait pas s'il vend", () => {
    for (const vente of ['non', 'nsp', undefined]) assert.ok(touches({ ...base, forme: 'obnl', vente }).has('obnl-cas-particuliers'), vente)
  })
  it('disent tous les cas à qui ignore sa forme', () => {
    assert.ok(touches({ ...base, forme: 'nsp' }).has('mutuelles-et-caisses'))
  })
})

describe('le parcours', () => {
  /** @param {Record<string, any>} reponses */
  const poser = (reponses) => Object.keys(retenir(dossier, reponses))

  it('ne pose que la première question au départ', () => assert.deepEqual(poser({}), ['organisation']))
  it('ne pose que la première question à qui ne sait pas y répondre', () => {
    assert.deepEqual(poser({ organisation: 'nsp', forme: 'autre' }), ['organisation'])
  })
  it('pose trois questions à un regroupement', () => {
    assert.deepEqual(poser({ organisation: 'regroupement' }), ['organisation', 'type-regroupement', 'projet-structurant'])
  })
  it("demande la réponse du programme seulement quand aucune source ne tranche", () => {
    const base = { organisation: 'entreprise' }
    for (const forme of ['caisse', 'mutuelle', 'obnl-federal', 'en-projet']) {
      assert.ok(poser({ ...base, forme }).includes('reponse-programme'), forme)
    }
    for (const forme of ['cooperative', 'obnl', 'autre', 'nsp', undefined]) {
      assert.ok(!poser({ ...base, forme }).includes('reponse-programme'), String(forme))
    }
  })
  it('demande ce que dit la loi constitutive seulement quand les règles sont muettes', () => {
    for (const sujet of ['surplus', 'dissolution']) {
      const base = { organisation: 'entreprise', forme: 'obnl' }
      assert.ok(poser({ ...base, [sujet]: 'muettes' }).includes(`${sujet}-loi`), sujet)
      for (const reponse of ['interdit', 'autre-partage', 'oui', 'non', 'nsp', undefined]) {
        assert.ok(!poser({ ...base, [sujet]: reponse }).includes(`${sujet}-loi`), `${sujet} : ${reponse}`)
      }
    }
  })
  it('mène toujours à un oui ou à un non quand on répond à tout', () => {
    const tirer = tirage(3)
    for (let essai = 0; essai < 500; essai += 1) {
      /** @type {Record<string, any>} */
      const reponses = {}
      for (const question of dossier.questions) {
        const permises = reponsesPermises(question) ?? [1]
        if (question.id in retenir(dossier, reponses)) reponses[question.id] = permises[tirer(permises.length)]
      }
      const verdicts = voletsConcernes(dossier, reponses).map((volet) => examiner(volet, reponses).verdict)
      assert.ok(!verdicts.includes('inconnu'), JSON.stringify(reponses))
    }
  })
})
