"""Liste les appels de projets, et mène aux règles figées de chacun."""

from pathlib import Path

from macros.archives.lecture import Archive, lire_archives
from macros.chargement import RACINE
from macros.modeles.appels import Appel
from macros.rendu.admissibilite_verdicts import nom_de_volet
from macros.rendu.archives import ZONE, avec_les_dates, contexte_de
from macros.rendu.contexte import Contexte
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import badge, modifier, rendre_tableau

COLONNES = ("appel", "volet", "periode", "regles", "source")


def rendre_appels(ctx: Contexte, racine: Path = RACINE) -> str:
    """Une ligne par appel, du plus récent au plus ancien ; un appel retiré des données garde la sienne par son archive."""
    archives = lire_archives(racine, ctx.site)
    appels = {**{nom: archive.appel for nom, archive in archives.items()}, **ctx.site.appels}
    if not appels:
        return f'<p class="verifier__avis">{ctx.t(ZONE, "aucun")}</p>{modifier(ctx, "data/appels.yml")}'
    recents = sorted(appels.values(), key=lambda appel: (appel.ouvert_du, appel.id), reverse=True)
    lignes = [rendre_ligne(ctx, appel, archives.get(appel.id)) for appel in recents]
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in COLONNES]
    return rendre_tableau(ctx.t(ZONE, "legende"), colonnes, lignes) + modifier(ctx, "data/appels.yml")


def rendre_ligne(ctx: Contexte, appel: Appel, archive: Archive | None) -> list[str]:
    """Un appel : son titre, son volet, ses dates, ses règles figées, sa source."""
    connu = ctx if archive is None or appel.id in ctx.site.appels else contexte_de(archive, ctx.langue)
    lien = f'<a href="{ctx.url(f"archives/{appel.id}.md")}">{ctx.t(ZONE, "lire")}</a>'
    source = f"{rendre_source(ctx, appel.source)} " if appel.source in ctx.site.sources else ""
    return [
        connu.dire(f"appels.{appel.id}.titre", appel.titre),
        nom_de_volet(connu, appel.volet),
        avec_les_dates(ctx, "periode", appel),
        lien if archive else ctx.t(ZONE, "pas_figees"),
        source + badge(ctx, appel.statut),
    ]
