"""Écrit les critères d'un volet et des cas déjà résolus, lisibles sans JavaScript."""

from collections.abc import Iterable, Iterator

from macros.calendrier import en_vigueur, maintenant
from macros.modeles.admissibilite import Admissibilite, Critere, Exemple
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.dates import rendre_date
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import badge, modifier, rendre_tableau
from macros.rendu.texte import rendre_texte

ZONE = "admissibilite"


def rendre_criteres(ctx: Contexte, identifiant: str) -> str:
    """Les critères d'un volet, ceux qu'il reprend compris, puis ses cas résolus."""
    fiche = exiger(ctx, identifiant)
    reprise = [exiger(ctx, fiche.reprend)] if fiche.reprend else []
    lignes = [ligne for partie in (fiche, *reprise) for ligne in lignes_de_criteres(ctx, partie)]
    return rendre_revision(ctx, fiche) + avec_son_lien(ctx, lignes, fiche) + rendre_cas(ctx, fiche)


def rendre_revision(ctx: Contexte, fiche: Admissibilite) -> str:
    """L'avis que les critères ne valent pas aujourd'hui, s'ils sont bornés et que le jour est hors des bornes."""
    if en_vigueur(fiche.valide_du, fiche.valide_au, maintenant()):
        return ""
    return f'<p class="verifier__avis">{ctx.t(ZONE, "verdict_revision")}</p>'


def rendre_fiche(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les critères propres à une fiche et ses cas résolus."""
    tableau = avec_son_lien(ctx, lignes_de_criteres(ctx, fiche), fiche)
    return rendre_revision(ctx, fiche) + tableau + rendre_cas(ctx, fiche)


def exiger(ctx: Contexte, identifiant: str) -> Admissibilite:
    """La fiche demandée ; lève CitationInconnue si elle n'existe pas."""
    if identifiant not in ctx.site.admissibilite:
        raise CitationInconnue("la fiche d'admissibilité", identifiant, list(ctx.site.admissibilite))
    return ctx.site.admissibilite[identifiant]


def avec_son_lien(ctx: Contexte, lignes: Iterable[list[str]], fiche: Admissibilite) -> str:
    """Le tableau des critères et le lien vers ses données."""
    return tableau_de_criteres(ctx, lignes) + modifier(ctx, f"data/admissibilite/{fiche.id}.yml")


def tableau_de_criteres(ctx: Contexte, lignes: Iterable[list[str]]) -> str:
    """Le tableau des critères : ce qu'il en est quand on ne les remplit pas, ou qu'on ne sait pas."""
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("critere", "non", "inconnu", "source")]
    return rendre_tableau(ctx.t(ZONE, "legende_criteres"), colonnes, lignes, "tableau--criteres")


def lignes_de_criteres(ctx: Contexte, fiche: Admissibilite) -> Iterator[list[str]]:
    """Une ligne par critère propre à la fiche."""
    for critere in fiche.criteres:
        cle = cle_de(fiche, critere)
        yield [
            rendre_texte(ctx, f"{cle}.intitule", critere.intitule),
            rendre_texte(ctx, f"{cle}.si_non", critere.si_non),
            rendre_texte(ctx, f"{cle}.si_inconnu", critere.si_inconnu),
            rendre_provenance(ctx, critere),
        ]


def cle_de(fiche: Admissibilite, critere: Critere) -> str:
    """Où les textes d'un critère sont traduits."""
    return f"admissibilite/{fiche.id}.criteres.{critere.id}"


def rendre_provenance(ctx: Contexte, critere: Critere) -> str:
    """La source d'un critère, ce qu'elle vaut et la date où on l'a vérifiée."""
    source = f"{rendre_source(ctx, critere.source)} " if critere.source else ""
    date = ctx.t(ZONE, "regle", date="§").replace("§", rendre_date(ctx, critere.verifie_le))
    return f"{source}{badge(ctx, critere.statut)} <small>{date}</small>"


def exemples_montres(fiche: Admissibilite) -> Iterator[tuple[int, Exemple]]:
    """Chaque cas et son rang, sauf celui où l'on ne sait rien : il essaie la règle sans rien apprendre à personne."""
    for rang, exemple in enumerate(fiche.exemples):
        if set(exemple.quand.values()) != {"nsp"}:
            yield rang, exemple


def rendre_cas(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les exemples qui prouvent les règles, avec leur verdict."""
    colonnes = [ctx.t(ZONE, "colonne_situation"), ctx.t(ZONE, "colonne_verdict")]
    lignes = [
        [
            rendre_texte(ctx, f"admissibilite/{fiche.id}.exemples.{rang}.nom", exemple.nom),
            f'<span class="mot mot--{exemple.alors}">{ctx.t(ZONE, f"mot_{exemple.alors}")}</span>',
        ]
        for rang, exemple in exemples_montres(fiche)
    ]
    return rendre_tableau(ctx.t(ZONE, "legende_cas"), colonnes, lignes, "tableau--cas")
