"""Un sujet de veille : une clé stable, un titre, un corps qui dit quoi faire."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

LIGNES_MAX = 100  # un corps de ticket est limité à 65 536 signes
ETIQUETTE = "veille"


@dataclass(frozen=True)
class Sujet:
    """`cle` nomme le sujet pour toujours ; `corps` est en Markdown."""

    cle: str
    titre: str
    corps: str
    etiquettes: tuple[str, ...] = (ETIQUETTE,)

    def exporter(self) -> dict[str, Any]:
        """Le sujet, en objet JSON."""
        return {**asdict(self), "etiquettes": list(self.etiquettes)}


def composer(cle: str, sorte: str, titre: str, quoi_faire: str, lignes: Iterable[str]) -> Sujet:
    """Un sujet et sa liste ; au-delà de cent lignes, le nombre de celles qui restent."""
    toutes = list(lignes)
    reste = len(toutes) - LIGNES_MAX
    suite = [f"- … et {reste} autre{'s' if reste > 1 else ''}"] if reste > 0 else []
    liste = "\n".join([*(f"- {ligne}" for ligne in toutes[:LIGNES_MAX]), *suite])
    return Sujet(cle, titre, "\n\n".join(filter(None, [quoi_faire, liste])), (ETIQUETTE, sorte))


def compter(nombre: int, nom: str) -> str:
    """« 1 fiche », « 3 fiches »."""
    return f"{nombre} {nom}{'s' if nombre > 1 else ''}"
