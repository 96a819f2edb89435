"""Laisse nginx lire ce qui est servi, même si la personne qui déploie crée des fichiers lisibles d'elle seule."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from outils.deploiement.bascule import ANCIENNES
from outils.deploiement.versions import VERSIONS

MASQUE = 0o022
DOSSIER, FICHIER = 0o755, 0o644


def creer_pour_tous() -> None:
    """Ce que la commande crée ensuite se lit de tous ; une copie, elle, garde les droits de l'original."""
    os.umask(MASQUE)


def rendre_lisible(serveur: Path, version: Path) -> None:
    """Ajoute les droits qui manquent à une version et aux dossiers qui y mènent, sans en retirer aucun."""
    for chemin in (serveur / VERSIONS, serveur / ANCIENNES, version, *version.rglob("*")):
        if chemin.exists():
            actuels = stat.S_IMODE(chemin.stat().st_mode)
            voulus = actuels | (DOSSIER if chemin.is_dir() else FICHIER)
            if voulus != actuels:
                with suppress(PermissionError):  # à quelqu'un d'autre, qui en a décidé
                    chemin.chmod(voulus)
