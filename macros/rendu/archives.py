"""Écrit la page d'un appel figé, avec le code qui écrit les règles vivantes et les seules données de l'archive."""

from html import escape

from macros.archives.citations import fiches_de
from macros.archives.empreintes import LISTE
from macros.archives.lecture import Archive
from macros.calendrier import en_vigueur, maintenant
from macros.modeles.admissibilite import Admissibilite
from macros.modeles.appels import Appel
from macros.rendu import sources
from macros.rendu.admissibilite_communs import lister_les_points
from macros.rendu.admissibilite_criteres import ZONE as REGLES
from macros.rendu.admissibilite_criteres import lignes_de_criteres, rendre_revision, tableau_de_criteres
from macros.rendu.admissibilite_verdicts import nom_de_fiche
from macros.rendu.contexte import Contexte
from macros.rendu.dates import rendre_date
from macros.rendu.table_de_decision import rendre_cas, tableau_de_regles

ZONE = "archives"
INDEX = "admissibilite/archives.md"
COPIE = "copie.zip"
FEUILLES = ("jetons", "trousse", "composants", "admissibilite")


class ContexteFige(Contexte):
    """Une archive cite ses propres sources, au bas de sa page : celles du site peuvent changer."""

    def url(self, chemin: str, ancre: str = "") -> str:
        """Adresse relative d'une page ; celle d'une source reste dans la page."""
        return f"#{ancre}" if chemin == sources.PAGE and ancre else super().url(chemin, ancre)


def contexte_de(archive: Archive, langue: str) -> ContexteFige:
    """De quoi écrire la page d'une archive dans une langue."""
    return ContexteFige(archive.site, langue, f"archives/{archive.appel.id}.md")


def avec_les_dates(ctx: Contexte, cle: str, appel: Appel) -> str:
    """Un mot de l'interface, avec les deux dates d'un appel."""
    du, au = rendre_date(ctx, appel.ouvert_du), rendre_date(ctx, appel.ouvert_au)
    return nommer_l_appel(ctx, cle, appel).replace("{du}", du).replace("{au}", au)


def nommer_l_appel(ctx: Contexte, cle: str, appel: Appel) -> str:
    """Un mot de l'interface, avec le titre d'un appel, marqué s'il n'est pas traduit."""
    return ctx.t(ZONE, cle).replace("{appel}", ctx.dire(f"appels.{appel.id}.titre", appel.titre))


def titre_de(ctx: Contexte, appel: Appel) -> str:
    """Le titre de l'appel, en texte simple."""
    return ctx.brut_de(f"appels.{appel.id}.titre", appel.titre)


def rendre_archive(ctx: Contexte, archive: Archive) -> str:
    """Le bandeau, les règles, les cas, les points à confirmer, la copie et les sources."""
    fiches = [archive.site.admissibilite[nom] for nom in fiches_de(archive.site, archive.appel)]
    regles = "".join(rendre_fiche(ctx, fiche) for fiche in fiches)
    return f"{rendre_bandeau(ctx, archive.appel)}{regles}{rendre_copie(ctx, archive)}{rendre_sources(ctx)}"


def rendre_bandeau(ctx: Contexte, appel: Appel) -> str:
    """Le titre, ce que la page est, et si l'appel est hors de sa période, qu'elle ne vaut pas aujourd'hui."""
    revision = ""
    if not en_vigueur(appel.ouvert_du, appel.ouvert_au, maintenant()):
        mot = ctx.t(REGLES, "mot_revision")
        revision = f'<p class="verifier__avis"><strong>{mot}.</strong> {ctx.t(ZONE, "revision")}</p>'
    vivantes = f'<a href="{ctx.url("admissibilite/table-de-decision.md")}">{ctx.t(ZONE, "aujourd_hui")}</a>'
    return (
        f"<h1>{nommer_l_appel(ctx, 'titre', appel)}</h1>{revision}"
        f"<p><strong>{avec_les_dates(ctx, 'bandeau', appel)}</strong></p>"
        f"<p>{ctx.t(ZONE, 'prevaut')} {vivantes}</p>"
    )


def rendre_fiche(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les critères d'une fiche, ses conditions exactes, ses cas et ce qui restait à confirmer."""
    points = lister_les_points(ctx, fiche.points, "h3") if fiche.points else ""
    return (
        f'<h2 id="{fiche.id}">{nom_de_fiche(ctx, fiche)}</h2>{rendre_revision(ctx, fiche)}'
        f"{tableau_de_criteres(ctx, lignes_de_criteres(ctx, fiche))}{tableau_de_regles(ctx, fiche)}"
        f"{rendre_cas(ctx, fiche)}{points}"
    )


def rendre_copie(ctx: Contexte, archive: Archive) -> str:
    """L'empreinte de l'archive, et de quoi la vérifier."""
    racine = f"archives/{archive.appel.id}"
    liens = "".join(
        f'<li><a href="{ctx.ressource(f"{racine}/{fichier}")}" download>{ctx.t(ZONE, cle)}</a></li>'
        for cle, fichier in (("telecharger_copie", COPIE), ("telecharger_empreintes", LISTE))
    )
    aide = f'<li><a href="{ctx.url(INDEX, "verifier")}">{ctx.t(ZONE, "copie_verifier")}</a></li>'
    return (
        f'<h2 id="copie">{ctx.t(ZONE, "copie")}</h2><p>{ctx.t(ZONE, "copie_texte")}</p>'
        f'<p class="adresse"><code>{archive.empreinte}</code></p><ul>{liens}{aide}</ul>'
    )


def rendre_sources(ctx: Contexte) -> str:
    """Les sources que la page a citées, telles que l'archive les connaît."""
    elements = "".join(f'<li id="{source}">{sources.notice(ctx, source)}</li>' for source in ctx.cites)
    return f'<h2 id="sources">{ctx.t(ZONE, "sources")}</h2><ul>{elements}</ul>' if elements else ""


def composer_page(ctx: Contexte, archive: Archive) -> str:
    """La page entière, sans menu, que les moteurs de recherche laissent de côté."""
    titre = escape(ctx.brut(ZONE, "titre", appel=titre_de(ctx, archive.appel)), quote=False)
    feuilles = "".join(
        f'<link rel="stylesheet" href="{ctx.ressource(f"assets/styles/{nom}.css")}">' for nom in FEUILLES
    )
    autre, libelle = ("en", "English") if ctx.langue == "fr" else ("fr", "Français")
    adresse = ctx.ressource(f"{'' if autre == 'fr' else 'en/'}archives/{archive.appel.id}")
    return (
        f'<!doctype html><html lang="{ctx.langue}"><head><meta charset="utf-8"><title>{titre}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f'<meta name="color-scheme" content="light dark">{feuilles}</head><body class="document document--archive">'
        f'<header class="barre"><a href="{ctx.url(INDEX)}">{ctx.t(ZONE, "retour")}</a> '
        f'<a href="{adresse}/" lang="{autre}" hreflang="{autre}">{libelle}</a></header>'
        f'<main class="md-typeset">{rendre_archive(ctx, archive)}</main></body></html>'
    )
