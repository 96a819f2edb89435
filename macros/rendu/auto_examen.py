"""Écrit l'auto-examen : un questionnaire complet sur papier ou à l'écran, que le script rend interactif."""

from macros.export import ilot
from macros.export_auto_examen import exporter_auto_examen
from macros.modeles.auto_examen import Bareme
from macros.rendu.auto_examen_accueil import rendre_accueil, rendre_avis, rendre_outils
from macros.rendu.auto_examen_enonces import rendre_formulaire
from macros.rendu.auto_examen_grille import rendre_grille
from macros.rendu.auto_examen_mots import SUITE, ZONE, exporter_mots
from macros.rendu.auto_examen_plan import rendre_plan
from macros.rendu.auto_examen_resultat import rendre_modeles, rendre_resultat
from macros.rendu.auto_examen_suite import rendre_animation, rendre_lien, rendre_rapport
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.tableau import modifier

__all__ = ["rendre_auto_examen"]


def bareme_du_site(ctx: Contexte) -> Bareme:
    """Le barème ; lève CitationInconnue s'il manque."""
    if ctx.site.bareme is None:
        raise CitationInconnue("le barème de l'auto-examen", "bareme", [])
    return ctx.site.bareme


def rendre_auto_examen(ctx: Contexte) -> str:
    """L'accueil, le questionnaire, la place du résultat, la grille de calcul et les îlots."""
    bareme = bareme_du_site(ctx)
    parties = (
        rendre_avis(ctx),
        rendre_accueil(ctx, bareme),
        rendre_entete_de_papier(ctx),
        rendre_animation(ctx),
        rendre_formulaire(ctx),
        rendre_revue(ctx),
        rendre_resultat(ctx, bareme),
        rendre_plan(ctx),
        rendre_rapport(ctx),
        rendre_outils(ctx, rendre_lien(ctx)),
        rendre_grille(ctx, bareme),
    )
    return (
        f'<p class="ae-cadre" data-cadre hidden><a href="./" target="_blank">{ctx.t(SUITE, "cadre_lien")}</a></p>'
        f'<div class="ae" data-auto-examen>{"".join(parties)}{rendre_modeles(ctx, bareme)}</div>'
        f"{modifier(ctx, 'data/auto-examen/bareme.yml')}"
        f"{ilot('auto-examen', exporter_auto_examen(ctx.site))}{ilot('textes', exporter_mots(ctx, ZONE, SUITE))}"
    )


def rendre_entete_de_papier(ctx: Contexte) -> str:
    """De quoi écrire au crayon qui répond, à quel titre et quand."""
    champs = "".join(f"<span>{ctx.t(SUITE, f'papier_{nom}')}</span> " for nom in ("organisation", "role", "date"))
    return f'<p class="papier-seul">{champs}</p>'


def rendre_revue(ctx: Contexte) -> str:
    """La place de la liste des réponses, avant le résultat."""
    return (
        '<section class="ae-revue" data-partie="revue" hidden>'
        f'<h2 tabindex="-1" data-titre>{ctx.t(ZONE, "revue_titre")}</h2><p data-bilan></p><div data-liste></div>'
        f'<p class="boutons"><button type="button" class="bouton" data-action="resultat">{ctx.t(ZONE, "voir_resultat")}'
        "</button></p></section>"
    )
