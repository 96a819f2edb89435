"""La fiche d'un appel de projets : quand il est ouvert, et les règles qu'il applique."""

from typing import Annotated

from pydantic import Field

from macros.modeles.base import Identifiant, Jour, Texte, Trace


class Appel(Trace):
    """Un appel dont les deux dates sont entières ; sans année connue, une date reste dans data/echeances.yml."""

    id: Identifiant
    titre: Texte
    volet: Identifiant
    ouvert_du: Jour
    ouvert_au: Jour
    regles: Annotated[tuple[Identifiant, ...], Field(min_length=1)]
