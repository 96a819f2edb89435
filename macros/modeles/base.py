"""Les types que toutes les fiches partagent : identifiant, date, texte à traduire, provenance."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class ATraduire:
    """Marque un texte que la personne qui lit verra dans sa langue."""


def lire_date(valeur: Any) -> Any:
    """AAAA-MM-JJ → date ; toute autre écriture est refusée."""
    if isinstance(valeur, date):
        return valeur
    try:
        if isinstance(valeur, str) and len(valeur) == 10:
            return date.fromisoformat(valeur)
    except ValueError:
        pass
    raise PydanticCustomError("date", "date")


def verifier_le_jour(valeur: str) -> str:
    """Une date partielle qui donne le jour en donne un qui existe."""
    if len(valeur) == 10:
        lire_date(valeur)
    return valeur


def lire_texte(valeur: Any) -> Any:
    """Un nombre nu vaut le texte qu'il écrit : un titre peut être « 2022 »."""
    return str(valeur) if isinstance(valeur, int) and not isinstance(valeur, bool) else valeur


Identifiant = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Id = Annotated[Identifiant, Field(description="Le nom stable de la fiche : il ne change pas et ne se réemploie pas.")]
TexteSimple = Annotated[str, BeforeValidator(lire_texte), StringConstraints(strip_whitespace=True, min_length=1)]
Texte = Annotated[TexteSimple, ATraduire()]
TexteLibre = Annotated[str, BeforeValidator(lambda v: "" if v is None else lire_texte(v))]
TexteLibreATraduire = Annotated[TexteLibre, ATraduire()]
Jour = Annotated[date, BeforeValidator(lire_date)]
JourLibre = Annotated[date | None, BeforeValidator(lambda v: None if v is None or v == "" else lire_date(v))]
DatePartielle = Annotated[
    TexteLibre,
    StringConstraints(pattern=r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"),
    AfterValidator(verifier_le_jour),
]
Adresse = Annotated[
    str, StringConstraints(pattern=r"^(https?://\S+\.\S+)?$"), BeforeValidator(lambda v: "" if v is None else v)
]
Statut = Literal["confirme", "rapporte", "deduit", "a-confirmer"]
Liste = Annotated[tuple[Identifiant, ...], BeforeValidator(lambda v: () if v is None else v)]


def intituler(modele: type[Any]) -> str:
    """Le début de la phrase qui présente un modèle : le titre qu'un éditeur de texte montre."""
    return re.split(r" [:;] |[,.]", modele.__doc__ or "", maxsplit=1)[0].strip()


class Fiche(BaseModel):
    """Une fiche figée, sans champ inconnu."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=False,
        model_title_generator=intituler,
        field_title_generator=lambda nom, _: nom,
    )


class Revision(Fiche):
    """Quand la fiche a été vérifiée, et quand elle doit l'être de nouveau."""

    verifie_le: Jour = Field(description="Le jour de la dernière vérification : AAAA-MM-JJ.")
    a_revoir_le: Jour = Field(description="Le jour avant lequel il faut vérifier de nouveau : AAAA-MM-JJ.")


class Trace(Revision):
    """D'où vient un fait et ce qu'il vaut."""

    source: Annotated[str, BeforeValidator(lambda v: "" if v is None else v)] = Field(
        "", description="La source, par son identifiant dans data/sources.yml."
    )
    statut: Statut = Field(description="Ce que vaut l'information : confirme, rapporte, deduit ou a-confirmer.")


class Mot(Fiche):
    """Une entrée d'un catalogue de traduction : le français traduit, et sa traduction."""

    fr: TexteSimple = Field(description="Le français exact que l'on a traduit; s'il change, la traduction est périmée.")
    texte: TexteLibre = Field(description="La traduction; vide tant qu'elle manque.")


class Synonymes(Fiche):
    """Des mots que l'on cherche les uns pour les autres."""

    id: Id
    langue: TexteLibre = Field("", description="La langue où le groupe vaut : fr ou en; vide, dans toutes.")
    mots: tuple[TexteSimple, ...] = Field(
        min_length=2, description="Des mots que l'on cherche l'un pour l'autre, deux au moins."
    )


class MotsVides(Fiche):
    """Les mots d'une langue qui, dans une question, ne disent pas ce que l'on cherche."""

    id: Id
    mots: tuple[TexteSimple, ...] = Field(
        min_length=1, description="Des mots que la recherche laisse de côté quand la requête en dit d'autres."
    )


class Sigle(Fiche):
    """Un sigle, ses formes développées, ou la raison pour laquelle on ne le développe pas."""

    id: Id
    sigle: TexteSimple = Field(description="Le sigle, tel que les pages l'écrivent.")
    developpe: Annotated[tuple[TexteSimple, ...], BeforeValidator(lambda v: () if v is None else v)] = Field(
        (), description="Ses formes développées; l'une d'elles paraît avant le sigle."
    )
    connu: TexteLibre = Field("", description="Pourquoi on ne le développe pas, s'il est connu de tous.")


class Tournure(Fiche):
    """Un masculin générique, et ce qu'il vaut mieux écrire."""

    id: Id
    ecrit: TexteSimple = Field(description="Le masculin générique à éviter.")
    ecrire: TexteSimple = Field(description="Ce qu'il vaut mieux écrire.")
