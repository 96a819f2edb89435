"""La commande qui contrôle mkdocs.yml avant que MkDocs ne le lise : c'est lui qui branche tous les autres contrôles."""

import sys
from pathlib import Path

from macros.anomalies import compter, formater
from macros.site import Site
from macros.verifications import reglages


def executer(racine: Path) -> int:
    """1 si un réglage est fautif, après l'avoir dit ; se tait sinon."""
    anomalies = list(reglages.verifier(Site(), racine))
    if anomalies:
        print(f"{compter(anomalies)} à faire :\n{formater(anomalies)}", file=sys.stderr)
    return int(bool(anomalies))
