"""Trouve ce qu'un champ publié veut dire."""

from macros.modeles.ouverture import Definition
from macros.site import Site


def cles_de(jeu: str, chemin: str) -> tuple[str, str, str]:
    """Du plus précis au plus large : `modules-acquis-juste`, `juste`, `modules-acquis-champs` (tout ce que contient `acquis`)."""
    parent, _, nom = chemin.rpartition(".")
    cles = (f"{jeu}-{chemin}", nom, f"{jeu}-{parent}-champs")
    precise, commune, large = (cle.replace(".", "-").replace("_", "-") for cle in cles)
    return precise, commune, large


def definir(site: Site, jeu: str, chemin: str) -> Definition | None:
    """La définition la plus précise de ce champ."""
    return next((site.dictionnaire[cle] for cle in cles_de(jeu, chemin) if cle in site.dictionnaire), None)
