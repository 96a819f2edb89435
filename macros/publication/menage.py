"""Retire du site construit ce qu'aucune page ne charge."""

from pathlib import Path
from shutil import rmtree

from macros.langue import LANGUES

# Le script et la recherche du thème d'origine ne sont pas chargés : overrides/ fournit les nôtres.
# Qui construit une langue à la fois en copie les ressources; celles de la racine servent à toutes.
DOSSIERS = ("assets/javascripts", "search", *(f"{langue}/assets" for langue in LANGUES))
MOTIFS = ("*.map", "assets/stylesheets/palette.*", "search.json")


def retirer_inutiles(site: Path) -> None:
    """Supprime de `site` les fichiers du thème que nos pages n'appellent pas."""
    for dossier in DOSSIERS:
        rmtree(site / dossier, ignore_errors=True)
    for motif in MOTIFS:
        for fichier in site.rglob(motif):
            fichier.unlink()
