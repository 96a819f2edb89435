"""Les fiches des gabarits à emporter : documents à remplir et classeurs."""

from typing import Annotated, Literal

from pydantic import Field

from macros.modeles.base import Fiche, Id, Identifiant, Revision, Texte, TexteLibreATraduire, TexteSimple
from macros.modeles.programme import Textes


class Grille(Fiche):
    """Un tableau à remplir dans un document : des colonnes, des lignes commencées (« a | b | c »), des lignes vides."""

    colonnes: tuple[Texte, ...] = Field(
        min_length=2, max_length=6, description="Les titres des colonnes, de deux à six."
    )
    premieres: Textes = Field((), description="Des lignes commencées : « a | b | c ».")
    vides: Annotated[int, Field(ge=0, le=30)] = Field(0, description="Le nombre de lignes vides.")


class Section(Fiche):
    """Une section d'un document : un titre, une consigne, puis une liste, des étapes, des cases ou un tableau."""

    titre: Texte = Field(description="Le titre de la section.")
    texte: TexteLibreATraduire = Field("", description="La consigne; peut rester vide.")
    liste: Textes = Field((), description="Une liste à puces.")
    etapes: Textes = Field((), description="Une liste numérotée.")
    cases: Textes = Field((), description="Des cases à cocher.")
    tableau: Grille | None = Field(None, description="Un tableau à remplir.")
    vide: Annotated[int, Field(ge=0, le=20)] = Field(0, description="Le nombre de lignes vides pour écrire.")


class Colonne(Fiche):
    """Une colonne d'un classeur ; `total` en fait la somme, `produit` multiplie deux colonnes de la même ligne."""

    id: Id
    titre: Texte = Field(description="Le titre de la colonne.")
    aide: Texte = Field(description="Ce qu'il faut y écrire.")
    largeur: Annotated[int, Field(ge=6, le=60)] = Field(18, description="La largeur, en caractères.")
    choix: Textes = Field((), description="Les valeurs permises, s'il faut en choisir une.")
    total: bool = Field(False, description="« oui » pour additionner la colonne.")
    produit: tuple[Identifiant, ...] = Field((), description="Les deux colonnes à multiplier, s'il y a lieu.")


class Feuille(Fiche):
    """Une feuille d'un classeur : ses colonnes, des lignes commencées et des lignes vides."""

    id: Id
    titre: Texte = Field(description="Le nom de la feuille.")
    colonnes: tuple[Colonne, ...] = Field(min_length=2, description="Les colonnes, de gauche à droite.")
    premieres: Textes = Field((), description="Des lignes commencées : « a | b | c ».")
    vides: Annotated[int, Field(ge=1, le=200)] = Field(20, description="Le nombre de lignes vides.")


class Gabarit(Revision):
    """Un modèle à emporter : un document s'il a des sections, un classeur s'il a des feuilles."""

    id: Id
    rang: int = Field(description="L'ordre d'affichage : le plus petit d'abord.")
    titre: Texte = Field(description="Le nom du gabarit.")
    resume: Texte = Field(description="À quoi il sert, en une phrase.")
    chapitre: TexteSimple = Field(description="Le chapitre du guide qui l'explique, par son chemin dans docs/fr.")
    formats: tuple[Literal["docx", "odt", "xlsx", "ods"], ...] = Field(
        min_length=1, description="Les formats offerts : docx et odt, ou xlsx et ods."
    )
    sections: tuple[Section, ...] = Field((), description="Les sections, si c'est un document.")
    feuilles: tuple[Feuille, ...] = Field((), description="Les feuilles, si c'est un classeur.")
