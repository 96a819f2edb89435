/** Dans le cadre d'un autre site : cache ce qui l'entoure, dit sa hauteur et rien d'autre, ouvre les autres pages à côté. */

const MESSAGE = 'auto-examen:hauteur'

/** Dit au site hôte la hauteur à donner au cadre. */
function mesurer() {
  parent.postMessage({ type: MESSAGE, hauteur: Math.ceil(document.body.getBoundingClientRect().height) }, '*')
}

document.documentElement.dataset.cadre = ''
for (const zone of document.querySelectorAll('p[data-cadre]')) zone.removeAttribute('hidden')
new ResizeObserver(mesurer).observe(document.body)
document.addEventListener('click', ({ target }) => {
  const lien = target instanceof Element ? target.closest('a') : null
  if (lien && lien.pathname !== location.pathname) lien.target = '_blank'
})
