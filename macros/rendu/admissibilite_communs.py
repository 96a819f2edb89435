"""Écrit une seule fois ce qui vaut pour plusieurs volets : les pièces à réunir, les points à confirmer."""

from macros.modeles.admissibilite import Admissibilite, Critere
from macros.rendu.admissibilite_criteres import ZONE, cle_de, exiger
from macros.rendu.contexte import Contexte
from macros.rendu.texte import rendre_texte


def criteres_de(ctx: Contexte, fiche: Admissibilite) -> list[tuple[Admissibilite, Critere]]:
    """Chaque critère d'un volet, avec la fiche où il est écrit."""
    return [(partie, critere) for partie in parties_de(ctx, fiche) for critere in partie.criteres]


def parties_de(ctx: Contexte, fiche: Admissibilite) -> list[Admissibilite]:
    """La fiche d'un volet, puis celle qu'elle reprend."""
    return [fiche, *([exiger(ctx, fiche.reprend)] if fiche.reprend else [])]


def rendre_communs(ctx: Contexte, volets: list[Admissibilite]) -> str:
    """Le modèle des pièces et des points; le navigateur garde ceux qui touchent les réponses."""
    points = dict.fromkeys(point for volet in volets for partie in parties_de(ctx, volet) for point in partie.points)
    return (
        f'<template data-modele="communs">{rendre_pieces(ctx, volets)}'
        f"<section data-points>{lister_les_points(ctx, tuple(points), 'h3')}"
        f'<p><a href="{ctx.url("admissibilite/index.md", "cas-limites")}">{ctx.t(ZONE, "points_cas")}</a></p>'
        "</section></template>"
    )


def rendre_pieces(ctx: Contexte, volets: list[Admissibilite]) -> str:
    """Les documents qui montrent les critères remplis, chacun avec les volets qu'il sert."""
    pour: dict[str, list[str]] = {}
    for volet in volets:
        for partie, critere in criteres_de(ctx, volet):
            if critere.a_preparer:
                texte = rendre_texte(ctx, f"{cle_de(partie, critere)}.a_preparer", critere.a_preparer)
                pour.setdefault(texte, []).append(volet.id)
    pieces = "".join(f'<li data-pour="{" ".join(servis)}">{texte}</li>' for texte, servis in pour.items())
    return (
        f"<section data-pieces><h3>{ctx.t(ZONE, 'pieces')}</h3><p>{ctx.t(ZONE, 'pieces_texte')}</p>"
        f"<ul>{pieces}</ul></section>"
    )


def lister_les_points(ctx: Contexte, points: tuple[str, ...], rang: str) -> str:
    """Des points à confirmer, sous un titre de ce rang."""
    elements = "".join(
        f'<li data-point="{point}">{rendre_texte(ctx, f"points.{point}.enonce", ctx.site.points[point].enonce)}</li>'
        for point in points
    )
    titre = f"<{rang}>{ctx.t(ZONE, 'points')}</{rang}>"
    return f"{titre}<p>{ctx.t(ZONE, 'points_texte')}</p><ul>{elements}</ul>"
