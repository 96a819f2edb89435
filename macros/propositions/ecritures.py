"""Ce qu'une proposition écrit : une fiche d'un fichier de données, champ par champ."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Valeur = str | int | date | tuple[str, ...] | None


@dataclass(frozen=True)
class Ecriture:
    """Une fiche à ajouter, ou des champs à changer ; `origines` dit de quelle question vient chaque champ."""

    fichier: str
    id: str
    champs: Mapping[str, Valeur]
    nouvelle: bool
    origines: Mapping[str, str] = field(default_factory=dict)
    en_tete: bool = False

    @property
    def chemin(self) -> str:
        """Le fichier, depuis la racine du projet."""
        return f"data/{self.fichier}.yml"


def garder_ou_vider(champs: Mapping[str, Valeur]) -> dict[str, Valeur]:
    """Les champs qui disent quelque chose, et la note que l'on vide."""
    videe: dict[str, Valeur] = {"note": None} if champs.get("note", "") is None else {}
    return {**gardees(champs), **videe}


def gardees(champs: Mapping[str, Valeur]) -> dict[str, Valeur]:
    """Les champs qui disent quelque chose : une réponse vide laisse la fiche telle qu'elle est."""
    return {nom: valeur for nom, valeur in champs.items() if valeur not in ("", None, ())}
