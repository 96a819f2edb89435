"""Les fiches des modules de formation et de leur vérification des acquis."""

from typing import Annotated, Literal

from pydantic import Field

from macros.modeles.base import Fiche, Identifiant, Liste, Revision, Texte
from macros.modeles.programme import Textes


class Partie(Fiche):
    """Une partie de la leçon et sa durée en minutes."""

    titre: Texte
    minutes: Annotated[int, Field(ge=1, le=240)]


class Objectif(Fiche):
    """Ce que la personne saura faire."""

    id: Identifiant
    texte: Texte


class Choix(Fiche):
    """Une réponse proposée et l'explication qui l'accompagne."""

    id: Identifiant
    texte: Texte
    juste: bool
    pourquoi: Texte


class Acquis(Fiche):
    """Une question de la vérification des acquis."""

    id: Identifiant
    type: Literal["choix", "plusieurs", "vrai-faux"]
    objectif: Identifiant
    question: Texte
    choix: tuple[Choix, ...] = Field(min_length=2)


class Module(Revision):
    """Un module : un fichier, et une page quand il est complet ; `activite` compte en minutes, en plus des parties."""

    id: Identifiant
    titre: Texte
    resume: Texte
    public: tuple[Literal["ca", "direction", "equipe", "formation"], ...] = Field(min_length=1)
    etat: Literal["complet", "en-preparation"]
    parties: tuple[Partie, ...]
    activite: Annotated[int, Field(ge=0, le=240)] = 0
    objectifs: tuple[Objectif, ...] = Field(min_length=1)
    prerequis: Textes = ()
    materiel: Textes = ()
    acquis: tuple[Acquis, ...] = ()
    sources: Liste = ()

    @property
    def minutes(self) -> int:
        """Durée totale, en minutes."""
        return sum(partie.minutes for partie in self.parties)
