"""Découpe un fichier de données : les fiches voulues, avec leurs lignes exactes, sans les récrire."""

import re
from collections.abc import Collection, Iterator, Sequence

from macros.yaml_strict import Document

ANNONCE = re.compile(r"(?:\n(?:#.*|[ ]*))+\Z")


def extraire_fiches(texte: str, document: Document, identifiants: Collection[str]) -> str:
    """Les fiches d'une liste qui portent l'un de ces identifiants, dans l'ordre du fichier."""
    debuts = [(str(fiche["id"]), document.ligne((rang,))) for rang, fiche in enumerate(document.contenu or ())]
    gardees = [morceau for nom, morceau in decouper(texte, debuts) if nom in identifiants]
    return "\n\n".join(gardees) + "\n" if gardees else ""


def extraire_traductions(texte: str, document: Document, identifiants: Collection[str]) -> str:
    """Les entrées d'un catalogue qui traduisent l'une de ces fiches, dans l'ordre du fichier."""
    debuts = [(str(cle), document.ligne((cle,))) for cle in document.contenu or ()]
    gardees = [morceau for cle, morceau in decouper(texte, debuts) if cle.partition(".")[0] in identifiants]
    return "\n".join(gardees) + "\n" if gardees else ""


def decouper(texte: str, debuts: Sequence[tuple[str, int]]) -> Iterator[tuple[str, str]]:
    """(nom, lignes) de chaque morceau, sans les lignes vides ni le commentaire qui annoncent le suivant."""
    lignes = texte.split("\n")
    fins = [*(ligne for _, ligne in debuts), len(lignes) + 1][1:]
    for (nom, debut), fin in zip(debuts, fins, strict=True):
        yield nom, ANNONCE.sub("", "\n".join(lignes[debut - 1 : fin - 1]))
