"""Décrit ce qui ne va pas comme le ferait une collègue : où, quoi, et quoi écrire à la place."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Anomalie:
    """Une faute et son remède ; `fichier` est relatif à la racine du projet, `ligne` commence à 1."""

    fichier: str
    ligne: int
    champ: str
    constat: str
    remede: str


def formater(anomalies: Iterable[Anomalie]) -> str:
    """Deux lignes par anomalie, dans l'ordre des fichiers et des lignes."""
    return "\n".join(
        f"{a.fichier}:{a.ligne} · {a.champ + ' : ' if a.champ else ''}{a.constat}\n    → {a.remede}"
        for a in sorted(set(anomalies))
    )


def compter(anomalies: Sized, nom: str = "correction") -> str:
    """« 1 correction », « 3 corrections »."""
    return f"{len(anomalies)} {nom}{'s' if len(anomalies) > 1 else ''}"


def echapper(texte: str) -> str:
    """Ce que GitHub demande dans le corps d'une annotation."""
    return texte.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def annoter(anomalies: Iterable[Anomalie]) -> str:
    """Les mêmes anomalies, en annotations posées sur les lignes d'une demande de tirage."""
    return "\n".join(
        f"::error file={a.fichier},line={a.ligne}::"
        + echapper(f"{a.champ + ' : ' if a.champ else ''}{a.constat} → {a.remede}")
        for a in sorted(set(anomalies))
    )
