"""Les fiches des modules de formation et de leur vérification des acquis."""

from typing import Annotated, Literal

from pydantic import Field

from macros.modeles.base import Fiche, Identifiant, Liste, Revision, Texte, TexteLibreATraduire
from macros.modeles.programme import Textes

Minutes = Annotated[int, Field(ge=1, le=240)]


class Diapo(Fiche):
    """Une diapositive : ce que le groupe lit, et ce que dit la personne qui anime."""

    id: Identifiant
    titre: Texte
    points: Textes = Field(min_length=1)
    note: Texte


class Moment(Fiche):
    """Un temps de l'animation d'une partie, en personne et, s'il change, en ligne."""

    id: Identifiant
    minutes: Minutes
    consigne: Texte
    en_ligne: TexteLibreATraduire = ""


class Partie(Fiche):
    """Une partie de la leçon : sa durée en minutes, ce qu'il en reste, ce qu'on projette et comment on l'anime."""

    titre: Texte
    minutes: Minutes
    a_retenir: TexteLibreATraduire = ""
    diapos: tuple[Diapo, ...] = ()
    animation: tuple[Moment, ...] = ()


class Etape(Fiche):
    """Une étape de l'activité."""

    id: Identifiant
    titre: Texte
    minutes: Minutes
    consigne: Texte


class Activite(Fiche):
    """L'activité en groupe : qui, quoi, et les objectifs qu'elle exerce."""

    titre: Texte
    minutes: Minutes
    groupe: Texte
    objectifs: Liste
    etapes: tuple[Etape, ...] = Field(min_length=1)
    en_ligne: TexteLibreATraduire = ""


class BlocAFaire(Fiche):
    """Un bloc de la fiche à remplir : un tableau vide, des lignes pour écrire, ou des cases."""

    id: Identifiant
    titre: Texte
    consigne: TexteLibreATraduire = ""
    colonnes: Textes = ()
    lignes: Annotated[int, Field(ge=0, le=12)] = 0
    cases: Textes = ()


class FicheARemplir(Fiche):
    """La feuille que chaque personne remplit pendant l'activité ; une page imprimée."""

    titre: Texte
    consigne: Texte
    blocs: tuple[BlocAFaire, ...] = Field(min_length=1)


class MomentDifficile(Fiche):
    """Ce qui peut arriver dans un groupe, et ce qu'on répond."""

    id: Identifiant
    situation: Texte
    reponse: Texte


class Animation(Fiche):
    """Ce que la personne qui anime prépare et prévoit pour toute la séance."""

    preparation: Textes = Field(min_length=1)
    accessibilite: Textes = Field(min_length=1)
    moments_difficiles: tuple[MomentDifficile, ...] = Field(min_length=1)


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
    """Un module : un fichier, et une page quand il est complet ; les minutes de l'activité s'ajoutent à la leçon."""

    id: Identifiant
    titre: Texte
    resume: Texte
    public: tuple[Literal["ca", "direction", "equipe", "formation"], ...] = Field(min_length=1)
    etat: Literal["complet", "en-preparation"]
    parties: tuple[Partie, ...]
    activite: Activite | None = None
    fiche: FicheARemplir | None = None
    animation: Animation | None = None
    objectifs: tuple[Objectif, ...] = Field(min_length=1)
    prerequis: Textes = ()
    materiel: Textes = ()
    acquis: tuple[Acquis, ...] = ()
    sources: Liste = ()

    @property
    def minutes(self) -> int:
        """Durée totale, en minutes."""
        return sum(partie.minutes for partie in self.parties)

    @property
    def minutes_activite(self) -> int:
        """Durée de l'activité, en minutes."""
        return self.activite.minutes if self.activite else 0
