"""Les fiches des données ouvertes : le contrat, version par version, et le dictionnaire des champs."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.modeles.base import Fiche, Id, Identifiant, Jour, Texte, TexteLibre, TexteSimple

NumeroDeVersion = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*\.\d+$")]
Ajouts = dict[Identifiant, dict[str, TexteSimple]]


class VersionDeContrat(Fiche):
    """Ce qu'une version du contrat ajoute (jeu, champ, type) et retire (jeu, champs) ; scellée, elle ne change plus."""

    id: NumeroDeVersion = Field(description="Le numéro de la version : 1.1 ajoute, 2.0 rompt.")
    date: Jour = Field(description="Le jour de cette version.")
    texte: TexteSimple = Field(description="Ce qui change pour qui emploie les données.")
    ajoute: Ajouts = Field(default_factory=dict, description="Ce que la version ajoute : jeu, champ et type.")
    retire: dict[Identifiant, tuple[str, ...]] = Field(
        default_factory=dict, description="Ce que la version retire : jeu et champs."
    )
    empreinte: TexteLibre = Field("", description="L'empreinte qui scelle la version; le contrôle la donne.")

    @property
    def rang(self) -> tuple[int, int]:
        """(majeure, mineure), pour comparer."""
        majeure, _, mineure = self.id.partition(".")
        return int(majeure), int(mineure)


class Definition(Fiche):
    """Ce qu'un champ publié veut dire : `faits-valeur` pour un jeu, `valeur` pour tous."""

    id: Id = Field(description="Le champ : « faits-valeur » pour un jeu, « valeur » pour tous.")
    texte: Texte = Field(description="Ce que le champ veut dire, en une phrase.")
