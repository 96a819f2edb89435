"""Ajoute à un texte à indexer les mots que les gens emploient à la place des nôtres."""

import re

from macros.chargement import charger


def lire_synonymes() -> list[list[str]]:
    """Les groupes de synonymes de data/synonymes.yml, dans l'ordre du fichier."""
    return [list(groupe.mots) for groupe in charger().synonymes.values()]


def ajouter_synonymes(texte: str, groupes: list[list[str]]) -> str:
    """Fait suivre le texte des autres mots de chaque groupe dont il contient un mot.

    >>> ajouter_synonymes("Un OBNL admis", [["obnl", "osbl"]])
    'Un OBNL admis osbl'
    """
    presents = texte.casefold()
    ajouts = [
        autre
        for groupe in groupes
        if any(mot in presents and re.search(rf"(?<!\w){re.escape(mot)}s?(?!\w)", presents) for mot in groupe)
        for autre in groupe
        if autre not in presents
    ]
    return " ".join([texte, *ajouts])
