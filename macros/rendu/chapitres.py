"""Écrit la liste des chapitres du guide : titre, résumé et temps de lecture, tirés des pages."""

from html import escape
from pathlib import Path

from macros.chargement import RACINE
from macros.pages import Page, lire_pages
from macros.phrases import compter_les_mots, paragraphes, phrases
from macros.rendu.contexte import Contexte
from macros.rendu.texte import enrichir

MOTS_PAR_MINUTE = 180  # une lecture attentive, non un survol
DOSSIER = "guide/"
HORS_DU_TEXTE = ("guide/index.md", "guide/entier.md")


def chapitres(langue: str) -> list[Page]:
    """Les chapitres du guide, dans l'ordre du menu."""
    pages = [p for p in lire_pages(RACINE) if p.langue == langue and p.chemin.startswith(DOSSIER)]
    lus = [p for p in pages if p.chemin not in HORS_DU_TEXTE and p.entete]
    return sorted(lus, key=lambda p: (p.entete.rang if p.entete else 0, p.chemin))


def minutes_de_lecture(page: Page) -> int:
    """Le temps de lecture, arrondi à la minute supérieure."""
    mots = sum(compter_les_mots(phrase) for _, bloc in paragraphes(page.corps) for phrase in phrases(bloc))
    return max(1, -(-mots // MOTS_PAR_MINUTE))


def rendre_chapitres(ctx: Contexte) -> str:
    """Une liste numérotée ; chaque chapitre dit à quoi il sert et combien de temps il prend."""
    elements = "".join(rendre_chapitre(ctx, page) for page in chapitres(ctx.langue))
    return f'<ol class="chapitres">{elements}</ol>'


def rendre_chapitre(ctx: Contexte, page: Page) -> str:
    """Un chapitre : son titre, son temps de lecture, son résumé."""
    titre = escape(page.intertitres()[0].texte, quote=False)
    duree = ctx.t("rendu", "minutes_de_lecture", n=minutes_de_lecture(page))
    resume = enrichir(ctx, page.entete.en_bref.strip()) if page.entete else ""
    return f'<li><a href="{ctx.url(page.chemin)}">{titre}</a> <small>{duree}</small><br>{resume}</li>'


def rendre_guide_entier(ctx: Contexte) -> str:
    """La table des chapitres, puis la place où la publication les réunit."""
    elements = "".join(
        f'<li><a href="#{Path(page.chemin).stem}">{escape(page.intertitres()[0].texte, quote=False)}</a></li>'
        for page in chapitres(ctx.langue)
    )
    return f"<ol>{elements}</ol><div data-pagefind-ignore><!-- chapitres --><!-- /chapitres --></div>"
