"""Refuse un tableau que le générateur ne verrait pas, ou dont il perdrait une cellule."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site

BARRE = re.compile(r"(?<!\\)\|")
TRAIT = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
SEPAREES = re.compile(r"\s*(?:#{1,6} |!!!|\?\?\?|===|</?div)")  # un bloc à elles seules


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les tableaux des pages de toutes les langues."""
    for page in lire_pages(racine):
        lignes = page.prose.lignes
        for debut, fin in trouver(lignes) if "|" in page.prose.texte else ():
            for rang, constat, remede in juger(lignes, debut, fin):
                yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def trouver(lignes: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """(début, fin) de chaque suite de lignes pleines dont l'une ouvre par une barre, ou en trace le trait."""
    debut = 0
    for rang, ligne in enumerate((*lignes, "")):
        if not ligne or SEPAREES.match(ligne):
            if any(est_rangee(suivie) for suivie in lignes[debut:rang]):
                yield debut, rang
            debut = rang + 1


def est_rangee(ligne: str) -> bool:
    """Vrai si la ligne est d'un tableau."""
    return ligne.lstrip(" ").startswith("|") or ("|" in ligne and TRAIT.fullmatch(ligne) is not None)


def juger(lignes: tuple[str, ...], debut: int, fin: int) -> Iterator[tuple[int, str, str]]:
    """(rang, constat, remède) d'un tableau ; sans titres ni trait, ses rangées ne se jugent pas."""
    premier = next(rang for rang in range(debut, fin) if est_rangee(lignes[rang]))
    if not lignes[premier].lstrip(" ").startswith("|"):
        yield premier, "ce tableau n'a pas ses barres", "commencer et finir chaque rangée par « | »"
    elif premier > debut:
        yield premier, "ce tableau touche le paragraphe qui précède", "laisser une ligne vide avant le tableau"
    elif premier > 1 and not lignes[premier - 1] and est_rangee(lignes[premier - 2]) and not a_un_trait(lignes, debut):
        yield premier, "une ligne vide coupe ce tableau", "supprimer la ligne vide qui précède cette rangée"
    else:
        yield from juger_les_rangees(lignes, premier, fin)


def a_un_trait(lignes: tuple[str, ...], debut: int) -> bool:
    """Vrai si la deuxième ligne est le trait qui suit les titres."""
    return debut + 1 < len(lignes) and TRAIT.fullmatch(lignes[debut + 1]) is not None


def juger_les_rangees(lignes: tuple[str, ...], debut: int, fin: int) -> Iterator[tuple[int, str, str]]:
    """(rang, constat, remède) du trait, puis de chaque rangée."""
    if fin == debut + 1 and a_un_trait(lignes, fin):
        return  # une ligne vide sépare les titres de leur trait : on le dit au trait
    colonnes = compter(lignes[debut])
    trait = "|" + "---|" * colonnes
    if not a_un_trait(lignes, debut):
        remede = f"écrire {trait} sur la ligne qui suit celle-ci"
        yield debut, "ce tableau n'a pas de trait sous ses titres", remede
        return
    if compter(lignes[debut + 1]) != colonnes:
        yield debut + 1, f"ce trait n'a pas {colonnes} colonnes comme les titres", f"écrire {trait}"
    for rang in range(debut + 2, fin):
        cellules = compter(lignes[rang])
        if not est_rangee(lignes[rang]):
            remede = "la remettre au bout de sa rangée, ou laisser une ligne vide si elle suit le tableau"
            yield rang, "cette ligne n'est pas une rangée du tableau qu'elle touche", remede
        elif cellules < colonnes and rang + 1 < fin and not est_rangee(lignes[rang + 1]):
            yield rang, "un retour à la ligne coupe cette rangée", "l'écrire sur une seule ligne"
            return
        elif cellules != colonnes:
            sort = "la dernière disparaîtrait" if cellules > colonnes else "la dernière resterait vide"
            constat = f"cette rangée a {dire(cellules)}, les titres en ont {colonnes} : {sort}"
            yield rang, constat, f"écrire {dire(colonnes)} ; une barre dans un texte s'écrit \\|"


def compter(rangee: str) -> int:
    """Le nombre de cellules d'une rangée."""
    nue = rangee.strip()
    return len(BARRE.findall(nue)) + 1 - nue.startswith("|") - (nue.endswith("|") and not nue.endswith("\\|"))


def dire(cellules: int) -> str:
    """« 1 cellule », « 3 cellules »."""
    return f"{cellules} cellule{'s' if cellules > 1 else ''}"
