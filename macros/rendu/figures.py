"""Dessine les figures du guide en SVG : les mots viennent des données, les couleurs de la feuille de styles."""

from collections.abc import Callable
from html import escape
from itertools import pairwise

from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.typographie import typographier

ZONE = "figures"
LARGEUR = 360  # assez étroit pour rester lisible dans 320 pixels
INTERLIGNE = 17


def rendre_figure(ctx: Contexte, nom: str) -> str:
    """La figure demandée, avec son titre et sa description pour qui ne la voit pas."""
    if nom not in FIGURES:
        raise CitationInconnue("la figure", nom, list(FIGURES))
    hauteur, dessin = FIGURES[nom](ctx)
    cle = nom.replace("-", "_").split("_")[0]
    return (
        f'<figure class="figure figure--{nom}"><svg viewBox="0 0 {LARGEUR} {hauteur}" role="img" '
        f'aria-labelledby="figure-{nom}-titre figure-{nom}-texte"><title id="figure-{nom}-titre">{mot(ctx, f"{cle}_titre")}</title>'
        f'<desc id="figure-{nom}-texte">{mot(ctx, f"{cle}_texte")}</desc>{dessin}</svg>'
        f"<figcaption>{mot(ctx, f'{cle}_titre')}</figcaption></figure>"
    )


def mot(ctx: Contexte, cle: str, **variables: object) -> str:
    """Un mot de la figure ; la typographie de la page ne va pas dans les dessins, elle se pose donc ici."""
    return escape(typographier(ctx.brut(ZONE, cle, **variables), ctx.langue), quote=False)


def etiquette(x: int, y: int, texte: str, classe: str = "") -> str:
    """Un texte centré, sur une ou deux lignes ; `y` est la ligne de base de la première."""
    lignes = "".join(
        f'<tspan x="{x}" y="{y + rang * INTERLIGNE}">{ligne.strip()}</tspan>'
        for rang, ligne in enumerate(texte.split(" / "))
    )
    return f'<text class="figure__mot {classe}">{lignes}</text>'


def dessiner_demarche(ctx: Contexte) -> tuple[int, str]:
    """Six étapes en serpentin : trois rangs de deux, et un retour à la première."""
    places = [(90, 34), (270, 34), (270, 144), (90, 144), (90, 254), (270, 254)]
    traits = "".join(
        f'<line class="figure__trait" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'
        for (x1, y1), (x2, y2) in pairwise(places)
    )
    noeuds = "".join(
        f'<circle class="figure__noeud" cx="{x}" cy="{y}" r="22"/>{etiquette(x, y + 6, str(rang), "figure__nombre")}'
        f'<rect class="figure__fond" x="{x - 66}" y="{y + 26}" width="132" height="{INTERLIGNE * 2 + 4}"/>'
        f"{etiquette(x, y + 41, mot(ctx, f'etape_{rang}'))}"
        for rang, (x, y) in enumerate(places, 1)
    )
    return 320, traits + noeuds


def dessiner_matrice(ctx: Contexte) -> tuple[int, str]:
    """Quatre cases, l'utilité en hauteur, l'effort en largeur."""
    cases = (("haut_gauche", 34, 8), ("haut_droite", 196, 8), ("bas_gauche", 34, 138), ("bas_droite", 196, 138))
    dessin = "".join(
        f'<rect class="figure__case figure__case--{nom.replace("_", "-")}" x="{x}" y="{y}" width="156" height="124" rx="6"/>'
        f"{etiquette(x + 78, y + 58, mot(ctx, f'case_{nom}'))}"
        for nom, x, y in cases
    )
    axes = '<path class="figure__axe" d="M24 262 V12 m-5 8 l5 -8 l5 8"/><path class="figure__axe" d="M34 276 H350 m-8 -5 l8 5 l-8 5"/>'
    effort = etiquette(192, 296, mot(ctx, "matrice_effort"), "figure__nom-d-axe")
    utilite = etiquette(0, 0, mot(ctx, "matrice_utilite"), "figure__nom-d-axe")
    return 304, f'{dessin}{axes}{effort}<g transform="translate(14 137) rotate(-90)">{utilite}</g>'


def dessiner_feuille(ctx: Contexte) -> tuple[int, str]:
    """Quatre trimestres, des barres et un losange pour la décision."""
    colonnes = "".join(
        f'<line class="figure__repere" x1="{rang * 90}" y1="28" x2="{rang * 90}" y2="196"/>'
        f"{etiquette(rang * 90 + 45, 20, mot(ctx, 'trimestre', n=rang + 1))}"
        for rang in range(4)
    )
    barres = (("protections", 2, 38, 88), ("projet", 47, 78, 132), ("pause", 182, 118, 86), ("essai", 272, 118, 60))
    dessin = "".join(
        f'<rect class="figure__barre figure__barre--{nom}" x="{x}" y="{y}" width="{largeur}" height="30" rx="4"/>'
        f"{etiquette(x + largeur // 2, y + 20, mot(ctx, f'feuille_{nom}'))}"
        for nom, x, y, largeur in barres
    )
    decision = '<path class="figure__noeud" d="M346 121 l11 12 l-11 12 l-11 -12 z"/>' + etiquette(
        318, 176, mot(ctx, "feuille_decision")
    )
    return 200, colonnes + dessin + decision


FIGURES: dict[str, Callable[[Contexte], tuple[int, str]]] = {
    "demarche": dessiner_demarche,
    "matrice": dessiner_matrice,
    "feuille-de-route": dessiner_feuille,
}
