"""Tire d'un titre l'identifiant d'une nouvelle fiche."""

import unicodedata
from collections.abc import Iterable

from macros.yaml_strict import BOOLEENS

LONGUEUR_MAX = 50
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})


def en_tirets(titre: str) -> str:
    """Minuscules sans accent, chiffres et tirets ; vide si le titre n'a aucune lettre latine.

    >>> en_tirets("Dépôt d'un projet, 2e appel")
    'depot-d-un-projet-2e-appel'
    """
    nu = unicodedata.normalize("NFKD", titre.translate(LIGATURES)).encode("ascii", "ignore").decode().lower()
    mots = "".join(c if c.isalnum() else " " for c in nu).split()
    garde = ""
    for mot in mots:
        suite = f"{garde}-{mot}" if garde else mot[:LONGUEUR_MAX]
        if len(suite) > LONGUEUR_MAX:
            break
        garde = suite
    return garde


def libre(titre: str, existants: Iterable[str]) -> str:
    """L'identifiant du titre, distinct de ceux qui existent."""
    base, pris = en_tirets(titre), set(existants)  # une collection Incomplete dirait tout contenir
    if base in BOOLEENS or base.isdigit():  # le YAML y lirait autre chose qu'un texte
        base = f"fiche-{base}"
    if not base or base not in pris:
        return base
    rang = 2
    while f"{base}-{rang}" in pris:
        rang += 1
    return f"{base}-{rang}"


def pareil(un: str, autre: str) -> bool:
    """Vrai si deux titres ne diffèrent que par la casse, les accents ou la ponctuation."""
    return bool(en_tirets(un)) and en_tirets(un) == en_tirets(autre)
