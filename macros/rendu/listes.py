"""Réunit les listes de contrôle du guide et des volets en un dossier pour le conseil."""

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
    """Chaque liste du guide, puis de chaque volet, sous le titre de sa page, dans l'ordre du menu."""
    pages = [p for p in lire_pages(RACINE) if p.langue == ctx.langue and p.entete]
    pages.sort(key=lambda p: p.entete.rang if p.entete else 0)
    return "".join(rendre_partie(ctx, dossier, nom, pages) for dossier, nom in parties(ctx))


def parties(ctx: Contexte) -> Iterator[tuple[str, str]]:
    """Le dossier et le nom de chaque partie du site dont les listes servent au conseil."""
    yield "guide/", ctx.t("theme", "lien_guide")
    for volet in ctx.site.volets.values():
        yield f"volets/{volet.id}/", ctx.dire(f"volets.{volet.id}.court", volet.court)


def rendre_partie(ctx: Contexte, dossier: str, nom: str, pages: list[Page]) -> str:
    """Le nom d'une partie, puis ses listes; rien si elle n'en a pas."""
    listes = "".join(
        rendre_liste(ctx, page, rang, cases)
        for page in pages
        if page.chemin.startswith(dossier)
        for rang, cases in enumerate(listes_de(page), 1)
    )
    ancre = f"partie-{dossier.strip('/').replace('/', '-')}"
    return f'<h2 id="{ancre}">{nom}</h2>{listes}' if listes else ""


def rendre_liste(ctx: Contexte, page: Page, rang: int, cases: list[str]) -> str:
    """Une liste : le titre de sa page, lié, puis ses cases."""
    titre = escape(page.intertitres()[0].texte, quote=True)
    nom = page.chemin.removesuffix(".md").removeprefix("guide/").replace("/", "-")
    elements = "".join(composer_case(enrichir(ctx, case)) for case in cases)
    return (
        f'<h3 id="{nom}-{rang}"><a href="{ctx.url(page.chemin)}">{titre}</a></h3>'
        f'<ul class="task-list" data-liste="{cle_de_liste(page.chemin, rang)}" data-titre="{titre}">{elements}</ul>'
    )
