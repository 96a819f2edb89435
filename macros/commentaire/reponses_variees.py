"""Fabrique des réponses inégales : sans elles, aucun cas ne verrait changer le poids d'un énoncé."""

from collections.abc import Mapping
from typing import Any

NIVEAUX = 5
BLANCS = {0: None, 1: "nsp"}  # un énoncé sur onze reste vide, un autre dit « je ne sais pas »
ONZE = 11
SORTES = (("long", False, 5), ("long", True, 3), ("court", False, 3), ("court", True, 2))


def fabriquer_les_vecteurs(*instruments: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Treize questionnaires remplis par une règle ; un énoncé reçoit la même réponse dans chaque révision."""
    listes = [instrument.get("items", []) for instrument in instruments]
    enonces = list(dict.fromkeys(item["id"] for liste in listes for item in liste))
    courts = dict.fromkeys(nom for instrument in instruments for nom in instrument.get("court", []))
    return [
        {
            "nom": f"réponses variées {variante + 1}, formulaire {formulaire}{', avec des blancs' if blancs else ''}",
            "formulaire": formulaire,
            "reponses": remplir(list(courts) if formulaire == "court" else enonces, variante, blancs),
        }
        for formulaire, blancs, nombre in SORTES
        for variante in range(nombre)
    ]


def remplir(enonces: list[str], variante: int, blancs: bool) -> dict[str, int | str]:
    """Une réponse par énoncé, de 0 à 4, selon son rang et la variante."""
    reponses: dict[str, int | str] = {}
    for rang, nom in enumerate(enonces):
        blanc = (rang * 3 + variante) % ONZE
        reponse = BLANCS[blanc] if blancs and blanc in BLANCS else (rang * 7 + variante) % NIVEAUX
        if reponse is not None:
            reponses[nom] = reponse
    return reponses
