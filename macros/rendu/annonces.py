"""Annonce les appels de projets là où on les cherche : à l'accueil, sur la page des dates et sur celle de leur volet."""

from html import escape

from macros.calendrier import bornes, ecrire_instant, maintenant
from macros.modeles.appels import Appel
from macros.rendu.archives import INDEX, avec_les_dates
from macros.rendu.contexte import Contexte
from macros.rendu.echeances import ETATS
from macros.rendu.programme import nom_de_volet
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import badge

ZONE = "archives"
RENVOIS = {"dates": "programme/dates.md", "points": "a-propos/points-a-confirmer.md"}


def rendre_annonces(ctx: Contexte, volet: str = "") -> str:
    """Les appels d'un volet, ou tous, du premier ouvert au dernier ; rien s'il n'en reste aucun."""
    annonces = sorted(a_annoncer(ctx, volet), key=lambda appel: (appel.ouvert_du, appel.id))
    if not annonces:
        return ""
    titre = ctx.t(ZONE, "annonce" if len(annonces) == 1 else "annonces")
    lignes = "".join(f"<li>{rendre_annonce(ctx, appel)}</li>" for appel in annonces)
    return f'<div class="admonition note"><p class="admonition-title">{titre}</p><ul>{lignes}</ul></div>'


def a_annoncer(ctx: Contexte, volet: str) -> list[Appel]:
    """Les appels qui ne sont pas finis le jour de la construction ; la liste des règles figées garde les autres."""
    appels = [appel for appel in ctx.site.appels.values() if volet in ("", appel.volet)]
    return [appel for appel in appels if (fin := bornes(None, appel.ouvert_au)[1]) and maintenant() < fin]


def rendre_annonce(ctx: Contexte, appel: Appel) -> str:
    """Le titre, le volet, les deux dates en clair, d'où on les tient, et où lire les règles."""
    titre = ctx.dire(f"appels.{appel.id}.titre", appel.titre)
    source = f"{rendre_source(ctx, appel.source)} " if appel.source in ctx.site.sources else ""
    regles = f'<a href="{ctx.url(INDEX, "appels")}">{ctx.t(ZONE, "annonce_regles")}</a>'
    return (
        f'<strong data-fiche="{appel.id}">{titre}</strong> {nom_de_volet(ctx, ctx.site.volets[appel.volet])}<br>'
        f"{avec_les_dates(ctx, 'annonce_dates', appel)} {rendre_etat_vivant(ctx, appel)}<br>"
        f"{source}{badge(ctx, appel.statut)} {regles}"
    )


def rendre_etat_vivant(ctx: Contexte, appel: Appel) -> str:
    """Un badge vide, que seul le navigateur remplit : la page ne dit pas d'elle-même qu'un appel est ouvert."""
    debut, fin = (ecrire_instant(borne) for borne in bornes(appel.ouvert_du, appel.ouvert_au))
    mots = {nom: ctx.brut("rendu", f"etat_{nom.replace('-', '_')}") for nom in ETATS}
    attributs = "".join(f' data-mot-{nom}="{escape(mot)}"' for nom, mot in mots.items())
    return f'<span data-fin="{fin}" data-debut="{debut}"{attributs}></span>'


def rendre_ouverture(ctx: Contexte) -> str:
    """Les appels annoncés ; sans eux, l'aveu que rien ne dit si le programme est encore ouvert."""
    annonces = rendre_annonces(ctx)
    if annonces:
        return annonces
    titre, texte = ctx.t(ZONE, "doute_titre"), ctx.t(ZONE, "doute")
    for nom, page in RENVOIS.items():
        texte = texte.replace(f"[{nom}]", f'<a href="{ctx.url(page)}">{ctx.t(ZONE, f"doute_{nom}")}</a>')
    return f'<div class="admonition a-confirmer"><p class="admonition-title">{titre}</p><p>{texte}</p></div>'
