"""Contrôle les quatre variables d'environnement qui disent où et quand le site se publie."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

ADRESSE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w./~%-]*)?")
VERSION = re.compile(r"[\w.+-]+")


def fautes(environnement: Mapping[str, str] = os.environ) -> Iterator[str]:
    """Deux lignes par variable fautive : le constat, puis ce qu'il faut écrire ; une variable vide est absente."""
    for nom, (juste, constat, remede) in REGLES.items():
        valeur = environnement.get(nom, "")
        if valeur and not juste(valeur):
            yield f"variable {nom} · « {valeur} » {constat}\n    → {remede}"


def est_une_date(valeur: str) -> bool:
    """Vrai de AAAA-MM-JJ, un jour qui existe."""
    try:
        return date.fromisoformat(valeur).isoformat() == valeur
    except ValueError:
        return False


def est_un_patron(valeur: str) -> bool:
    """Vrai de l'adresse de l'éditeur en ligne, où `{path}` tient la place du fichier."""
    return "{path}" in valeur and bool(ADRESSE.fullmatch(valeur.replace("{path}", "")))


REGLES: dict[str, tuple[Callable[[str], object], str, str]] = {
    "ADRESSE_DU_SITE": (
        ADRESSE.fullmatch,
        "n'est pas l'adresse entière d'un site",
        "écrire le protocole et le domaine, par exemple https://exemple.org/",
    ),
    "ADRESSE_DE_MODIFICATION": (
        est_un_patron,
        "n'est pas l'adresse d'un éditeur en ligne",
        "écrire par exemple https://github.com/organisme/depot/edit/main/{path}",
    ),
    "VERSION_DU_SITE": (
        VERSION.fullmatch,
        "n'est pas un numéro de version",
        "écrire des lettres, des chiffres, des points ou des traits, par exemple 2026.12.0",
    ),
    "DATE_DE_PUBLICATION": (
        est_une_date,
        "n'est pas une date",
        "écrire l'année, le mois et le jour, par exemple 2026-12-01",
    ),
}
