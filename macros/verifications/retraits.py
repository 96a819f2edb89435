"""Refuse un retrait que le générateur ne compte pas et une liste qu'il ne verrait pas."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site

ELEMENT = re.compile(r"(?:[-*+]|\d{1,3}\.)(?= )")
CONTENANT = re.compile(r"(?:[-*+]|\d{1,3}\.) |!!!|\?\?\?|===|\[\^[^\]]+\]:|: ")
SEPAREES = re.compile(r"#{1,6} |!!!|\?\?\?|===|</?div|\[\^[^\]]+\]:|\*\[")  # un bloc à elles seules
COLLEE = ("cette liste touche le paragraphe qui précède", "laisser une ligne vide avant la liste")
MAL_ECRITES = (
    (re.compile(r"[-*+] *\[ *[xX]? *\](?! ?[\[(])"), "cette case à cocher est mal écrite", "écrire « - [ ] Texte »"),
    (re.compile(r"-(?=[^\W\d_])"), "il manque une espace après le tiret", "écrire « - Texte »"),
    (re.compile(r"[•·–—‣▪●◦](?= ?\w)"), "« {} » n'ouvre pas une liste", "écrire « - Texte »"),
    (re.compile(r"\d{1,3}\) "), "« {} » n'ouvre pas une liste", "écrire « 1. Texte »"),
    (re.compile(r"\d{1,2}\.(?=[^\W\d_])"), "il manque une espace après « {} »", "écrire « 1. Texte »"),
)
CASE = re.compile(r"[-*+] \[[ xX]\] \S")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Retraits, listes collées et puces mal écrites des pages de toutes les langues."""
    for page in lire_pages(racine):
        for rang, constat, remede in fautes(page.prose.lignes):
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def fautes(lignes: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """(rang, constat, remède) ; `permis` est le plus grand retrait que la ligne peut avoir, `bloc` ce qui l'a ouvert."""
    permis, bloc = 0, ""
    for rang, ligne in enumerate(lignes):
        texte = ligne.lstrip(" ")
        if not texte:
            bloc = ""
            continue
        retrait = len(ligne) - len(texte)
        for constat, remede in juger(texte, retrait, permis, bloc):
            yield rang, constat, remede
        if not bloc or CONTENANT.match(texte):
            permis = min(retrait, permis) + (4 if CONTENANT.match(texte) else 0)
        bloc = "" if SEPAREES.match(texte) else texte if ELEMENT.match(texte) else bloc or texte


def juger(texte: str, retrait: int, permis: int, bloc: str) -> Iterator[tuple[str, str]]:
    """(constat, remède) d'une ligne ; le premier tort suffit."""
    if retrait % 4:
        mot = "espace" if retrait == 1 else "espaces"
        yield f"ce retrait de {retrait} {mot} ne compte pas", juste_retrait(retrait, permis)
    elif retrait > permis and not bloc:
        yield f"ce texte, en retrait de {retrait} espaces, paraîtrait comme du code", juste_retrait(retrait, permis)
    elif bloc and not ELEMENT.match(bloc) and ELEMENT.match(texte):
        yield COLLEE
    elif not CASE.match(texte):
        for motif, constat, remede in MAL_ECRITES:
            trouve = motif.match(texte)
            if trouve:
                yield constat.replace("{}", trouve.group().strip()), remede
                return


def juste_retrait(retrait: int, permis: int) -> str:
    """Le nombre d'espaces à écrire."""
    juste = min(permis, -(-retrait // 4) * 4)
    return f"commencer la ligne par {juste} espaces" if juste else "ôter les espaces du début de la ligne"
