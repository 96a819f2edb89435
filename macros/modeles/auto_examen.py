"""Les fiches de l'auto-examen : barème, dimensions, énoncés, niveaux et recommandations."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from macros.modeles.base import Fiche, Id, Identifiant, Jour, Liste, Texte, TexteLibreATraduire, TexteSimple


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

    couverture_min: Nombre = Field(
        ge=0.1, le=1, description="La part des énoncés à répondre pour montrer un score, de 0 à 1."
    )
    dimensions_min: Nombre = Field(
        ge=0.1, le=1, description="La part des dimensions à couvrir pour un score global, de 0 à 1."
    )
    cible_defaut: int = Field(ge=1, le=4, description="Le niveau visé quand la personne n'en choisit pas.")
    alerte_max: int = Field(ge=0, le=3, description="Le niveau jusqu'auquel un énoncé critique donne l'alerte.")
    priorites_max: int = Field(ge=1, le=10, description="Le nombre de priorités montrées, au plus.")
    priorites_par_dimension_max: int = Field(
        ge=1, le=10, description="Le nombre de priorités d'une même dimension, au plus."
    )
    desaccord_seuil: Nombre = Field(
        ge=0.1, le=4, description="L'écart de réponses à partir duquel un groupe est en désaccord."
    )
    groupe_min: int = Field(ge=5, description="Le nombre de réponses sous lequel un groupe reste masqué.")
    role_min: int = Field(ge=3, description="Le nombre de réponses sous lequel un rôle reste masqué.")
    stable_max: int = Field(ge=0, le=25, description="L'écart de score, en points, qui passe encore pour stable.")
    histogramme_min: int = Field(ge=5, description="Le nombre de réponses sous lequel on ne montre aucune répartition.")


class Niveau(Fiche):
    """Un niveau global et le score entier à partir duquel il commence."""

    id: Id
    min: Annotated[int, Field(ge=0, le=100)] = Field(description="Le score entier à partir duquel le niveau commence.")
    nom: Texte = Field(description="Le nom du niveau.")
    texte: Texte = Field(description="Ce que le niveau veut dire, et par où continuer.")


class Formulaire(Fiche):
    """Une version du questionnaire : tous les énoncés, ou une liste."""

    titre: Texte = Field(description="Le nom de cette version du questionnaire.")
    items: Items = Field(description="« tous », ou la liste des énoncés retenus.")


class Formulaires(Fiche):
    """La version complète et la version express."""

    long: Formulaire = Field(description="La version complète.")
    court: Formulaire = Field(description="La version express.")


class Renommage(Fiche):
    """Un énoncé dont l'identifiant a changé."""

    ancien: Identifiant = Field(description="L'identifiant d'avant.")
    nouveau: Identifiant = Field(description="L'identifiant d'aujourd'hui.")


class Version(Fiche):
    """Ce qu'une version de l'instrument change ; la première ne change rien."""

    version: TexteSimple = Field(description="Le numéro de la version, par exemple 1.1.0.")
    date: Jour = Field(description="Le jour de cette version.")
    texte: Texte = Field(description="Ce que la version change, pour la personne qui répond.")
    ajoutes: Liste = Field((), description="Les énoncés ajoutés.")
    reformules: Liste = Field((), description="Les énoncés reformulés.")
    retires: Liste = Field((), description="Les énoncés retirés.")
    renommes: tuple[Renommage, ...] = Field((), description="Les énoncés dont l'identifiant a changé.")


class Bareme(Fiche):
    """L'instrument : version, échelle, niveaux, formulaires, ordre des dimensions et des modules."""

    id: Id
    version: TexteSimple = Field(description="La version de l'instrument, par exemple 1.0.0.")
    date: Jour = Field(description="Le jour de cette version.")
    titre: Texte = Field(description="Le nom de l'auto-examen.")
    introduction: Texte = Field(description="Ce que l'auto-examen est, et ce qu'il n'est pas.")
    consigne: Texte = Field(description="Comment choisir une réponse.")
    reperes: Cinq = Field(description="Les noms des cinq niveaux d'un énoncé, du premier au dernier.")
    regles: Regles = Field(description="Les seuils du calcul, règle par règle.")
    niveaux_globaux: tuple[Niveau, ...] = Field(
        min_length=2, description="Les niveaux du score global, du premier au dernier."
    )
    formulaires: Formulaires = Field(description="Les versions du questionnaire.")
    dimensions: tuple[Identifiant, ...] = Field(min_length=1, description="Les dimensions, dans l'ordre d'affichage.")
    modules: tuple[Identifiant, ...] = Field(min_length=1, description="Les modules, dans l'ordre d'affichage.")
    versions: tuple[Version, ...] = Field(
        min_length=1, description="Les versions de l'instrument, de la première à la dernière."
    )


class Recommandation(Fiche):
    """Quoi faire à ce niveau, et quels modules y aident."""

    texte: Texte = Field(description="Quoi faire à ce niveau, en une phrase.")
    modules: Liste = Field(description="Les modules qui y aident.")


class Enonce(Fiche):
    """Un énoncé, ses cinq niveaux observables et ses cinq recommandations."""

    id: Id
    nom: Texte = Field(description="Le nom court de l'énoncé.")
    question: Texte = Field(description="La question posée.")
    pourquoi: Texte = Field(description="Pourquoi la question compte pour une entreprise collective.")
    poids: Annotated[int, Field(ge=1, le=2)] = Field(description="Le poids dans le score de la dimension : 1 ou 2.")
    importance: Annotated[int, Field(ge=1, le=3)] = Field(
        description="L'importance pour une entreprise collective, de 1 à 3."
    )
    effort: Annotated[int, Field(ge=1, le=3)] = Field(description="L'effort pour progresser, de 1 à 3.")
    demander_a: Literal["ca", "direction", "equipe", "membres"] = Field(
        description="Qui connaît la réponse dans l'organisation."
    )
    critique: bool = Field(False, description="« oui » si l'énoncé protège l'organisation : il passe avant les autres.")
    na: bool = Field(False, description="« oui » si l'énoncé peut ne pas s'appliquer.")
    na_precision: TexteLibreATraduire = Field("", description="Quand l'énoncé ne s'applique pas.")
    niveaux: Cinq = Field(description="Les cinq niveaux que l'on peut observer, du premier au dernier.")
    recommandations: Annotated[tuple[Recommandation, ...], Field(min_length=5, max_length=5)] = Field(
        description="Quoi faire à chacun des cinq niveaux, du premier au dernier."
    )


class Dimension(Fiche):
    """Une dimension et ses énoncés."""

    id: Id
    poids: Annotated[int, Field(ge=1, le=3)] = Field(description="Le poids dans le score global, de 1 à 3.")
    nom: Texte = Field(description="Le nom de la dimension.")
    court: Texte = Field(description="Le nom court, pour les graphiques.")
    description: Texte = Field(description="La question à laquelle la dimension répond.")
    items: tuple[Enonce, ...] = Field(min_length=1, description="Les énoncés, dans l'ordre.")
