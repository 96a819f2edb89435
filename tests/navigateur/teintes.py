"""Ce dont dépend le contraste d'un texte : ce qu'axe a déjà jugé dans les mêmes teintes n'est pas à rejuger."""

from playwright.sync_api import Page

# Couleur et grosseur du texte, ce qui distingue un lien, puis chaque fond qui se superpose derrière lui.
TEINTES = """() => {
    const fonds = new Map([[null, '']])
    const fond = e => {
        if (fonds.has(e)) return fonds.get(e)
        const s = getComputedStyle(e)
        const place = s.position === 'static' ? '' : s.position
        const sien = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.clip, s.clipPath, place].join(';')
        const pile = fond(e.parentElement)
        fonds.set(e, sien === 'rgba(0, 0, 0, 0);none;1;none;normal;auto;none;' ? pile : `${pile} > ${sien}`)
        return fonds.get(e)
    }
    const ecrit = e => e.matches('input, textarea, select') || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())
    const montre = e => {
        const { width, height, right, bottom } = e.getBoundingClientRect()
        return e.checkVisibility() && width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0
    }
    const teinte = e => {
        const s = getComputedStyle(e), taille = parseFloat(s.fontSize), gras = s.fontWeight >= 700
        const grand = taille >= 24 || gras && taille >= 18.66 // la norme n'exige alors que 3 pour 1
        const lien = e.localName === 'a' ? [s.textDecoration, s.borderBottom, s.fontWeight] : []
        return [e.localName, s.color, grand, s.textShadow, ...lien, getComputedStyle(e.parentElement).color, fond(e)].join(' | ')
    }
    return [...new Set([...document.querySelectorAll('body *')].filter(e => ecrit(e) && montre(e)).map(teinte))]
}"""
_jugees: set[str] = set()


def relever(page: Page) -> set[str]:
    """Les teintes des textes que la page montre."""
    return set(page.evaluate(TEINTES))


def deja_jugees(teintes: set[str]) -> bool:
    """Vrai si axe les a toutes trouvées lisibles, sur cette page ou sur une autre."""
    return teintes <= _jugees


def retenir(teintes: set[str]) -> None:
    """Note des teintes qu'axe a trouvées lisibles."""
    _jugees.update(teintes)
