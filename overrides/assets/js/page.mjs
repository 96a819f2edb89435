/** Ce que toute page fait : menu, apparence, sommaire, recherche, blocs dépliés à l'impression. */

const racine = document.documentElement
const APPARENCES = /** @type {const} */ (['auto', 'clair', 'sombre'])

/** Menu des petits écrans : le bouton l'ouvre, Échap le ferme et rend le focus. */
function brancherMenu() {
  const bouton = document.querySelector('[data-menu]')
  const menu = document.getElementById('menu')
  if (!(bouton instanceof HTMLElement) || !menu) return
  /** @param {boolean} ouvert */
  const montrer = (ouvert) => {
    menu.toggleAttribute('data-ouvert', ouvert)
    bouton.setAttribute('aria-expanded', String(ouvert))
  }
  bouton.addEventListener('click', () => montrer(!menu.hasAttribute('data-ouvert')))
  document.addEventListener('keydown', (evenement) => {
    if (evenement.key !== 'Escape' || !menu.hasAttribute('data-ouvert')) return
    montrer(false)
    bouton.focus()
  })
}

/** @typedef {typeof APPARENCES[number]} Apparence */

/** @type {Record<Apparence, Apparence>} */
const SUIVANTE = { auto: 'clair', clair: 'sombre', sombre: 'auto' }

/** @returns {Apparence} */
function lireApparence() {
  try {
    const gardee = localStorage.getItem('theme')
    return APPARENCES.find((nom) => nom === gardee) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** @param {Apparence} nom */
function appliquerApparence(nom) {
  if (nom === 'auto') racine.removeAttribute('data-md-color-scheme')
  else racine.dataset.mdColorScheme = nom === 'sombre' ? 'slate' : 'default'
  try {
    localStorage.setItem('theme', nom)
  } catch {
    // Stockage refusé : le choix vaut pour cette page seulement.
  }
}

function brancherApparence() {
  const bouton = document.querySelector('button[data-theme]')
  if (!(bouton instanceof HTMLElement)) return
  let apparence = lireApparence()
  const nommer = () => {
    const mots = bouton.dataset[apparence] ?? ''
    bouton.setAttribute('aria-label', mots)
    bouton.title = mots
  }
  bouton.addEventListener('click', () => {
    apparence = SUIVANTE[apparence]
    appliquerApparence(apparence)
    nommer()
  })
  nommer()
  bouton.hidden = false
}

/** Le sommaire s'ouvre quand il a sa colonne. */
function brancherSommaire() {
  const sommaire = document.querySelector('details[data-sommaire]')
  if (sommaire instanceof HTMLDetailsElement) sommaire.open = matchMedia('(min-width: 76em)').matches
}

/** Chromium n'imprime que le résumé d'un bloc fermé. */
function brancherImpression() {
  /** @type {HTMLDetailsElement[]} */
  let ouverts = []
  addEventListener('beforeprint', () => {
    ouverts = [...document.querySelectorAll('details')].filter((bloc) => !bloc.open && !bloc.closest('[data-acquis]'))
    for (const bloc of ouverts) bloc.open = true
  })
  addEventListener('afterprint', () => {
    for (const bloc of ouverts) bloc.open = false
  })
}

/** Le code de la recherche n'est demandé qu'au premier usage : un clic, ou Ctrl+K. */
function brancherRecherche() {
  const ouvrir = async () => (await import('./recherche/index.mjs')).ouvrir()
  for (const bouton of document.querySelectorAll('[data-recherche]')) {
    bouton.removeAttribute('hidden')
    bouton.addEventListener('click', ouvrir)
  }
  document.addEventListener('keydown', (evenement) => {
    const saisie = evenement.target instanceof Element && evenement.target.closest('input, textarea, select, [contenteditable]')
    if (saisie || evenement.key !== 'k' || !(evenement.ctrlKey || evenement.metaKey)) return
    evenement.preventDefault()
    ouvrir()
  })
}

/** Une page construite hier corrige l'état de ses dates aujourd'hui. */
async function brancherDates() {
  if (document.querySelector('[data-fin]')) (await import('./dates/index.mjs')).actualiser()
}

/** Une adresse qui mène dans un bloc replié l'ouvre : le navigateur ne le fait pas quand l'ancre est sur le bloc. */
function brancherBlocsVises() {
  const ouvrir = () => {
    let bloc = document.getElementById(location.hash.slice(1))?.closest('details')
    for (; bloc && !bloc.closest('[data-acquis]'); bloc = bloc.parentElement?.closest('details')) bloc.open = true
  }
  addEventListener('hashchange', ouvrir)
  ouvrir()
}

/** Un terme du glossaire s'explique sur place ; sans script, ou dans un nouvel onglet, le lien suffit. */
function brancherTermes() {
  document.addEventListener('click', async (evenement) => {
    const terme = evenement.target instanceof Element && evenement.target.closest('a.terme')
    const ailleurs = evenement.ctrlKey || evenement.metaKey || evenement.shiftKey || !('popover' in HTMLElement.prototype)
    if (!(terme instanceof HTMLAnchorElement) || ailleurs) return
    evenement.preventDefault()
    ;(await import('./commun/bulle.mjs')).expliquer(terme)
  })
}

/** Les cases d'une liste de contrôle se gardent sur l'appareil. */
async function brancherListes() {
  if (document.querySelector('ul[data-liste]')) (await import('./listes/index.mjs')).brancher()
}

/** Le texte d'un signalement se copie, une fois le bloc ouvert. */
function brancherSignalement() {
  const zone = document.querySelector('[data-signaler]')
  if (!(zone instanceof HTMLElement)) return
  zone.addEventListener('toggle', async () => (await import('./commun/copier.mjs')).brancher(zone), { once: true })
}

brancherMenu()
brancherApparence()
if (racine.dataset.horsLigne === undefined) brancherRecherche() // sans serveur, rien ne se cherche
brancherSommaire()
brancherImpression()
brancherBlocsVises()
brancherDates()
brancherTermes()
brancherListes()
brancherSignalement()
