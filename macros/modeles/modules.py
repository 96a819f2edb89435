"""Les fiches des modules de formation et de leur vérification des acquis."""

from typing import Annotated, Literal

from pydantic import Field

from macros.modeles.base import Fiche, Id, Identifiant, Liste, Revision, Texte, TexteLibreATraduire
from macros.modeles.programme import Textes

Minutes = Annotated[int, Field(ge=1, le=240)]


class Diapo(Fiche):
    """Une diapositive : ce que le groupe lit, et ce que dit la personne qui anime."""

    id: Id
    titre: Texte = Field(description="Le titre que le groupe lit.")
    points: Textes = Field(min_length=1, description="Quelques mots par ligne, à projeter.")
    note: Texte = Field(description="Ce que dit la personne qui anime.")


class Moment(Fiche):
    """Un temps de l'animation d'une partie, en personne et, s'il change, en ligne."""

    id: Id
    minutes: Minutes = Field(description="La durée, en minutes.")
    consigne: Texte = Field(description="Ce que fait le groupe.")
    en_ligne: TexteLibreATraduire = Field("", description="Ce qui change en ligne; peut rester vide.")
    corrige: Textes = Field((), description="Les réponses d'un exercice, une ligne chacune; peut rester vide.")


class Partie(Fiche):
    """Une partie de la leçon : sa durée en minutes, ce qu'il en reste, ce qu'on projette et comment on l'anime."""

    titre: Texte = Field(description="Le titre de la partie, comme dans la page.")
    minutes: Minutes = Field(description="La durée, en minutes.")
    a_retenir: TexteLibreATraduire = Field("", description="Ce qu'il en reste, en une ou deux phrases.")
    diapos: tuple[Diapo, ...] = Field((), description="Les diapositives, dans l'ordre.")
    animation: tuple[Moment, ...] = Field((), description="Les temps de l'animation, dans l'ordre.")


class Etape(Fiche):
    """Une étape de l'activité."""

    id: Id
    titre: Texte = Field(description="Le nom de l'étape.")
    minutes: Minutes = Field(description="La durée, en minutes.")
    consigne: Texte = Field(description="Ce que fait le groupe.")


class Activite(Fiche):
    """L'activité en groupe : qui, quoi, et les objectifs qu'elle exerce."""

    titre: Texte = Field(description="Le nom de l'activité.")
    minutes: Minutes = Field(description="La durée totale : la somme des étapes.")
    groupe: Texte = Field(description="Qui travaille ensemble.")
    objectifs: Liste = Field(description="Les objectifs que l'activité exerce.")
    etapes: tuple[Etape, ...] = Field(min_length=1, description="Les étapes, dans l'ordre.")
    en_ligne: TexteLibreATraduire = Field("", description="Ce qui change en ligne; peut rester vide.")


class BlocAFaire(Fiche):
    """Un bloc de la fiche à remplir : un tableau vide, des lignes pour écrire, ou des cases."""

    id: Id
    titre: Texte = Field(description="Le titre du bloc.")
    consigne: TexteLibreATraduire = Field("", description="Ce qu'il faut y écrire; peut rester vide.")
    colonnes: Textes = Field((), description="Les titres des colonnes d'un tableau vide.")
    lignes: Annotated[int, Field(ge=0, le=12)] = Field(0, description="Le nombre de lignes pour écrire.")
    cases: Textes = Field((), description="Des cases à cocher.")


class FicheARemplir(Fiche):
    """La feuille que chaque personne remplit pendant l'activité ; une page imprimée."""

    titre: Texte = Field(description="Le titre de la feuille.")
    consigne: Texte = Field(description="Ce qu'on fait de cette feuille.")
    blocs: tuple[BlocAFaire, ...] = Field(
        min_length=1, description="Ce qu'il y a à remplir; tout tient sur une page imprimée."
    )


class MomentDifficile(Fiche):
    """Ce qui peut arriver dans un groupe, et ce qu'on répond."""

    id: Id
    situation: Texte = Field(description="Ce qui peut arriver.")
    reponse: Texte = Field(description="Ce qu'on répond.")


class Animation(Fiche):
    """Ce que la personne qui anime prépare et prévoit pour toute la séance."""

    preparation: Textes = Field(min_length=1, description="Ce qu'il faut préparer, une ligne par geste.")
    accessibilite: Textes = Field(min_length=1, description="Ce qui permet à chaque personne de participer.")
    moments_difficiles: tuple[MomentDifficile, ...] = Field(
        min_length=1, description="Ce qui peut arriver, et quoi répondre."
    )


class Objectif(Fiche):
    """Ce que la personne saura faire."""

    id: Id
    texte: Texte = Field(description="Ce que la personne saura faire : un verbe d'abord.")


class Choix(Fiche):
    """Une réponse proposée et l'explication qui l'accompagne."""

    id: Id
    texte: Texte = Field(description="La réponse proposée.")
    juste: bool = Field(description="« oui » si c'est une bonne réponse.")
    pourquoi: Texte = Field(description="Pourquoi c'est juste, ou pourquoi ce ne l'est pas.")


class Acquis(Fiche):
    """Une question de la vérification des acquis."""

    id: Id
    type: Literal["choix", "plusieurs", "vrai-faux"] = Field(
        description="Une bonne réponse (choix), plusieurs, ou vrai-faux."
    )
    objectif: Identifiant = Field(description="L'objectif que la question vérifie.")
    question: Texte = Field(description="La question posée.")
    choix: tuple[Choix, ...] = Field(min_length=2, description="Les réponses proposées, deux au moins.")


class Module(Revision):
    """Un module : un fichier, et une page quand il est complet ; les minutes de l'activité s'ajoutent à la leçon."""

    id: Id
    titre: Texte = Field(description="Le titre du module.")
    resume: Texte = Field(description="Ce qu'on y apprend, en une ou deux phrases.")
    public: tuple[Literal["ca", "direction", "equipe", "formation"], ...] = Field(
        min_length=1, description="À qui il s'adresse : ca, direction, equipe ou formation."
    )
    etat: Literal["complet", "en-preparation"] = Field(
        description="« complet », ou « en-preparation » tant que la page n'est pas écrite."
    )
    parties: tuple[Partie, ...] = Field(description="Les parties de la leçon, dans l'ordre.")
    activite: Activite | None = Field(None, description="L'activité en groupe.")
    fiche: FicheARemplir | None = Field(None, description="La feuille à remplir pendant l'activité.")
    animation: Animation | None = Field(None, description="Ce que la personne qui anime prépare et prévoit.")
    objectifs: tuple[Objectif, ...] = Field(min_length=1, description="Ce que la personne saura faire.")
    prerequis: Textes = Field((), description="Ce qu'il faut avoir vu avant.")
    materiel: Textes = Field((), description="Ce qu'il faut avoir sous la main.")
    acquis: tuple[Acquis, ...] = Field((), description="Les questions de la vérification des acquis.")
    sources: Liste = Field((), description="Les sources du module, par leur identifiant.")

    @property
    def minutes(self) -> int:
        """Durée totale, en minutes."""
        return sum(partie.minutes for partie in self.parties)

    @property
    def minutes_activite(self) -> int:
        """Durée de l'activité, en minutes."""
        return self.activite.minutes if self.activite else 0
