"""Les parcours, qui rangent des modules pour un rôle, et les séances toutes prêtes."""

from typing import Annotated

from pydantic import Field

from macros.modeles.base import Fiche, Identifiant, Texte, TexteLibre
from macros.modeles.modules import Minutes


class Etape(Fiche):
    """Un module d'un parcours, nommé par son identifiant, et ce qu'il y apporte."""

    id: Identifiant
    pourquoi: Texte


class Parcours(Fiche):
    """Des modules dans l'ordre, pour un rôle."""

    id: Identifiant
    titre: Texte
    pour: Texte
    etapes: tuple[Etape, ...] = Field(min_length=1)


class MomentDeSeance(Fiche):
    """Un temps d'une séance, en minutes ; `partie` est le rang, à partir de 1, d'une partie du module cité."""

    id: Identifiant
    minutes: Minutes
    titre: Texte
    texte: Texte
    module: TexteLibre = ""
    partie: Annotated[int, Field(ge=0, le=9)] = 0


class Seance(Fiche):
    """Une séance toute prête et ses moments."""

    id: Identifiant
    titre: Texte
    minutes: Annotated[int, Field(ge=30, le=480)]
    pour: Texte
    moments: tuple[MomentDeSeance, ...] = Field(min_length=1)
