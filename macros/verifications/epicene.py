"""Refuse les masculins génériques et les formes tronquées que l'Office québécois de la langue française déconseille."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.base import Tournure
from macros.pages import lire_pages
from macros.site import Site
from macros.traductions import enumerer
from macros.yaml_strict import nommer

TRONQUEES = re.compile(
    r"\w+[·•]\w+|\w+\((?:e|ne|trice|euse)\)s?(?!\w)|\b\w+é/e\b|\w+(?:eur|ien)/(?:trice|euse|ienne)\b"
)
INDICE = re.compile(r"[·•]|[(/](?:e|ne|trice|euse|ienne)\b", re.I)  # sans lui, aucune forme tronquée à chercher
REMEDE = "écrire une tournure neutre, ou les deux formes au long"
FEMININ = re.compile(r"\w+(?:es|trices|euses|ières|iennes|ales)\s+(?:et|ou)\s+(?:d'|l'|de |des |les |la |le )?$", re.I)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les fautes des pages françaises et des textes des fiches."""
    chercher = chercheur(tuple(site.tournures.values()))
    for page in lire_pages(racine):
        if page.langue == "fr":
            for position, constat, remede in chercher(page.corps):
                yield Anomalie(page.fichier, page.ligne(position), "", constat, remede)
    for texte in enumerer(site):
        if texte.fichier != "glossaire":  # on y définit des mots, on n'y désigne personne
            for _, constat, remede in chercher(texte.texte):
                yield Anomalie(f"data/{texte.fichier}.yml", texte.ligne, nommer(texte.pas), constat, remede)


@lru_cache(maxsize=4)
def chercheur(tournures: tuple[Tournure, ...]) -> Callable[[str], list[tuple[int, str, str]]]:
    """Les fautes d'un texte selon ces tournures ; un texte déjà lu ne se relit pas."""
    motifs = [(mot_le_plus_long(tournure), compiler(tournure), tournure) for tournure in tournures]
    return lru_cache(maxsize=16_384)(lambda texte: list(fautes(texte, motifs)))


def mot_le_plus_long(tournure: Tournure) -> str:
    """Un mot que tout texte fautif contient : le chercher d'abord coûte vingt fois moins que le motif."""
    return max(re.findall(r"\w+", tournure.ecrit), key=len, default="").casefold()


def compiler(tournure: Tournure) -> re.Pattern[str]:
    """Le motif d'une tournure : mots entiers, espaces et apostrophes de toute sorte."""
    texte = re.escape(tournure.ecrit).replace("\\ ", r"\s+").replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){texte}(?![\w-])", re.I)


def fautes(texte: str, motifs: list[tuple[str, re.Pattern[str], Tournure]]) -> Iterator[tuple[int, str, str]]:
    """(position, constat, remède) ; un doublet complet ne compte pas."""
    for trouve in TRONQUEES.finditer(texte) if INDICE.search(texte) else ():
        yield trouve.start(), f"« {trouve.group()} » est une forme tronquée", REMEDE
    mots = texte.casefold()
    for mot, motif, tournure in motifs:
        for trouve in motif.finditer(texte) if mot in mots else ():
            if not doublet(texte, trouve):
                yield trouve.start(), f"« {trouve.group()} » ne nomme que les hommes", f"écrire « {tournure.ecrire} »"


def doublet(texte: str, trouve: re.Match[str]) -> bool:
    """Vrai si le féminin précède ou suit aussitôt, lié par « et » ou « ou »."""
    avant, apres = texte[max(0, trouve.start() - 40) : trouve.start()], texte[trouve.end() : trouve.end() + 40]
    suite = re.match(
        r"\s+(?:et|ou)\s+(?:d['’]|l['’]|de |des |les |la )?\w+(?:es|trices?|euses?|ières?|iennes?|ales?)\b", apres
    )
    return bool(FEMININ.search(avant) or suite)
