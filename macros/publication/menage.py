"""Retire du site construit ce qu'aucune page ne charge."""

from pathlib import Path
from shutil import rmtree

# Le script et la recherche du thème d'origine ne sont pas chargés : overrides/ fournit les nôtres.
DOSSIERS = ("assets/javascripts", "search")
MOTIFS = ("*.map", "assets/stylesheets/palette.*")


def retirer_inutiles(site: Path) -> None:
    """Supprime de `site` les fichiers du thème que nos pages n'appellent pas."""
    for dossier in DOSSIERS:
        rmtree(site / dossier, ignore_errors=True)
    for motif in MOTIFS:
        for fichier in site.rglob(motif):
            fichier.unlink()
