"""Les fiches de ce que le site annonce, et des adresses qu'il garde."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.modeles.base import Fiche, Id, Jour, Texte, TexteLibre, TexteSimple


class Changement(Fiche):
    """Une nouveauté du site ou du programme, telle que « Quoi de neuf » et son fil l'annoncent."""

    id: Id
    date: Jour = Field(description="Le jour de la nouveauté.")
    titre: Texte = Field(description="La nouveauté, en quelques mots.")
    texte: Texte = Field(description="Ce qui change pour la personne qui lit.")
    page: TexteSimple = Field(description="La page où aller, par son chemin dans docs/fr.")
    volet: TexteLibre = Field("", description="Le volet en cause; vide si tous le sont.")
    source: TexteLibre = Field("", description="La source, si la nouveauté vient du programme.")


class Redirection(Fiche):
    """Une adresse courte ou ancienne, et la page où elle mène ; une adresse publiée ne se retire pas."""

    id: Id
    de: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")] = Field(
        description="L'adresse courte ou ancienne : minuscules, tirets, barre à la fin."
    )
    vers: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)*$")] = Field(
        description="L'adresse où elle mène, barre à la fin."
    )
    depuis: Jour = Field(description="Le jour où elle a été publiée.")
