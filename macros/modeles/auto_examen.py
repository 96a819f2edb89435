"""Les fiches de l'auto-examen : barème, dimensions, énoncés, niveaux et recommandations."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from macros.modeles.base import Fiche, Identifiant, Jour, Liste, Texte, TexteLibreATraduire, TexteSimple


def lire_nombre(valeur: Any) -> Any:
    """« 0,5 » → 0.5 : la virgule est le séparateur décimal des données."""
    return valeur.replace(",", ".") if isinstance(valeur, str) else valeur


Nombre = Annotated[float, BeforeValidator(lire_nombre)]
Cinq = Annotated[tuple[Texte, ...], Field(min_length=5, max_length=5)]


Items = Annotated[
    Annotated[Literal["tous"], Tag("mot")] | Annotated[tuple[Identifiant, ...], Tag("liste")],
    Discriminator(lambda valeur: "liste" if isinstance(valeur, list | tuple) else "mot"),
]


class Regles(Fiche):
    """Les seuils du calcul."""

    couverture_min: Nombre
    dimensions_min: Nombre
    cible_defaut: int
    alerte_max: int
    priorites_max: int
    priorites_par_dimension_max: int
    desaccord_seuil: Nombre
    groupe_min: int
    role_min: int
    stable_max: int
    histogramme_min: int


class Niveau(Fiche):
    """Un niveau global et le score entier à partir duquel il commence."""

    id: Identifiant
    min: Annotated[int, Field(ge=0, le=100)]
    nom: Texte
    texte: Texte


class Formulaire(Fiche):
    """Une version du questionnaire : tous les énoncés, ou une liste."""

    titre: Texte
    items: Items


class Formulaires(Fiche):
    """La version complète et la version express."""

    long: Formulaire
    court: Formulaire


class Renommage(Fiche):
    """Un énoncé dont l'identifiant a changé."""

    ancien: Identifiant
    nouveau: Identifiant


class Version(Fiche):
    """Ce qu'une version de l'instrument change ; la première ne change rien."""

    version: TexteSimple
    date: Jour
    texte: Texte
    ajoutes: Liste = ()
    reformules: Liste = ()
    retires: Liste = ()
    renommes: tuple[Renommage, ...] = ()


class Bareme(Fiche):
    """L'instrument : version, échelle, niveaux, formulaires, ordre des dimensions et des modules."""

    id: Identifiant
    version: TexteSimple
    date: Jour
    titre: Texte
    introduction: Texte
    consigne: Texte
    reperes: Cinq
    regles: Regles
    niveaux_globaux: tuple[Niveau, ...] = Field(min_length=2)
    formulaires: Formulaires
    dimensions: tuple[Identifiant, ...] = Field(min_length=1)
    modules: tuple[Identifiant, ...] = Field(min_length=1)
    versions: tuple[Version, ...] = Field(min_length=1)


class Recommandation(Fiche):
    """Quoi faire à ce niveau, et quels modules y aident."""

    texte: Texte
    modules: Liste


class Enonce(Fiche):
    """Un énoncé, ses cinq niveaux observables et ses cinq recommandations."""

    id: Identifiant
    nom: Texte
    question: Texte
    pourquoi: Texte
    poids: Annotated[int, Field(ge=1, le=2)]
    importance: Annotated[int, Field(ge=1, le=3)]
    effort: Annotated[int, Field(ge=1, le=3)]
    demander_a: Literal["ca", "direction", "equipe", "membres"]
    critique: bool = False
    na: bool = False
    na_precision: TexteLibreATraduire = ""
    niveaux: Cinq
    recommandations: Annotated[tuple[Recommandation, ...], Field(min_length=5, max_length=5)]


class Dimension(Fiche):
    """Une dimension et ses énoncés."""

    id: Identifiant
    poids: Annotated[int, Field(ge=1, le=3)]
    nom: Texte
    court: Texte
    description: Texte
    items: tuple[Enonce, ...] = Field(min_length=1)
