"""Écrit un tableau accessible, qui s'empile sur un petit écran, et le lien vers ses données."""

import os
from collections.abc import Iterable, Sequence
from html import escape

from macros.rendu.contexte import Contexte


def rendre_tableau(legende: str, colonnes: Sequence[str], lignes: Iterable[Sequence[str]], classe: str = "") -> str:
    """Tableau HTML ; `legende`, `colonnes` et cellules sont du HTML sûr, la première cellule nomme sa ligne.

    Une cellule vide s'écrit « — » ; chaque cellule porte le titre de sa colonne pour l'affichage empilé.
    """
    tete = "".join(f'<th scope="col">{colonne}</th>' for colonne in colonnes)
    corps = "".join(rendre_ligne(colonnes, ligne) for ligne in lignes)
    classes = f"tableau {classe}".strip()
    return (
        f'<table class="{classes}"><caption>{legende}</caption>'
        f"<thead><tr>{tete}</tr></thead><tbody>{corps}</tbody></table>"
    )


def rendre_ligne(colonnes: Sequence[str], cellules: Sequence[str]) -> str:
    """Une ligne : l'en-tête de ligne, puis les cellules."""
    premiere, *autres = cellules
    suite = "".join(
        f'<td data-label="{escape(titre, quote=True)}">{cellule or "—"}</td>'
        for titre, cellule in zip(colonnes[1:], autres, strict=True)
    )
    return f'<tr><th scope="row">{premiere}</th>{suite}</tr>'


def modifier(ctx: Contexte, chemin: str) -> str:
    """Le lien vers le fichier d'où viennent ces données ; rien si l'adresse d'édition n'est pas connue."""
    patron = os.environ.get("ADRESSE_DE_MODIFICATION", "")
    if not patron:
        return ""
    texte = ctx.t("commun", "modifier", fichier=chemin)
    return f'<p class="modifier"><a href="{escape(patron.replace("{path}", chemin))}">{texte}</a></p>'


def badge(ctx: Contexte, statut: str) -> str:
    """Le statut d'un fait, en mots."""
    return f'<span class="badge badge--{statut}">{ctx.t("commun", "statut_" + statut.replace("-", "_"))}</span>'
