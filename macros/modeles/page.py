"""L'en-tête d'une page : ce qu'elle est, pour qui, et quand la relire."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from macros.modeles.base import Fiche, Jour, Liste, TexteLibre, TexteSimple

Public = Literal["entreprise", "regroupement", "formation", "equipe"]
Type = Literal["accueil", "guide", "demarche", "reference", "module", "explication", "outil", "service"]
Mots = Annotated[tuple[TexteSimple, ...], BeforeValidator(lambda v: () if v is None else v)]


class EnTete(Fiche):
    """Les champs qu'une page écrit entre ses deux lignes de tirets."""

    type: Type
    public: Annotated[tuple[Public, ...], Field(min_length=1)]
    en_bref: TexteSimple
    revise_le: Jour
    a_revoir_le: Jour
    rang: int
    titre_court: Annotated[str, StringConstraints(min_length=1, max_length=22)] | None = None
    mots_cles: Mots = ()
    sources: Liste = ()
    traduction: TexteLibre = ""
    template: TexteLibre = ""
    scripts: Mots = ()
    styles: Mots = ()
    hide: Mots = ()
    montants_fictifs: TexteLibre = ""
