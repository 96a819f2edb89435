"""Écrit le tableau des gabarits à télécharger."""

from html import escape

from macros.chargement import RACINE
from macros.modeles.gabarits import Gabarit
from macros.pages import lire_pages
from macros.rendu.contexte import Contexte
from macros.rendu.tableau import modifier, rendre_tableau

ZONE = "gabarits"


def rendre_gabarits(ctx: Contexte) -> str:
    """Un gabarit par ligne : ce qu'il est, ses fichiers, le chapitre qui l'explique."""
    titres = {page.chemin: page.intertitres()[0].texte for page in lire_pages(RACINE) if page.langue == ctx.langue}
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("gabarit", "fichiers", "chapitre")]
    lignes = [
        [
            f"{ctx.dire(f'gabarits/{g.id}.titre', g.titre)}<br><small>{ctx.dire(f'gabarits/{g.id}.resume', g.resume)}</small>",
            rendre_fichiers(ctx, g),
            f'<a href="{ctx.url(g.chapitre)}">{escape(titres.get(g.chapitre, g.chapitre), quote=False)}</a>',
        ]
        for g in sorted(ctx.site.gabarits.values(), key=lambda g: g.rang)
    ]
    return rendre_tableau(ctx.t(ZONE, "legende"), colonnes, lignes) + modifier(ctx, "data/gabarits/")


def rendre_fichiers(ctx: Contexte, gabarit: Gabarit) -> str:
    """Un lien par format, que son nom distingue des autres."""
    titre = ctx.parler(f"gabarits/{gabarit.id}.titre", gabarit.titre).texte
    liens = "".join(
        f'<li><a href="{ctx.fichier(f"gabarits/{gabarit.id}.{format}")}" download '
        f'aria-label="{escape(titre)}, {ctx.t(ZONE, f"format_{format}")}">{ctx.t(ZONE, f"format_{format}")}</a></li>'
        for format in gabarit.formats
    )
    return f"<ul>{liens}</ul>"
