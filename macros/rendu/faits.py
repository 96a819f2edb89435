"""Écrit un fait, un tableau de faits et les points que le programme doit confirmer."""

import re
from html import escape

from macros.modeles.programme import Fait
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.dates import lire_jour, rendre_date
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import badge, modifier, rendre_tableau
from macros.rendu.texte import rendre_texte

NOMBRE = re.compile(r"^\d+(?:,\d+)?$")
MONTANTS = {"$": "dollars", "k$": "milliers", "M$": "millions", "G$": "milliards"}
FAIT = re.compile(r"""data-(?:fait|fiche)=["']([a-z0-9-]+)""")
CONSEIL = re.compile(r'<p class="a-confirmer__conseil">.*?</p>', re.S)


def nombre(valeur: str, langue: str) -> str:
    """« 11360 » → « 11 360 » en français, « 11,360 » en anglais ; un autre texte reste tel quel."""
    if not NOMBRE.match(valeur):
        return valeur
    entier, _, decimales = valeur.partition(",")
    groupes = f"{int(entier):,}" if len(entier) > 4 or langue == "en" else entier
    groupes = f"{int(entier):,}" if len(entier) >= 4 else groupes
    if langue == "fr":
        return groupes.replace(",", " ") + (f",{decimales}" if decimales else "")
    return groupes + (f".{decimales}" if decimales else "")


def ecrire_valeur(ctx: Contexte, fait: Fait) -> str:
    """La valeur et son unité, comme on les lit : « 53,6 G$ », “$53.6 billion”."""
    jour = lire_jour(fait.valeur)
    if jour:
        return rendre_date(ctx, jour)
    valeur = nombre(fait.valeur, ctx.langue)
    if fait.unite in MONTANTS:
        return ctx.t("commun", "montant_" + MONTANTS[fait.unite], valeur=valeur)
    if fait.unite == "%":
        return ctx.t("commun", "pourcentage", valeur=valeur)
    unite = ctx.dire(f"faits.{fait.id}.unite", fait.unite) if fait.unite else ""
    if not NOMBRE.match(fait.valeur):
        return escape(valeur, quote=False) + (f" {unite}" if unite else "")
    return f"{valeur} {unite}".strip()


def rendre_fait(ctx: Contexte, identifiant: str) -> str:
    """Un fait dans une phrase ; un point à confirmer s'y montre comme tel."""
    if identifiant in ctx.site.points:
        return badge(ctx, "a-confirmer")
    if identifiant not in ctx.site.faits:
        raise CitationInconnue("le fait", identifiant, [*ctx.site.faits, *ctx.site.points])
    fait = ctx.site.faits[identifiant]
    ctx.citer(fait.source)
    return f'<data class="fait" data-fait="{fait.id}" value="{escape(fait.valeur)}">{ecrire_valeur(ctx, fait)}</data>'


def rendre_tableau_faits(ctx: Contexte, *identifiants: str, legende: str = "") -> str:
    """Indicateur, valeur, période, source : une ligne par fait."""
    faits = []
    for identifiant in identifiants:
        if identifiant not in ctx.site.faits:
            raise CitationInconnue("le fait", identifiant, list(ctx.site.faits))
        faits.append(ctx.site.faits[identifiant])
    colonnes = [ctx.t("rendu", cle) for cle in ("indicateur", "valeur", "periode", "source")]
    lignes = [
        [
            ctx.dire(f"faits.{fait.id}.enonce", fait.enonce),
            rendre_fait(ctx, fait.id),
            ctx.dire(f"faits.{fait.id}.periode", fait.periode) if fait.periode else "",
            rendre_source(ctx, fait.source) if fait.source else "",
        ]
        for fait in faits
    ]
    titre = escape(legende, quote=False) or ctx.t("rendu", "faits")
    return rendre_tableau(titre, colonnes, lignes) + modifier(ctx, "data/faits.yml")


def rendre_a_confirmer(ctx: Contexte, *identifiants: str) -> str:
    """L'avis « À confirmer par le programme », avec les points en cause."""
    elements = []
    for identifiant in identifiants:
        if identifiant not in ctx.site.points:
            raise CitationInconnue("le point à confirmer", identifiant, list(ctx.site.points))
        texte = rendre_texte(ctx, f"points.{identifiant}.enonce", ctx.site.points[identifiant].enonce)
        elements.append(f'<li data-point="{identifiant}">{texte}</li>')
    return (
        f'<div class="admonition a-confirmer"><p class="admonition-title">{ctx.t("commun", "statut_a_confirmer")}</p>'
        f'<p class="a-confirmer__conseil">{ctx.t("commun", "a_confirmer_texte")}</p><ul>{"".join(elements)}</ul></div>'
    )


def dire_le_conseil_une_fois(html: str) -> str:
    """La page, où seul le premier avis dit à qui s'adresser : les suivants ne montrent que leurs points.

    >>> dire_le_conseil_une_fois('<p class="a-confirmer__conseil">Écrivez.</p><b>' * 2)
    '<p class="a-confirmer__conseil">Écrivez.</p><b><b>'
    """
    premier = CONSEIL.search(html)
    return html if premier is None else html[: premier.end()] + CONSEIL.sub("", html[premier.end() :])


def faits_cites(html: str) -> list[str]:
    """Les faits que cite un bloc, dans l'ordre.

    >>> faits_cites('<data data-fait="a-1">1</data> et <data data-fait="b">2</data>')
    ['a-1', 'b']
    """
    return FAIT.findall(html)
