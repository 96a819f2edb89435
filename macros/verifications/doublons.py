"""Refuse deux fiches qui disent la même chose sous deux identifiants : un terme, une question, un sigle, une région."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site

# collection, champ, ce que la phrase en dit
UNIQUES = (
    ("glossaire", "terme", "ce terme est déjà défini"),
    ("faq", "question", "cette question est déjà posée"),
    ("points", "repere", "ce repère est déjà pris"),
    ("sigles", "sigle", "ce sigle est déjà inscrit"),
    ("contacts", "region", "cette région a déjà sa fiche"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque valeur qui ne peut servir qu'une fois, et chaque nom que montre un renvoi."""
    yield from verifier_les_renvois(site)
    for collection, champ, constat in UNIQUES:
        vues: dict[str, int] = {}
        for fiche in getattr(site, collection).values():
            valeur = reduire(str(getattr(fiche, champ, "") or ""))
            endroit = site.ligne(collection, fiche.id, champ)
            if valeur in vues:
                remede = f"corriger la fiche de la ligne {vues[valeur]}, et retirer celle-ci"
                dit = f"{constat}, à la ligne {vues[valeur]}"
                yield Anomalie(f"data/{collection}.yml", endroit, f"{fiche.id}.{champ}", dit, remede)
            elif valeur:
                vues[valeur] = endroit


def verifier_les_renvois(site: Site) -> Iterator[Anomalie]:
    """Deux sources ne se montrent pas sous le même nom : on ne saurait pas quel document est cité."""
    vues: dict[str, str] = {}
    for source in site.sources.values():
        nom = reduire(source.court or f"{source.organisme}, {source.date[:4]}")
        if nom in vues:
            constat = f"un renvoi la montre sous le même nom que « {vues[nom]} »"
            remede = "ajouter « court: … », qui dit de quel document il s'agit"
            yield Anomalie("data/sources.yml", site.ligne("sources", source.id), f"{source.id}.court", constat, remede)
        vues.setdefault(nom, source.id)


def reduire(texte: str) -> str:
    """La valeur sans accents, sans majuscules, sans ponctuation finale ni espaces doublées."""
    nu = "".join(s for s in unicodedata.normalize("NFD", texte) if not unicodedata.combining(s))
    return " ".join(nu.casefold().rstrip(" .?!").split())
