"""Donne les étiquettes d'une proposition d'après les chemins qu'elle touche ; n'emploie que Python nu."""

from collections.abc import Iterable

# Le premier début qui convient l'emporte, du plus précis au plus général.
DEBUTS = (
    ("docs/en/", "traduction"),
    ("data/traductions/", "traduction"),
    ("data/changements-mineurs.yml", "traduction"),
    ("data/admissibilite/", "admissibilite"),
    ("docs/fr/admissibilite/", "admissibilite"),
    ("overrides/assets/js/admissibilite/", "admissibilite"),
    ("data/auto-examen/", "auto-examen"),
    ("docs/fr/auto-examen/", "auto-examen"),
    ("overrides/assets/js/auto-examen/", "auto-examen"),
    ("data/modules/", "module"),
    ("data/parcours.yml", "module"),
    ("data/seances.yml", "module"),
    ("docs/fr/modules/", "module"),
    ("docs/fr/", "contenu"),
    ("archives/", "donnees"),
    ("data/", "donnees"),
    ("", "technique"),
)


def etiquettes_de(fichiers: Iterable[str]) -> list[str]:
    """Les étiquettes, sans répétition, par ordre alphabétique.

    >>> etiquettes_de(["docs/fr/index.md", "docs/en/index.md"])
    ['contenu', 'traduction']
    """
    return sorted({next(nom for debut, nom in DEBUTS if fichier.startswith(debut)) for fichier in fichiers})
