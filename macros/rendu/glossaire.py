"""Écrit le glossaire et les renvois à ses termes."""

import unicodedata
from html import escape
from itertools import groupby

from macros.modeles.programme import Terme
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_texte

PAGE = "ressources/glossaire.md"


def sans_accent(texte: str) -> str:
    """Clé de tri : minuscules sans accent ni ligature."""
    return unicodedata.normalize("NFKD", texte.replace("œ", "oe")).encode("ascii", "ignore").decode().lower()


def nom(ctx: Contexte, terme: Terme) -> str:
    """Le terme dans la langue de la page."""
    return terme.en if ctx.langue == "en" else terme.terme


def rendre_terme(ctx: Contexte, identifiant: str, texte: str = "") -> str:
    """Lien vers le glossaire ; le navigateur montre la définition sur place."""
    if identifiant not in ctx.site.glossaire:
        raise CitationInconnue("le terme", identifiant, list(ctx.site.glossaire))
    terme = ctx.site.glossaire[identifiant]
    definition = ctx.parler(f"glossaire.{identifiant}.definition", terme.definition).texte
    affiche = escape(texte or nom(ctx, terme), quote=False)
    return f'<a class="terme" href="{ctx.url(PAGE, identifiant)}" data-definition="{escape(definition)}">{affiche}</a>'


def rendre_glossaire(ctx: Contexte) -> str:
    """Toutes les définitions, groupées par lettre."""
    termes = sorted(ctx.site.glossaire.values(), key=lambda terme: sans_accent(nom(ctx, terme)))
    groupes = [
        (lettre, list(groupe)) for lettre, groupe in groupby(termes, lambda t: sans_accent(nom(ctx, t))[0].upper())
    ]
    liens = "".join(f'<li><a href="#lettre-{lettre.lower()}">{lettre}</a></li>' for lettre, _ in groupes)
    corps = "".join(
        f'<h2 id="lettre-{lettre.lower()}">{lettre}</h2><dl class="glossaire">'
        + "".join(rendre_entree(ctx, terme) for terme in groupe)
        + "</dl>"
        for lettre, groupe in groupes
    )
    legende = ctx.t("rendu", "lettres")
    return f'<nav class="lettres" aria-label="{legende}"><ul>{liens}</ul></nav>{corps}{modifier(ctx, "data/glossaire.yml")}'


def rendre_entree(ctx: Contexte, terme: Terme) -> str:
    """Un terme, son équivalent dans l'autre langue, sa définition et ce qui l'appuie."""
    langue, autre = ("fr", terme.terme) if ctx.langue == "en" else ("en", terme.en)
    source = f" {rendre_source(ctx, terme.source)}" if terme.source else ""
    return (
        f'<dt id="{terme.id}">{escape(nom(ctx, terme), quote=False)} '
        f'<span class="equivalent" lang="{langue}">{escape(autre, quote=False)}</span></dt>'
        f"<dd>{rendre_texte(ctx, f'glossaire.{terme.id}.definition', terme.definition)} "
        f'<span class="appui">{ctx.t("rendu", f"verification_{terme.verification}")}{source}</span></dd>'
    )
