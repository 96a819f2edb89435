"""Les fiches des données ouvertes : le contrat, version par version, et le dictionnaire des champs."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.modeles.base import Fiche, Identifiant, Jour, Texte, TexteLibre, TexteSimple

NumeroDeVersion = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*\.\d+$")]
Ajouts = dict[Identifiant, dict[str, TexteSimple]]


class VersionDeContrat(Fiche):
    """Ce qu'une version du contrat ajoute (jeu, champ, type) et retire (jeu, champs) ; scellée, elle ne change plus."""

    id: NumeroDeVersion
    date: Jour
    texte: TexteSimple
    ajoute: Ajouts = Field(default_factory=dict)
    retire: dict[Identifiant, tuple[str, ...]] = Field(default_factory=dict)
    empreinte: TexteLibre = ""

    @property
    def rang(self) -> tuple[int, int]:
        """(majeure, mineure), pour comparer."""
        majeure, _, mineure = self.id.partition(".")
        return int(majeure), int(mineure)


class Definition(Fiche):
    """Ce qu'un champ publié veut dire : `faits-valeur` pour un jeu, `valeur` pour tous."""

    id: Identifiant
    texte: Texte
