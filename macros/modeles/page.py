"""L'en-tête d'une page : ce qu'elle est, pour qui, et quand la relire."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from macros.modeles.base import Fiche, Jour, Liste, TexteLibre, TexteSimple

Public = Literal["entreprise", "regroupement", "formation", "equipe"]
Type = Literal["accueil", "guide", "demarche", "reference", "module", "explication", "outil", "service"]
Mots = Annotated[tuple[TexteSimple, ...], BeforeValidator(lambda v: () if v is None else v)]


class EnTete(Fiche):
    """Les champs qu'une page écrit entre ses deux lignes de tirets."""

    type: Type = Field(description="La sorte de page, qui dit ce qu'elle doit contenir.")
    public: Annotated[tuple[Public, ...], Field(min_length=1)] = Field(description="À qui la page s'adresse.")
    en_bref: TexteSimple = Field(description="La réponse de la page, en soixante mots au plus.")
    revise_le: Jour = Field(description="Le jour de la dernière relecture : AAAA-MM-JJ.")
    a_revoir_le: Jour = Field(description="Le jour avant lequel il faut relire : AAAA-MM-JJ.")
    rang: int = Field(description="L'ordre dans le menu : le plus petit d'abord.")
    titre_court: Annotated[str, StringConstraints(min_length=1, max_length=22)] | None = Field(
        None, description="Le titre du menu, en 22 caractères au plus."
    )
    mots_cles: Mots = Field((), description="Des mots que les gens cherchent et que la page n'écrit pas.")
    sources: Liste = Field((), description="Les sources de la page, par leur identifiant.")
    traduction: TexteLibre = Field(
        "", description="L'empreinte du français traduit, posée par « traductions estampiller »."
    )
    template: TexteLibre = Field("", description="Le gabarit de la page, si ce n'est pas l'ordinaire.")
    scripts: Mots = Field((), description="Les modules JavaScript que la page charge.")
    styles: Mots = Field((), description="Les feuilles de style que la page ajoute.")
    hide: Mots = Field((), description="Ce que le thème ne montre pas.")
    montants_fictifs: TexteLibre = Field("", description="Pourquoi la page contient des montants inventés.")
    pourcentages_libres: TexteLibre = Field("", description="Pourquoi la page tape des pourcentages sans les citer.")
