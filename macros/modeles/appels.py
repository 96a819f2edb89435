"""La fiche d'un appel de projets : quand il est ouvert, et les règles qu'il applique."""

from typing import Annotated

from pydantic import Field

from macros.modeles.base import Id, Identifiant, Jour, Texte, Trace


class Appel(Trace):
    """Un appel dont les deux dates sont entières ; sans année connue, une date reste dans data/echeances.yml."""

    id: Id
    titre: Texte = Field(description="Le nom de l'appel, tel qu'il s'affiche.")
    volet: Identifiant = Field(description="Le volet de l'appel, par son identifiant.")
    ouvert_du: Jour = Field(description="Le premier jour où l'on peut déposer.")
    ouvert_au: Jour = Field(description="Le dernier jour où l'on peut déposer.")
    regles: Annotated[tuple[Identifiant, ...], Field(min_length=1)] = Field(
        description="Les fiches d'admissibilité que l'appel applique."
    )
