/**
 * Juge des cas avec le JavaScript livré par une révision : `node outils/juger-les-cas.mjs <dossier>`, la demande en entrée.
 * Rend {nom du cas: {partie: jugement}}; un cas, ou une partie, que cette révision ne sait pas juger n'y est pas.
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
    if (fiches.has(fiche)) await tenter(() => (jugements[`${fiche} : ${nom}`] = { verdict: examiner(fiches.get(fiche), quand).verdict }))
  }
})

/** Une note telle que la page l'affiche : l'entier et, pour l'ensemble, le niveau; sinon pourquoi il n'y en a pas. */
const dire = ({ affiche, etat, niveau }) => (affiche === null ? etat : [affiche, ...(niveau ? [niveau] : [])].join(', '))
const enumerer = (fiches) => fiches.map(({ id }) => id).join(', ') || 'aucun'

await tenter(async () => {
  const { calculer } = await charger('auto-examen/bareme.mjs')
  const { prioriser } = await charger('auto-examen/priorites.mjs')
  for (const { nom, formulaire, reponses } of instrument.items ? vecteurs : []) {
    await tenter(() => {
      const resultat = calculer(instrument, formulaire, reponses)
      const dimensions = Object.entries(resultat.dimensions).map(([id, note]) => [id, dire(note)])
      const jugement = (jugements[`auto-examen : ${nom}`] = { ensemble: dire(resultat.global), ...Object.fromEntries(dimensions) })
      const suite = prioriser(instrument, formulaire, reponses, {}, resultat)
      jugement.alertes = enumerer(suite.alertes.map(({ item }) => item))
      jugement.priorités = enumerer(suite.priorites.map(({ item }) => item))
      jugement.modules = enumerer(suite.modules.filter(({ poids }) => poids > 0))
    })
  }
})

process.stdout.write(JSON.stringify(jugements))
