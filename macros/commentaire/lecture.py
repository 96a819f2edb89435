"""Fait lire un site par son propre code, dans un autre processus."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LECTEUR = Path(__file__).with_name("pages_lues.py")
PAR_FICHE = Path(__file__).with_name("pages_par_fiche.py")


@dataclass(frozen=True)
class Lecture:
    """Ce qu'un site donne à lire : ses pages, ce qui les entoure, l'ordre de son menu."""

    pages: dict[str, str] = field(default_factory=dict)
    partout: dict[str, Any] = field(default_factory=dict)
    menu: list[str] = field(default_factory=list)


def lire_deux_sites(*racines: Path) -> list[Lecture | None]:
    """Les lectures de plusieurs révisions, faites en même temps ; None pour celle que son code ne sait pas lire."""
    travaux = [
        subprocess.Popen(
            [sys.executable, str(LECTEUR), str(racine)], cwd=racine, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        for racine in racines
    ]
    return [recevoir(travail) for travail in travaux]


def recevoir(travail: subprocess.Popen[bytes]) -> Lecture | None:
    """La lecture qu'un processus a écrite, s'il est allé au bout."""
    ecrit, _ = travail.communicate()
    try:
        return Lecture(**json.loads(ecrit)) if travail.returncode == 0 else None
    except (ValueError, TypeError):
        return None


def attribuer_les_pages(
    racine: Path, ancienne: Path, fiches: list[tuple[str, str]], pages: list[str]
) -> list[list[str]]:
    """Pour chaque (fichier de data/, identifiant), les pages qui la montrent ; rien si cela ne se sait pas."""
    if not pages:
        return [[] for _ in fiches]
    commande = [sys.executable, str(PAR_FICHE), str(racine), str(ancienne)]
    demande = json.dumps({"fiches": fiches, "pages": pages}).encode()
    fini = subprocess.run(commande, cwd=racine, input=demande, capture_output=True, check=False)
    return [list(noms) for noms in json.loads(fini.stdout)] if fini.returncode == 0 else [[] for _ in fiches]
