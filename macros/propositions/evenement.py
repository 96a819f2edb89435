"""Lit l'événement que GitHub dépose quand une demande s'ouvre ou change."""

import json
from dataclasses import dataclass
from typing import Any

NUMERO_MAX = 10**9
CORPS_MAX = 100_000  # GitHub refuse un corps de plus de 65 536 signes


class EvenementIllisible(Exception):
    """Ce n'est pas l'événement d'une demande ; il n'y a personne à qui répondre."""


@dataclass(frozen=True)
class Demande:
    """Une demande : son numéro, ses étiquettes, son texte, et si elle est encore ouverte."""

    numero: int
    etiquettes: tuple[str, ...]
    corps: str
    ouverte: bool


def lire_evenement(brut: bytes) -> Demande:
    """La demande ; lève EvenementIllisible en disant ce qui manque."""
    try:
        evenement = json.loads(brut.decode("utf-8"))
    except (ValueError, RecursionError):
        raise EvenementIllisible("ce fichier n'est pas du JSON en UTF-8") from None
    fiche = evenement.get("issue") if isinstance(evenement, dict) else None
    if not isinstance(fiche, dict) or "pull_request" in fiche:
        raise EvenementIllisible("ce n'est pas l'événement d'une demande (« issue »)")
    numero, corps = fiche.get("number"), fiche.get("body")
    if type(numero) is not int or not 0 < numero < NUMERO_MAX:
        raise EvenementIllisible("le numéro de la demande n'est pas un entier positif")
    if corps is not None and not isinstance(corps, str):
        raise EvenementIllisible("le corps de la demande n'est pas un texte")
    etiquettes = lire_etiquettes(fiche.get("labels"))
    return Demande(numero, etiquettes, (corps or "")[:CORPS_MAX], fiche.get("state", "open") == "open")


def lire_etiquettes(brutes: Any) -> tuple[str, ...]:
    """Le nom de chaque étiquette ; ce qui n'en a pas la forme est laissé."""
    fiches = brutes if isinstance(brutes, list) else []
    return tuple(f["name"] for f in fiches if isinstance(f, dict) and isinstance(f.get("name"), str))
