"""Nomme les jeux de données publiés, et les champs qui ne le sont pas, chacun avec sa raison."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.site import Site

# Nom publié → fichier ou dossier de data/. Les listes de rédaction (sigles, tournures, synonymes…) restent ici.
FICHIERS = {
    "programme": "programme",
    "volets": "volets",
    "partenaires": "partenaires",
    "contacts": "contacts",
    "echeances": "echeances",
    "appels": "appels",
    "faits": "faits",
    "points": "points",
    "sources": "sources",
    "changements": "changements",
    "faq": "faq",
    "glossaire": "glossaire",
    "admissibilite": "admissibilite",
    "admissibilite-questions": "admissibilite/questions",
    "auto-examen": "auto-examen",
    "auto-examen-bareme": "auto-examen/bareme",
    "modules": "modules",
    "parcours": "parcours",
    "seances": "seances",
    "gabarits": "gabarits",
}
ZONE = "donnees-ouvertes"  # les mots de l'interface
TROUSSE = "matériel d'animation, offert dans la trousse du module"
GABARIT = "contenu du document, offert dans le gabarit lui-même"
EXCLUS = {
    ("Admissibilite", "reserves"): "choisit quels points le formulaire montre, sans changer de verdict",
    ("Contact", "colonne"): "place sur la carte du site",
    ("Contact", "rangee"): "place sur la carte du site",
    ("Fait", "repere"): "repère du dossier de recherche",
    ("Point", "repere"): "repère du dossier de recherche",
    ("Gabarit", "rang"): "ordre d'affichage",
    ("Gabarit", "sections"): GABARIT,
    ("Gabarit", "feuilles"): GABARIT,
    ("Module", "activite"): TROUSSE,
    ("Module", "fiche"): TROUSSE,
    ("Module", "animation"): TROUSSE,
    ("Partie", "diapos"): TROUSSE,
    ("Partie", "animation"): TROUSSE,
}


@dataclass(frozen=True)
class Jeu:
    """Un jeu de données : son nom publié, son fichier, la collection du Site et le modèle d'une fiche."""

    nom: str
    fichier: str
    collection: str
    modele: type[BaseModel]

    def fiches(self, site: Site) -> Iterator[tuple[str, BaseModel]]:
        """(clé de traduction, fiche), dans l'ordre du site."""
        contenu = getattr(site, self.collection)
        if self.fichier in FICHES:
            yield from [(self.fichier, contenu)] if contenu is not None else []
            return
        separateur = "." if self.fichier in LISTES else "/"
        for nom, fiche in contenu.items():
            yield f"{self.fichier}{separateur}{nom}", fiche


def ouvrir(nom: str) -> Jeu:
    """Le jeu de ce nom."""
    fichier = FICHIERS[nom]
    # « auto-examen » est un dossier, « admissibilite/questions » une liste : chaque table a ses propres clés.
    return Jeu(nom, fichier, *{**DOSSIERS, **FICHES, **LISTES}[fichier])


JEUX: tuple[Jeu, ...] = tuple(ouvrir(nom) for nom in FICHIERS)


def cle_du_jeu(sorte: str, jeu: Jeu) -> str:
    """La clé du titre ou du texte d'un jeu parmi les mots de l'interface."""
    return f"{sorte}_{jeu.nom.replace('-', '_')}"
