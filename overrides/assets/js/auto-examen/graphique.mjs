/** Dessine le radar : le score en cercles reliés d'un trait plein, la cible en carrés reliés de tirets. */

import { svg } from '../commun/dom.mjs'

const RAYON = 100
const MARGE_X = 78
const MARGE_Y = 34
const PALIERS = [25, 50, 75, 100]

/** @typedef {{ nom: string, score: number | null, cible: number | null }} Axe `score` et `cible` de 0 à 100 */

/**
 * @param {number} rang
 * @param {number} total
 * @param {number} valeur de 0 à 100
 * @returns {[number, number]}
 */
export function placer(rang, total, valeur) {
  const angle = (2 * Math.PI * rang) / total - Math.PI / 2
  const arrondi = (/** @type {number} */ n) => Math.round(n * 100) / 100
  return [arrondi((Math.cos(angle) * valeur * RAYON) / 100), arrondi((Math.sin(angle) * valeur * RAYON) / 100)]
}

/**
 * Relie les axes voisins qui ont une valeur ; une dimension sans score laisse un vide.
 * @param {(number | null)[]} valeurs
 */
export function tracer(valeurs) {
  return valeurs
    .flatMap((valeur, rang) => {
      const suivant = (rang + 1) % valeurs.length
      const autre = valeurs[suivant]
      if (valeur === null || autre === null) return []
      return [`M${placer(rang, valeurs.length, valeur)}L${placer(suivant, valeurs.length, autre)}`]
    })
    .join('')
}

/** @param {Axe[]} axes */
function fond(axes) {
  const points = (/** @type {number} */ palier) => axes.map((_, rang) => placer(rang, axes.length, palier).join(',')).join(' ')
  const toiles = PALIERS.map((palier) => svg('polygon', { points: points(palier), class: 'ae-radar__fond' }))
  const rayons = axes.map((_, rang) => {
    const [x, y] = placer(rang, axes.length, 100)
    return svg('line', { x2: `${x}`, y2: `${y}`, class: 'ae-radar__fond' })
  })
  return [...toiles, ...rayons]
}

/**
 * @param {Axe} axe
 * @param {number} rang
 * @param {number} total
 */
function etiquette(axe, rang, total) {
  const [x, y] = placer(rang, total, 114)
  const ancre = Math.abs(x) < 5 ? 'middle' : x > 0 ? 'start' : 'end'
  return svg('text', { x: `${x}`, y: `${y + 4}`, 'text-anchor': ancre, class: 'ae-radar__nom' }, axe.nom)
}

/** @param {Axe[]} axes */
function reperes(axes) {
  return axes.flatMap(({ score, cible }, rang) => {
    const [cx, cy] = placer(rang, axes.length, cible ?? 0)
    const [x, y] = placer(rang, axes.length, score ?? 0)
    return [
      ...(cible === null ? [] : [svg('rect', { x: `${cx - 3.5}`, y: `${cy - 3.5}`, width: '7', height: '7', class: 'ae-radar__cible' })]),
      ...(score === null ? [] : [svg('circle', { cx: `${x}`, cy: `${y}`, r: '4.5', class: 'ae-radar__score' })]),
    ]
  })
}

/**
 * @param {Axe[]} axes
 * @param {string} titre
 * @param {string} description la même chose que le dessin, en mots
 */
export function dessiner(axes, titre, description) {
  const [l, h] = [RAYON + MARGE_X, RAYON + MARGE_Y]
  return svg(
    'svg',
    { viewBox: `${-l} ${-h} ${2 * l} ${2 * h}`, role: 'img', 'aria-label': `${titre}. ${description}`, class: 'ae-radar' },
    svg('title', {}, titre),
    ...fond(axes),
    svg('path', { d: tracer(axes.map(({ cible }) => cible)), class: 'ae-radar__cible' }),
    svg('path', { d: tracer(axes.map(({ score }) => score)), class: 'ae-radar__score' }),
    ...reperes(axes),
    ...axes.map((axe, rang) => etiquette(axe, rang, axes.length)),
  )
}
