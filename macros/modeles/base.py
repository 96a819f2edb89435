"""Les types que toutes les fiches partagent : identifiant, date, texte à traduire, provenance."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
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


def lire_texte(valeur: Any) -> Any:
    """Un nombre nu vaut le texte qu'il écrit : un titre peut être « 2022 »."""
    return str(valeur) if isinstance(valeur, int) and not isinstance(valeur, bool) else valeur


Identifiant = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
TexteSimple = Annotated[str, BeforeValidator(lire_texte), StringConstraints(strip_whitespace=True, min_length=1)]
Texte = Annotated[TexteSimple, ATraduire()]
TexteLibre = Annotated[str, BeforeValidator(lambda v: "" if v is None else lire_texte(v))]
TexteLibreATraduire = Annotated[TexteLibre, ATraduire()]
Jour = Annotated[date, BeforeValidator(lire_date)]
JourLibre = Annotated[date | None, BeforeValidator(lambda v: None if v is None or v == "" else lire_date(v))]
Adresse = Annotated[
    str, BeforeValidator(lambda v: "" if v is None else v), StringConstraints(pattern=r"^(https?://\S+\.\S+)?$")
]
Statut = Literal["confirme", "rapporte", "deduit", "a-confirmer"]
Liste = Annotated[tuple[Identifiant, ...], BeforeValidator(lambda v: () if v is None else v)]


class Fiche(BaseModel):
    """Une fiche figée, sans champ inconnu."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Revision(Fiche):
    """Quand la fiche a été vérifiée, et quand elle doit l'être de nouveau."""

    verifie_le: Jour
    a_revoir_le: Jour


class Trace(Revision):
    """D'où vient un fait et ce qu'il vaut."""

    statut: Statut
    source: Annotated[str, BeforeValidator(lambda v: "" if v is None else v)] = ""


class Mot(Fiche):
    """Une entrée d'un catalogue de traduction : le français traduit, et sa traduction."""

    fr: TexteSimple
    texte: TexteLibre


class Synonymes(Fiche):
    """Des mots que l'on cherche les uns pour les autres."""

    id: Identifiant
    mots: tuple[TexteSimple, ...] = Field(min_length=2)


class Sigle(Fiche):
    """Un sigle, ses formes développées, ou la raison pour laquelle on ne le développe pas."""

    id: Identifiant
    sigle: TexteSimple
    developpe: Annotated[tuple[TexteSimple, ...], BeforeValidator(lambda v: () if v is None else v)] = ()
    connu: TexteLibre = ""


class Tournure(Fiche):
    """Un masculin générique, et ce qu'il vaut mieux écrire."""

    id: Identifiant
    ecrit: TexteSimple
    ecrire: TexteSimple
