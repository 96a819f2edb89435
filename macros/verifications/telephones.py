"""Refuse un numéro de téléphone que rien n'appuie : il change, et peut être celui d'une personne."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.ecrits import lire_les_ecrits

NUMERO = re.compile(
    r"(?<![\d-])(?:\+?1[ .-]?)?(?:\((?P<a>[2-9]\d{2})\) ?|(?P<b>[2-9]\d{2})[ .-])\d{3}[ .-]\d{4}(?![\d-])"
)
SANS_FRAIS = ("800", "833", "844", "855", "866", "877", "888")  # jamais celui d'une personne
FIN = re.compile(r"\d{3}[ .-]\d{4}")  # sans elle, aucun numéro à chercher
SOURCE = re.compile(r"\{\{\s*source\(")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les pages, où une source citée dans le paragraphe l'appuie, puis les textes de data/ et les « en bref »."""
    for page in lire_pages(racine):
        for trouve in numeros(page.brut):
            fin = page.brut.find("\n", trouve.end())
            ligne = page.brut[page.brut.rfind("\n", 0, trouve.start()) + 1 : fin if fin > 0 else None]
            if not SOURCE.search(ligne):
                remede = 'donner la source dans la même phrase : {{ source("identifiant") }} ; sinon, ôter le numéro'
                yield Anomalie(page.fichier, page.ligne_brute(trouve.start()), "", dire(trouve), remede)
    for ecrit in lire_les_ecrits(site, racine):
        for trouve in numeros(ecrit.texte)[:1]:
            yield ecrit.refuser(dire(trouve), "l'ôter : renvoyer au site de l'organisme, qui le tient à jour")


def numeros(texte: str) -> list[re.Match[str]]:
    """Les numéros d'un texte, sans ceux qui sont sans frais."""
    trouves = NUMERO.finditer(texte) if FIN.search(texte) else ()
    return [trouve for trouve in trouves if (trouve["a"] or trouve["b"]) not in SANS_FRAIS]


def dire(trouve: re.Match[str]) -> str:
    """Le constat."""
    return f"le téléphone « {trouve.group().strip()} » n'a pas de source"
