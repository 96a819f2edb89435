"""Les parcours, qui rangent des modules pour un rôle, et les séances toutes prêtes."""

from typing import Annotated

from pydantic import Field

from macros.modeles.base import Fiche, Id, Identifiant, Texte, TexteLibre
from macros.modeles.modules import Minutes


class Etape(Fiche):
    """Un module d'un parcours, nommé par son identifiant, et ce qu'il y apporte."""

    id: Identifiant = Field(description="Le module, par son identifiant.")
    pourquoi: Texte = Field(description="Ce que le module apporte à ce rôle.")


class Parcours(Fiche):
    """Des modules dans l'ordre, pour un rôle."""

    id: Id
    titre: Texte = Field(description="À qui le parcours s'adresse, en quelques mots.")
    pour: Texte = Field(description="Ce que ce rôle cherche, et ce que le parcours lui donne.")
    etapes: tuple[Etape, ...] = Field(min_length=1, description="Les modules, dans l'ordre.")


class MomentDeSeance(Fiche):
    """Un temps d'une séance, en minutes ; `partie` est le rang, à partir de 1, d'une partie du module cité."""

    id: Id
    minutes: Minutes = Field(description="La durée, en minutes.")
    titre: Texte = Field(description="Le nom du moment.")
    texte: Texte = Field(description="Ce que l'on fait, et comment.")
    module: TexteLibre = Field("", description="Le module cité, par son identifiant; vide s'il n'y en a pas.")
    partie: Annotated[int, Field(ge=0, le=9)] = Field(
        0, description="Le rang de la partie du module, à partir de 1; 0 si aucune n'est citée."
    )


class Seance(Fiche):
    """Une séance toute prête et ses moments."""

    id: Id
    titre: Texte = Field(description="Le nom de la séance.")
    minutes: Annotated[int, Field(ge=30, le=480)] = Field(description="La durée totale : la somme des moments.")
    pour: Texte = Field(description="Pour qui, et avec quoi on repart.")
    moments: tuple[MomentDeSeance, ...] = Field(min_length=1, description="Les temps de la séance, dans l'ordre.")
