"""Écrit le barème de l'auto-examen pour la page « Méthode et calcul »."""

from macros.modeles.auto_examen import Bareme, Dimension
from macros.rendu.auto_examen import bareme_du_site
from macros.rendu.auto_examen_grille import rendre_niveaux_globaux
from macros.rendu.auto_examen_mots import ZONE
from macros.rendu.contexte import Contexte
from macros.rendu.dates import rendre_date
from macros.rendu.tableau import modifier, rendre_tableau

REGLES = (
    "couverture_min",
    "dimensions_min",
    "cible_defaut",
    "alerte_max",
    "priorites_max",
    "priorites_par_dimension_max",
    "stable_max",
    "desaccord_seuil",
    "role_min",
    "groupe_min",
    "histogramme_min",
)


def rendre_bareme(ctx: Contexte) -> str:
    """Version, dimensions, énoncés et poids, niveaux, règles."""
    bareme = bareme_du_site(ctx)
    return (
        f"<p>{ctx.t(ZONE, 'version', id=bareme.id, version=bareme.version)}</p>{tableau_des_dimensions(ctx, bareme)}"
        f"{''.join(tableau_des_enonces(ctx, dimension) for dimension in ctx.site.dimensions.values())}"
        f"{rendre_niveaux_globaux(ctx, bareme)}{tableau_des_regles(ctx, bareme)}"
        f"{modifier(ctx, 'data/auto-examen/bareme.yml')}"
    )


def rendre_versions(ctx: Contexte) -> str:
    """Le journal de l'instrument : une ligne par version, de la plus récente à la première."""
    lignes = [
        [
            version.version,
            rendre_date(ctx, version.date),
            ctx.dire(f"auto-examen/bareme.versions.{rang}.texte", version.texte),
            *(str(len(liste)) for liste in (version.ajoutes, version.reformules, version.retires)),
        ]
        for rang, version in enumerate(bareme_du_site(ctx).versions)
    ]
    colonnes = [
        ctx.t(ZONE, f"versions_{nom}") for nom in ("version", "date", "texte", "ajoutes", "reformules", "retires")
    ]
    tableau = rendre_tableau(ctx.t(ZONE, "versions_legende"), colonnes, lignes)
    return f"{tableau}{modifier(ctx, 'data/auto-examen/bareme.yml')}"


def nom_de(ctx: Contexte, dimension: Dimension) -> str:
    """Le nom d'une dimension, dans la langue de la page."""
    return ctx.dire(f"auto-examen/{dimension.id}.nom", dimension.nom)


def tableau_des_dimensions(ctx: Contexte, bareme: Bareme) -> str:
    """Combien d'énoncés par dimension, combien dans la version express, et le poids."""
    court = bareme.formulaires.court.items
    lignes = [
        [
            nom_de(ctx, dimension),
            str(len(dimension.items)),
            str(sum(enonce.id in court for enonce in dimension.items)),
            str(dimension.poids),
        ]
        for dimension in ctx.site.dimensions.values()
    ]
    colonnes = [ctx.t(ZONE, f"bareme_{nom}") for nom in ("dimension", "enonces", "express", "poids")]
    return rendre_tableau(ctx.t(ZONE, "bareme_legende"), colonnes, lignes)


def tableau_des_enonces(ctx: Contexte, dimension: Dimension) -> str:
    """Poids, importance et effort de chaque énoncé d'une dimension."""
    lignes = [
        [
            ctx.dire(f"auto-examen/{dimension.id}.items.{enonce.id}.nom", enonce.nom),
            str(enonce.poids),
            str(enonce.importance),
            str(enonce.effort),
            ctx.t(ZONE, "oui" if enonce.critique else "non"),
        ]
        for enonce in dimension.items
    ]
    colonnes = [
        ctx.t(ZONE, nom)
        for nom in ("grille_enonce", "grille_poids", "bareme_importance", "bareme_effort", "bareme_critique")
    ]
    return rendre_tableau(nom_de(ctx, dimension), colonnes, lignes)


def tableau_des_regles(ctx: Contexte, bareme: Bareme) -> str:
    """Les seuils du calcul, dans la langue de la page."""
    lignes = [[ctx.t(ZONE, f"regle_{nom}"), nombre(ctx, getattr(bareme.regles, nom))] for nom in REGLES]
    return rendre_tableau(
        ctx.t(ZONE, "bareme_regles"), [ctx.t(ZONE, "bareme_regle"), ctx.t(ZONE, "bareme_valeur")], lignes
    )


def nombre(ctx: Contexte, valeur: float) -> str:
    """Un nombre avec le séparateur décimal de la langue."""
    texte = f"{valeur:g}"
    return texte.replace(".", ",") if ctx.langue == "fr" else texte
