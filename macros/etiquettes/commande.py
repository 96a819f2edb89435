"""La commande « etiqueter » : les étiquettes de ce qui a changé depuis une révision."""

from pathlib import Path

from macros.commentaire.revisions import RevisionInconnue, modifications
from macros.etiquettes import etiquettes_de

USAGE = "Indiquer d'où part la proposition : .venv/bin/python -m macros etiqueter --base main"


def executer(arguments: list[str], racine: Path) -> int:
    """Une étiquette par ligne."""
    if len(arguments) != 2 or arguments[0] != "--base":
        raise SystemExit(USAGE)
    try:
        print(*etiquettes_de(modifications(racine, arguments[1]).fichiers), sep="\n")
    except RevisionInconnue as erreur:
        raise SystemExit(f"Git ne trouve pas la révision demandée ({erreur}). {USAGE}") from None
    return 0
