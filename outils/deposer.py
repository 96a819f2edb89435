"""Dépose sur GitHub ce qu'un formulaire a préparé, après l'avoir revérifié ; n'emploie que Python nu et `gh`."""

import os
import subprocess
import sys
from pathlib import Path

from outils.depot.github import GitHub
from outils.depot.proposition import DepotRefuse, lire_numero, lire_proposition, lire_reponse
from outils.depot.publication import ouvrir_la_proposition, repondre

USAGE = "Usage : python3 -m outils.deposer DOSSIER (GITHUB_EVENT_PATH, GITHUB_REPOSITORY et GH_TOKEN sont requis)"


def deposer(dossier: Path, racine: Path, evenement: Path, github: GitHub) -> str:
    """Ouvre ou met à jour la proposition, ou répond à la demande ; rend la phrase à afficher."""
    numero, branche_principale = lire_numero(evenement)
    if (dossier / "proposition.json").exists():
        proposition = lire_proposition(dossier, racine, numero)
        tirage = ouvrir_la_proposition(github, proposition, branche_principale, tete(racine))
        return f"La proposition est déposée : demande de tirage {tirage}."
    repondre(github, numero, lire_reponse(dossier))
    return "La réponse est déposée."


def tete(racine: Path) -> tuple[str, str]:
    """(commit, arbre) de la révision que le premier travail a vérifiée."""
    lire = ["git", "rev-parse", "HEAD", "HEAD^{tree}"]
    commit, arbre = subprocess.run(lire, cwd=racine, capture_output=True, text=True, check=True).stdout.split()
    return commit, arbre


def main(arguments: list[str]) -> int:
    """Dépose, ou dit en une phrase pourquoi rien n'est déposé."""
    requis = [os.environ.get(nom, "") for nom in ("GITHUB_EVENT_PATH", "GITHUB_REPOSITORY")]
    if len(arguments) != 1 or not all(requis):
        print(USAGE, file=sys.stderr)
        return 2
    try:
        print(deposer(Path(arguments[0]), Path.cwd(), Path(requis[0]), GitHub(requis[1])))
    except DepotRefuse as raison:
        print(f"Rien n'est déposé : {raison}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
