"""Exige d'un fait confirmé une source primaire, et de toute source qu'elle existe."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.base import Trace
from macros.site import Site
from macros.verifications.identifiants import inconnu

TRACEES = ("volets", "partenaires", "faits", "echeances", "appels", "contacts")


def fiches_tracees(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], Trace]]:
    """(fichier, pas, fiche) de tout ce qui porte une provenance."""
    for collection in TRACEES:
        for fiche in getattr(site, collection).values():
            yield collection, (fiche.id,), fiche
    if site.programme:
        yield "programme", (), site.programme
    for volet, regles in site.admissibilite.items():
        for critere in regles.criteres:
            yield f"admissibilite/{volet}", ("criteres", critere.id), critere


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Source absente, inconnue ou trop faible pour le statut."""
    for fichier, pas, fiche in fiches_tracees(site):
        if fiche.source:
            yield from inconnu(site, fichier, (*pas, "source"), "la source", fiche.source, site.sources)
        source = site.sources.get(fiche.source)
        champ = ".".join([*map(str, pas), "statut"])
        endroit = site.ligne(fichier, *pas, "statut")
        if not fiche.source and fiche.statut != "a-confirmer":
            remede = "ajouter « source: … », ou écrire « statut: a-confirmer »"
            yield Anomalie(f"data/{fichier}.yml", endroit, champ, "aucune source n'appuie ce statut", remede)
        elif source and fiche.statut == "confirme" and source.nature != "primaire":
            constat = f"« confirme » demande une source primaire ; « {source.id} » est secondaire"
            yield Anomalie(
                f"data/{fichier}.yml",
                endroit,
                champ,
                constat,
                "écrire « statut: rapporte », ou citer la source primaire",
            )
    for terme in site.glossaire.values():
        if not terme.source and terme.verification != "redaction":
            endroit, champ = site.ligne("glossaire", terme.id, "verification"), f"{terme.id}.verification"
            constat = f"« {terme.verification} » demande la source qui appuie la définition"
            remede = "ajouter « source: … », ou écrire « verification: redaction »"
            yield Anomalie("data/glossaire.yml", endroit, champ, constat, remede)
        if terme.source:
            yield from inconnu(site, "glossaire", (terme.id, "source"), "la source", terme.source, site.sources)
    for nom, module in site.modules.items():
        for cite in module.sources:
            yield from inconnu(site, f"modules/{nom}", ("sources",), "la source", cite, site.sources)
