/**
 * Juge des cas avec le JavaScript livré par une révision : `node outils/juger-les-cas.mjs <dossier>`, la demande en entrée.
 * Rend {nom du cas: verdict ou score}; un cas que cette révision ne sait pas juger n'y est pas.
 */
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

const racine = resolve(process.argv[2] ?? '.')
const { dossier: brut, exemples, instrument, vecteurs } = JSON.parse(await text(process.stdin))
const charger = (chemin) => import(pathToFileURL(`${racine}/overrides/assets/js/${chemin}`).href)
const jugements = {}

/** Un cas illisible pour une révision ne doit pas taire les autres. */
async function tenter(action) {
  try {
    await action()
  } catch (erreur) {
    process.stderr.write(`${erreur.message}\n`)
  }
}

await tenter(async () => {
  const { ouvrir } = await charger('admissibilite/dossier.mjs')
  const { examiner } = await charger('admissibilite/regles.mjs')
  const dossier = ouvrir(brut)
  const fiches = new Map([...dossier.groupes, ...dossier.volets].map((fiche) => [fiche.id, fiche]))
  for (const { fiche, nom, quand } of exemples) {
    if (fiches.has(fiche)) await tenter(() => (jugements[`${fiche} : ${nom}`] = examiner(fiches.get(fiche), quand).verdict))
  }
})

await tenter(async () => {
  const { calculer } = await charger('auto-examen/bareme.mjs')
  for (const { nom, formulaire, reponses } of instrument.items ? vecteurs : []) {
    await tenter(() => {
      const { global } = calculer(instrument, formulaire, reponses)
      jugements[`auto-examen : ${nom}`] = global.affiche === null ? global.etat : `${global.affiche}, ${global.niveau}`
    })
  }
})

process.stdout.write(JSON.stringify(jugements))
