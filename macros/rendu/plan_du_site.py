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
    rubriques = sorted(
        {chemin.split("/")[0] for chemin in pages if "/" in chemin}, key=lambda r: rang(pages[f"{r}/index.md"])
    )
    return "".join(rendre_rubrique(ctx, pages, rubrique) for rubrique in rubriques)


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


def rendre_rubrique(ctx: Contexte, pages: dict[str, Page], rubrique: str) -> str:
    """Le titre de la rubrique, puis ses pages."""
    tete = f"{rubrique}/index.md"
    membres = sorted((c for c in pages if c.startswith(f"{rubrique}/") and c != tete), key=lambda c: rang(pages[c]))
    elements = "".join(f"<li>{rendre_page(ctx, chemin, pages[chemin])}</li>" for chemin in membres)
    titre = f'<h2 id="{rubrique}">{lien(ctx, tete, pages[tete])}</h2>'
    return f"{titre}<ul>{elements}</ul>" if elements else titre


def rendre_page(ctx: Contexte, chemin: str, page: Page) -> str:
    """Le lien et le résumé d'une page."""
    resume = enrichir(ctx, page.entete.en_bref.strip()) if page.entete else ""
    return f"{lien(ctx, chemin, page)}<br>{resume}"


def lien(ctx: Contexte, chemin: str, page: Page) -> str:
    """Le lien vers une page, marqué de sa langue si ce n'est pas celle de la lecture."""
    marque = "" if page.langue == ctx.langue else f' lang="{page.langue}"'
    titre = escape(page.intertitres()[0].texte, quote=False)
    return f'<a href="{ctx.url(chemin)}"{marque}>{titre}</a>'
