"""Les fiches des gabarits à emporter : documents à remplir et classeurs."""

from typing import Annotated, Literal

from pydantic import Field

from macros.modeles.base import Fiche, Identifiant, Revision, Texte, TexteLibreATraduire, TexteSimple
from macros.modeles.programme import Textes


class Grille(Fiche):
    """Un tableau à remplir dans un document : des colonnes, des lignes commencées (« a | b | c »), des lignes vides."""

    colonnes: tuple[Texte, ...] = Field(min_length=2, max_length=6)
    premieres: Textes = ()
    vides: Annotated[int, Field(ge=0, le=30)] = 0


class Section(Fiche):
    """Une section d'un document : un titre, une consigne, puis une liste, des étapes, des cases ou un tableau."""

    titre: Texte
    texte: TexteLibreATraduire = ""
    liste: Textes = ()
    etapes: Textes = ()
    cases: Textes = ()
    tableau: Grille | None = None
    vide: Annotated[int, Field(ge=0, le=20)] = 0


class Colonne(Fiche):
    """Une colonne d'un classeur ; `total` en fait la somme, `produit` multiplie deux colonnes de la même ligne."""

    id: Identifiant
    titre: Texte
    aide: Texte
    largeur: Annotated[int, Field(ge=6, le=60)] = 18
    choix: Textes = ()
    total: bool = False
    produit: tuple[Identifiant, ...] = ()


class Feuille(Fiche):
    """Une feuille d'un classeur : ses colonnes, des lignes commencées et des lignes vides."""

    id: Identifiant
    titre: Texte
    colonnes: tuple[Colonne, ...] = Field(min_length=2)
    premieres: Textes = ()
    vides: Annotated[int, Field(ge=1, le=200)] = 20


class Gabarit(Revision):
    """Un modèle à emporter : un document s'il a des sections, un classeur s'il a des feuilles."""

    id: Identifiant
    rang: int
    titre: Texte
    resume: Texte
    chapitre: TexteSimple
    formats: tuple[Literal["docx", "odt", "xlsx", "ods"], ...] = Field(min_length=1)
    sections: tuple[Section, ...] = ()
    feuilles: tuple[Feuille, ...] = ()
