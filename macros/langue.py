"""Le seul endroit qui sait comment une page dit sa langue."""

from typing import Any

LANGUES = ("fr", "en")


def situer(chemin: str) -> tuple[str, str]:
    """(langue du texte, chemin sans le dossier de langue) d'un fichier de docs/.

    Le français d'une page de repli reste du français : c'est le dossier du fichier qui parle,
    non la langue en cours de construction, que les macros ne connaissent pas encore à leur chargement.
    """
    langue, _, reste = chemin.replace("\\", "/").partition("/")
    return (langue, reste) if langue in LANGUES and reste else ("fr", chemin)


def chemin_source(page: Any, dossier: str) -> str:
    """Le chemin d'une page sous docs/, langue comprise, que MkDocs ou Zensical la construise.

    Zensical construit une langue à la fois, depuis un dossier à son nom, et n'offre que le reste du chemin.
    """
    fichier = getattr(page, "file", None)
    if fichier is not None:
        return str(fichier.src_uri)
    langue = dossier.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return f"{langue}/{page.path}" if langue in LANGUES else str(page.path)
