"""Réunit les listes de contrôle des pages en un dossier pour le conseil."""

import re
from collections.abc import Iterator
from html import escape

from macros.chargement import RACINE
from macros.pages import Page, lire_pages
from macros.rendu.contexte import Contexte
from macros.rendu.liste_markdown import cle_de_liste, composer_case
from macros.rendu.texte import enrichir

CASE = re.compile(r"^- \[ \] (.+)$")


def listes_de(page: Page) -> Iterator[list[str]]:
    """Les listes de contrôle d'une page : des cases qui se suivent."""
    cases: list[str] = []
    for ligne in [*page.corps.splitlines(), ""]:
        case = CASE.match(ligne)
        if case:
            cases.append(case.group(1))
        elif cases and ligne.strip() == "":
            yield cases
            cases = []


def rendre_listes(ctx: Contexte) -> str:
    """Chaque liste du guide, sous le titre de son chapitre, dans l'ordre du menu."""
    pages = [p for p in lire_pages(RACINE) if p.langue == ctx.langue and p.chemin.startswith("guide/") and p.entete]
    pages.sort(key=lambda p: p.entete.rang if p.entete else 0)
    return "".join(
        rendre_liste(ctx, page, rang, cases) for page in pages for rang, cases in enumerate(listes_de(page), 1)
    )


def rendre_liste(ctx: Contexte, page: Page, rang: int, cases: list[str]) -> str:
    """Une liste : le titre du chapitre, lié, puis ses cases."""
    titre, nom = escape(page.intertitres()[0].texte, quote=True), page.chemin.removesuffix(".md").rpartition("/")[2]
    elements = "".join(composer_case(enrichir(ctx, case)) for case in cases)
    return (
        f'<h2 id="{nom}-{rang}"><a href="{ctx.url(page.chemin)}">{titre}</a></h2>'
        f'<ul class="task-list" data-liste="{cle_de_liste(page.chemin, rang)}" data-titre="{titre}">{elements}</ul>'
    )
