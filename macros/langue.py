"""Le seul endroit qui sait comment une page dit sa langue."""

LANGUES = ("fr", "en")


def situer(chemin: str) -> tuple[str, str]:
    """(langue du texte, chemin sans le dossier de langue) d'un fichier de docs/.

    Le français d'une page de repli reste du français : c'est le dossier du fichier qui parle,
    non la langue en cours de construction, que les macros ne connaissent pas encore à leur chargement.
    """
    langue, _, reste = chemin.replace("\\", "/").partition("/")
    return (langue, reste) if langue in LANGUES and reste else ("fr", chemin)
