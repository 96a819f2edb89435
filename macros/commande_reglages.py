"""La commande qui contrôle mkdocs.yml et les variables avant que MkDocs ne les lise : il branche tous les autres contrôles."""

import sys
from pathlib import Path

from macros import variables
from macros.anomalies import compter, formater
from macros.site import Site
from macros.verifications import reglages


def executer(racine: Path) -> int:
    """1 si un réglage ou une variable est fautif, après l'avoir dit ; se tait sinon."""
    anomalies, mal_reglees = list(reglages.verifier(Site(), racine)), list(variables.fautes())
    dites = [*mal_reglees, *([formater(anomalies)] if anomalies else [])]
    if dites:
        print(f"{compter([*mal_reglees, *anomalies])} à faire :", *dites, sep="\n", file=sys.stderr)
    return int(bool(dites))
