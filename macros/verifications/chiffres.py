"""Refuse un chiffre du registre recopié dans une page : il vieillirait seul."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.programme import Fait
from macros.pages import lire_pages
from macros.site import Site

JOUR = re.compile(r"^\d{1,2}(?:er)? [a-zéû]+ \d{4}$")
MONTANTS_ANGLAIS = {"M$": "million", "G$": "billion"}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les valeurs reconnaissables entre toutes, dans les deux langues."""
    valeurs = {ecriture: fait.id for fait in site.faits.values() for ecriture in ecritures(fait)}
    if not valeurs:
        return
    choix = "|".join(re.escape(ecriture) for ecriture in sorted(valeurs, key=len, reverse=True))
    motif = re.compile(rf"(?<![\d,.])(?:{choix})(?![\d]|[,.]\d)")
    for page in lire_pages(racine):
        for trouve in motif.finditer(page.corps):
            valeur = trouve.group()
            remede = f'écrire {{{{ fait("{valeurs[valeur]}") }}}}'
            yield Anomalie(page.fichier, page.ligne(trouve.start()), "", f"« {valeur} » est recopié", remede)


def ecritures(fait: Fait) -> Iterator[str]:
    """Les façons d'écrire une valeur qu'on ne peut confondre avec une autre : grand nombre, décimale, montant, jour."""
    if JOUR.match(fait.valeur):
        yield fait.valeur
    entier, _, decimales = fait.valeur.partition(",")
    if not entier.isdecimal():
        return
    if int(entier) >= 10_000:
        yield from (f"{int(entier):,}".replace(",", " "), f"{int(entier):,}", entier)
    elif decimales and len(fait.valeur) >= 4:
        yield from (fait.valeur, f"{entier}.{decimales}")
    elif fait.unite in MONTANTS_ANGLAIS:
        montant = fait.valeur.replace(",", ".")
        yield from (f"{fait.valeur} {fait.unite}", f"${montant} {MONTANTS_ANGLAIS[fait.unite]}")
