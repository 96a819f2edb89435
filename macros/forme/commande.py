"""Refait la mise en forme, ou dit ce qui changerait : le contrôle de `make check`."""

import sys
from pathlib import Path

from macros.anomalies import compter, formater
from macros.forme import a_refaire, refaire

USAGE = "Usage : .venv/bin/python -m macros forme [--verifier]"


def executer(arguments: list[str], racine: Path) -> int:
    """`--verifier` dit chaque fichier à refaire et sort en 1 ; sinon, tout est refait."""
    if arguments not in ([], ["--verifier"]):
        raise SystemExit(USAGE)
    if not arguments:
        changes = refaire(racine)
        print(f"{compter(changes, 'fichier')} mis en forme.", *changes, sep="\n  ")
        return 0
    fautes = list(a_refaire(racine))
    if fautes:
        print(formater(fautes), file=sys.stderr)
        return 1
    return 0
