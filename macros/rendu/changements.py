"""Écrit « Quoi de neuf », du plus récent au plus ancien."""

from macros.modeles.journal import Changement
from macros.rendu.contexte import Contexte
from macros.rendu.dates import rendre_date
from macros.rendu.programme import nom_de_volet
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_texte

FIL = "quoi-de-neuf.xml"


def du_plus_recent(changements: dict[str, Changement]) -> list[Changement]:
    """L'ordre du fil ; deux nouveautés du même jour gardent l'ordre du fichier."""
    return sorted(changements.values(), key=lambda c: c.date, reverse=True)


def rendre_changements(ctx: Contexte, nombre: str = "") -> str:
    """Les nouveautés, ou les `nombre` dernières sans leur texte, puis l'adresse du fil."""
    retenus = du_plus_recent(dict(ctx.site.changements))
    if nombre:
        breves = "".join(f"<li>{rendre_titre(ctx, c)}</li>" for c in retenus[: int(nombre)])
        return f'<ul class="nouveautes">{breves}</ul>'
    entrees = "".join(rendre_changement(ctx, c) for c in retenus)
    abonner = f'<p><a href="{ctx.fichier(FIL)}">{ctx.t("rendu", "fil_atom")}</a></p>'
    return f'<ul class="nouveautes">{entrees}</ul>{abonner}{modifier(ctx, "data/changements.yml")}'


def rendre_titre(ctx: Contexte, changement: Changement) -> str:
    """La date et le titre, lié à la page."""
    titre = ctx.dire(f"changements.{changement.id}.titre", changement.titre)
    return f'{rendre_date(ctx, changement.date)} <a href="{ctx.url(changement.page)}">{titre}</a>'


def rendre_changement(ctx: Contexte, changement: Changement) -> str:
    """Une nouveauté : sa date, son volet, son texte, sa source."""
    volet = f" {nom_de_volet(ctx, ctx.site.volets[changement.volet])}" if changement.volet else ""
    texte = rendre_texte(ctx, f"changements.{changement.id}.texte", changement.texte)
    source = f" {rendre_source(ctx, changement.source)}" if changement.source else ""
    return f'<li id="{changement.id}">{rendre_titre(ctx, changement)}{volet}<br>{texte}{source}</li>'
