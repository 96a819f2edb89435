"""Écrit le plan du site : toutes les pages, par rubrique, avec leur résumé."""

from html import escape

from macros.chargement import RACINE
from macros.pages import Page, lire_pages
from macros.rendu.contexte import Contexte
from macros.rendu.texte import enrichir

RANG_PAR_DEFAUT = 900


def rendre_plan_du_site(ctx: Contexte) -> str:
    """Une liste par rubrique, dans l'ordre du menu ; une page non traduite garde son titre français, marqué."""
    pages = reunir(ctx.langue)
    isolees = [c for c in pages if "/" not in c and c != "index.md"]
    rubriques = [c for c in pages if c.endswith("/index.md")]
    ordre = sorted([*isolees, *rubriques], key=lambda c: ("/" in c, rang(pages[c])))
    return "".join(rendre_rubrique(ctx, pages, tete) for tete in ordre)


def reunir(langue: str) -> dict[str, Page]:
    """Chemin → page, en français, puis dans la langue demandée là où elle existe."""
    trouvees: dict[str, Page] = {}
    for page in lire_pages(RACINE):
        if page.langue in (langue, "fr") and (page.langue == langue or page.chemin not in trouvees):
            trouvees[page.chemin] = page
    return trouvees


def rang(page: Page) -> tuple[int, str]:
    """Sa place dans le menu."""
    return (page.entete.rang if page.entete else RANG_PAR_DEFAUT, page.fichier)


def rendre_rubrique(ctx: Contexte, pages: dict[str, Page], tete: str) -> str:
    """Le titre de la rubrique, puis ses pages."""
    dossier = tete.removesuffix("index.md").removesuffix(".md")
    titre = f'<h2 id="{dossier.rstrip("/")}">{lien(ctx, tete, pages[tete])}</h2>'
    return titre + rendre_liste(ctx, pages, dossier) if tete.endswith("/index.md") else titre


def rendre_liste(ctx: Contexte, pages: dict[str, Page], dossier: str) -> str:
    """Les pages d'un dossier, chacune suivie des siennes ; vide s'il n'y en a pas."""
    directes = [
        c for c in pages if c.startswith(dossier) and "/" not in c[len(dossier) :] and c != f"{dossier}index.md"
    ]
    elements = "".join(
        f"<li>{rendre_page(ctx, c, pages[c])}{rendre_liste(ctx, pages, c.removesuffix('.md') + '/')}</li>"
        for c in sorted(directes, key=lambda c: rang(pages[c]))
    )
    return f"<ul>{elements}</ul>" if elements else ""


def rendre_page(ctx: Contexte, chemin: str, page: Page) -> str:
    """Le lien et le résumé d'une page."""
    resume = enrichir(ctx, page.entete.en_bref.strip()) if page.entete else ""
    return f"{lien(ctx, chemin, page)}<br>{resume}"


def lien(ctx: Contexte, chemin: str, page: Page) -> str:
    """Le lien vers une page, marqué de sa langue si ce n'est pas celle de la lecture."""
    marque = "" if page.langue == ctx.langue else f' lang="{page.langue}"'
    titre = escape(page.intertitres()[0].texte, quote=False)
    return f'<a href="{ctx.url(chemin)}"{marque}>{titre}</a>'
