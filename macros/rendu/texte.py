"""Écrit en HTML un texte de données : gras, liens et renvois à un fait, à un terme ou à une page."""

import re
from collections.abc import Callable
from html import escape

from macros.rendu.contexte import CitationInconnue, Contexte

# Un guillemet droit refermerait l'attribut href : il n'entre ni dans un lien ni dans la cible d'un renvoi.
RENVOI = re.compile(r"""\{(fait|terme|page):([^|}"]+)(?:\|([^}]*))?\}""")
GRAS = re.compile(r"\*\*(.+?)\*\*")
ITALIQUE = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
LIEN = re.compile(r"""\[([^\]]+)\]\((https?://[^\s)"]+)\)""")


def rendre_texte(ctx: Contexte, cle: str, francais: str) -> str:
    """Le texte de la clé, dans la langue de la page, prêt à paraître dans un paragraphe."""
    phrase = ctx.parler(cle, francais)
    html = enrichir(ctx, phrase.texte)
    return html if phrase.langue == phrase.attendue else f'<span lang="{phrase.langue}">{html}</span>'


def enrichir(ctx: Contexte, texte: str) -> str:
    """Échappe le texte, puis y pose gras, italique, liens et renvois."""
    html = escape(texte, quote=False)
    html = LIEN.sub(r'<a href="\2">\1</a>', html)
    html = ITALIQUE.sub(r"<em>\1</em>", GRAS.sub(r"<strong>\1</strong>", html))
    return RENVOI.sub(lambda renvoi: resoudre(ctx, *renvoi.groups()), html)


def en_clair(texte: str) -> str:
    """Le texte sans balisage : un fichier lu hors du site ne connaît ni nos renvois ni notre gras."""
    nu = RENVOI.sub(lambda renvoi: renvoi.group(3) or renvoi.group(2), LIEN.sub(r"\1", texte))
    return re.sub(r"\*+", "", nu)


def resoudre(ctx: Contexte, sorte: str, cible: str, texte: str | None) -> str:
    """Le HTML d'un renvoi `{sorte:cible|texte}`."""
    from macros.rendu.faits import rendre_fait
    from macros.rendu.glossaire import rendre_terme

    if sorte == "page":
        chemin, _, ancre = cible.partition("#")
        return f'<a href="{ctx.url(chemin, ancre)}">{texte or chemin}</a>'
    rendus: dict[str, Callable[[], str]] = {
        "fait": lambda: rendre_fait(ctx, cible),
        "terme": lambda: rendre_terme(ctx, cible, texte or ""),
    }
    return rendus[sorte]()


def rendre_paragraphes(ctx: Contexte, cle: str, francais: str) -> str:
    """Un texte de plusieurs paragraphes, séparés par une ligne vide ; les lignes en « - » font une liste."""
    phrase = ctx.parler(cle, francais)
    blocs = [bloc_html(ctx, bloc) for bloc in re.split(r"\n\s*\n", phrase.texte.strip())]
    langue = "" if phrase.langue == phrase.attendue else f' lang="{phrase.langue}"'
    return f"<div{langue}>{''.join(blocs)}</div>" if langue else "".join(blocs)


def bloc_html(ctx: Contexte, bloc: str) -> str:
    """Un paragraphe, ou une liste si chaque ligne commence par un tiret."""
    lignes = [ligne.strip() for ligne in bloc.splitlines() if ligne.strip()]
    if lignes and all(ligne.startswith("- ") for ligne in lignes):
        return "<ul>" + "".join(f"<li>{enrichir(ctx, ligne[2:])}</li>" for ligne in lignes) + "</ul>"
    return f"<p>{enrichir(ctx, ' '.join(lignes))}</p>"


def rendre_liste(ctx: Contexte, cle: str, textes: tuple[str, ...], balise: str = "ul") -> str:
    """Une liste de textes de données ; chaîne vide s'il n'y en a pas."""
    elements = "".join(f"<li>{rendre_texte(ctx, f'{cle}.{rang}', texte)}</li>" for rang, texte in enumerate(textes))
    return f"<{balise}>{elements}</{balise}>" if elements else ""


def exiger(collection: dict[str, object], sorte: str, identifiant: str) -> None:
    """Lève CitationInconnue si l'identifiant n'existe pas."""
    if identifiant not in collection:
        raise CitationInconnue(sorte, identifiant, list(collection))
