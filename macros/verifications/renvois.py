"""Vérifie que chaque identifiant cité par une fiche existe, et que chaque renvoi d'un texte mène quelque part."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.chargement import LISTES
from macros.site import Site
from macros.traductions import enumerer
from macros.verifications.lieux import inconnu

RENVOI = re.compile(r"\{(fait|terme|page):([^|}#]+)[^}]*\}")
# collection, champ, collection citée, comment on la nomme
CITATIONS = (
    ("volets", "points", "points", "le point"),
    ("partenaires", "volets", "volets", "le volet"),
    ("points", "sources", "sources", "la source"),
    ("echeances", "volet", "volets", "le volet"),
    ("contacts", "point", "points", "le point"),
    ("faq", "volet", "volets", "le volet"),
    ("faq", "sources", "sources", "la source"),
    ("faq", "points", "points", "le point"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Identifiants cités, renvois dans les textes, faits et points aux noms distincts."""
    for collection, champ, cible, sorte in CITATIONS:
        for fiche in getattr(site, collection).values():
            for cite in en_liste(getattr(fiche, champ)):
                yield from inconnu(site, collection, (fiche.id, champ), sorte, cite, getattr(site, cible))
    if site.programme:
        yield from inconnu(site, "programme", ("porteur",), "le partenaire", site.programme.porteur, site.partenaires)
        yield from inconnu(site, "programme", ("point_statut",), "le point", site.programme.point_statut, site.points)
    for commun in site.faits.keys() & site.points.keys():
        yield Anomalie("data/points.yml", 1, commun, "un fait porte déjà cet identifiant", "en choisir un autre")
    yield from verifier_textes(site, racine)


def en_liste(valeur: Any) -> tuple[str, ...]:
    """Un champ facultatif, simple ou multiple, toujours en liste."""
    if isinstance(valeur, str):
        return (valeur,) if valeur else ()
    return tuple(valeur)


def verifier_textes(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les renvois `{fait:…}`, `{terme:…}` et `{page:…}` des textes."""
    collections: dict[str, Any] = {"fait": {**site.faits, **site.points}, "terme": site.glossaire}
    for texte in enumerer(site):
        for sorte, cible in RENVOI.findall(texte.texte):
            pas: tuple[str | int, ...] = tuple(texte.cle.removeprefix(texte.fichier + ".").split("."))
            if texte.fichier in LISTES:
                pas = pas[:2]
            if sorte == "page":
                if not (racine / "docs" / "fr" / cible).exists():
                    yield from inconnu(site, texte.fichier, pas, "la page", cible, chemins(racine))
            else:
                yield from inconnu(site, texte.fichier, pas, f"le {sorte}", cible, collections[sorte])


def chemins(racine: Path) -> list[str]:
    """Les pages françaises."""
    dossier = racine / "docs" / "fr"
    return [page.relative_to(dossier).as_posix() for page in dossier.rglob("*.md")]
