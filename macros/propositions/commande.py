"""Lit l'événement d'une demande, et dépose la proposition ou la réponse."""

from pathlib import Path

from macros.propositions import examiner
from macros.propositions.depot import deposer
from macros.propositions.evenement import EvenementIllisible, lire_evenement
from macros.verifications.dates import aujourdhui

USAGE = "Indiquer l'événement : .venv/bin/python -m macros proposer --evenement evenement.json --sortie dossier"


def executer(arguments: list[str], racine: Path) -> int:
    """Dépose l'issue de la demande dans le dossier de sortie (build/proposition, à défaut)."""
    options = dict(zip(arguments[::2], arguments[1::2], strict=False))
    if len(arguments) % 2 or not {"--evenement"} <= set(options) <= {"--evenement", "--sortie"}:
        raise SystemExit(USAGE)
    sortie = Path(options.get("--sortie", racine / "build" / "proposition"))
    try:
        demande = lire_evenement(Path(options["--evenement"]).read_bytes())
    except (EvenementIllisible, OSError) as erreur:
        raise SystemExit(f"L'événement ne se lit pas : {erreur}") from None
    print(deposer(examiner(demande, racine, aujourdhui()), racine, sortie))
    return 0
