"""Cite une source, liste celles d'une page et toutes celles du site."""

from html import escape
from urllib.parse import urlsplit

from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.dates import rendre_date, rendre_date_partielle
from macros.rendu.tableau import modifier, rendre_tableau

PAGE = "a-propos/sources.md"


class SourcesAbsentes(LookupError):
    """Une page annonce ses sources et n'en a pas."""


def rendre_source(ctx: Contexte, identifiant: str) -> str:
    """Lien vers la fiche de la source, nommé par son titre court, sinon par l'organisme et l'année."""
    if identifiant not in ctx.site.sources:
        raise CitationInconnue("la source", identifiant, list(ctx.site.sources))
    source = ctx.site.sources[identifiant]
    ctx.citer(identifiant)
    annee = source.date[:4] or ctx.t("commun", "sans_date")
    nom = f"{escape(source.organisme, quote=False)}, {annee}"
    if source.court:
        nom = ctx.dire(f"sources.{identifiant}.court", source.court)
    return f'<a class="source" href="{ctx.url(PAGE, identifiant)}">{nom}</a>'


def notice(ctx: Contexte, identifiant: str) -> str:
    """Titre (lié s'il a une adresse), organisme, date, date de lecture ; une adresse absente ou trop courte se dit."""
    source = ctx.site.sources[identifiant]
    titre = f'<cite lang="fr">{escape(source.titre, quote=False)}</cite>'
    if source.url:
        titre = f'<a href="{escape(source.url)}">{titre}</a>'
    lu = ctx.t("rendu", "consulte_le", date="§").replace("§", rendre_date(ctx, source.consulte_le))
    aveu = avouer_l_adresse(source.url)
    suite = f" {ctx.t('rendu', aveu)}" if aveu else ""
    virgule = "" if source.titre.endswith(("?", "!")) else ","
    organisme = escape(source.organisme, quote=False)
    return f"{titre}{virgule} {organisme}, {rendre_date_partielle(ctx, source.date)}. {lu}{suite}"


def avouer_l_adresse(url: str) -> str:
    """Le mot qui dit ce qu'une adresse ne donne pas ; vide si elle mène à une page.

    >>> avouer_l_adresse("https://exemple.org/"), avouer_l_adresse("https://exemple.org/page"), avouer_l_adresse("")
    ('adresse_d_accueil', '', 'sans_adresse')
    """
    if not url:
        return "sans_adresse"
    adresse = urlsplit(url)
    return "" if adresse.path.strip("/") or adresse.query else "adresse_d_accueil"


def rendre_sources(ctx: Contexte, declarees: list[str]) -> str:
    """Les sources citées par la page, puis celles que son en-tête déclare."""
    for identifiant in declarees:
        if identifiant not in ctx.site.sources:
            raise CitationInconnue("la source", identifiant, list(ctx.site.sources))
        ctx.citer(identifiant)
    if not ctx.cites:
        raise SourcesAbsentes("cette page montre ses sources et n'en cite aucune")
    return "<ul>" + "".join(f"<li>{notice(ctx, identifiant)}</li>" for identifiant in ctx.cites) + "</ul>"


def rendre_liste_sources(ctx: Contexte) -> str:
    """Toutes les sources du site, avec leur nature et la date où on les relira."""
    colonnes = [ctx.t("rendu", cle) for cle in ("source", "nature", "a_revoir")]
    lignes = [
        [
            f'<span id="{source.id}">{notice(ctx, source.id)}</span>',
            ctx.t("rendu", f"nature_{source.nature}"),
            rendre_date(ctx, source.a_revoir_le),
        ]
        for source in ctx.site.sources.values()
    ]
    return rendre_tableau(ctx.t("rendu", "sources_du_site"), colonnes, lignes) + modifier(ctx, "data/sources.yml")
