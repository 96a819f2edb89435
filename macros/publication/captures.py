"""Dépose dans le site les captures d'écran que les essais ont faites."""

import shutil
from pathlib import Path

from macros.chargement import RACINE
from macros.rendu.captures import DOSSIER, PUBLIE
from macros.site import Site


def publier_captures(_: Site, site: Path) -> None:
    """Copie chaque capture à l'adresse que les pages lui donnent."""
    for image in sorted((RACINE / DOSSIER).glob("*.png")):
        copie = site / PUBLIE / image.name
        copie.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(image, copie)
