"""Ce dont dépend le contraste d'un texte : ce qu'axe a déjà jugé dans les mêmes teintes n'est pas à rejuger."""

from playwright.sync_api import Page

# Couleur, corps et graisse du texte, ce qui distingue un lien, puis chaque fond qui se superpose derrière lui.
TEINTES = """() => {
    const fonds = new Map([[null, '']])
    const fond = e => {
        if (fonds.has(e)) return fonds.get(e)
        const s = getComputedStyle(e)
        const place = s.position === 'static' ? '' : [s.position, s.inset, s.zIndex, s.transform].join()
        const sien = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.clip, s.clipPath, place].join(';')
        const pile = fond(e.parentElement)
        fonds.set(e, sien === 'rgba(0, 0, 0, 0);none;1;none;normal;auto;none;' ? pile : `${pile} > ${sien}`)
        return fonds.get(e)
    }
    const ecrit = e => e.matches('input, textarea, select') || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())
    const teinte = e => {
        const s = getComputedStyle(e)
        const texte = [s.color, s.fontSize, s.fontWeight, s.textShadow, s.textDecoration, s.borderBottom]
        return [e.localName, ...texte, getComputedStyle(e.parentElement).color, fond(e)].join(' | ')
    }
    return [...new Set([...document.querySelectorAll('body *')].filter(e => ecrit(e) && e.checkVisibility()).map(teinte))]
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
