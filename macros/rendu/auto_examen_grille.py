"""Écrit la grille pour calculer son score à la main, et le tableau des niveaux."""

from macros.modeles.auto_examen import Bareme, Dimension
from macros.rendu.auto_examen_mots import ZONE
from macros.rendu.contexte import Contexte
from macros.rendu.tableau import rendre_tableau

COLONNES = ("enonce", "poids", "niveau", "produit")


def rendre_grille(ctx: Contexte, bareme: Bareme) -> str:
    """La consigne, un tableau par dimension à remplir au crayon, puis les niveaux."""
    tableaux = "".join(rendre_tableau_de_calcul(ctx, dimension) for dimension in ctx.site.dimensions.values())
    return (
        f'<section class="ae-grille" data-partie="grille"><h2 id="grille">{ctx.t(ZONE, "grille_titre")}</h2>'
        f"<p>{ctx.t(ZONE, 'grille_consigne')}</p><p>{ctx.t(ZONE, 'grille_couverture')}</p>{tableaux}"
        f"<p>{ctx.t(ZONE, 'grille_global')}</p>{rendre_niveaux_globaux(ctx, bareme)}</section>"
    )


def rendre_tableau_de_calcul(ctx: Contexte, dimension: Dimension) -> str:
    """Les énoncés d'une dimension, leur poids et des cases vides."""
    cle = f"auto-examen/{dimension.id}"
    legende = ctx.dire(f"{cle}.nom", dimension.nom)
    lignes = [
        [ctx.dire(f"{cle}.items.{enonce.id}.nom", enonce.nom), str(enonce.poids), "&nbsp;", "&nbsp;"]
        for enonce in dimension.items
    ]
    formule = ctx.t(ZONE, "grille_formule", poids=sum(enonce.poids for enonce in dimension.items))
    lignes.append([ctx.t(ZONE, "grille_score"), formule, "&nbsp;", "&nbsp;"])
    return rendre_tableau(legende, [ctx.t(ZONE, f"grille_{nom}") for nom in COLONNES], lignes, "tableau--grille")


def rendre_niveaux_globaux(ctx: Contexte, bareme: Bareme) -> str:
    """Le nom de chaque niveau, son étendue et ce qu'il veut dire."""
    bornes = [niveau.min for niveau in bareme.niveaux_globaux] + [101]
    lignes = [
        [
            ctx.t(ZONE, "niveaux_etendue", min=niveau.min, max=bornes[rang + 1] - 1),
            ctx.dire(f"auto-examen/bareme.niveaux_globaux.{niveau.id}.nom", niveau.nom),
            ctx.dire(f"auto-examen/bareme.niveaux_globaux.{niveau.id}.texte", niveau.texte),
        ]
        for rang, niveau in enumerate(bareme.niveaux_globaux)
    ]
    return rendre_tableau(
        ctx.t(ZONE, "niveaux_legende"), [ctx.t(ZONE, f"niveaux_{nom}") for nom in ("score", "nom", "texte")], lignes
    )
