"""Trouve LibreOffice, qui ouvre dans les essais les documents que le site prépare, ou l'installe."""

import os
import shutil
import sys

from outils.exigences import LIBREOFFICE_MANQUE
from outils.navigateur import tenter

NOMS = ("soffice", "libreoffice")


def chemin_de_libreoffice() -> str | None:
    """Celui que nomme LIBREOFFICE, ou celui du système ; None s'il n'y en a pas."""
    candidats = [os.environ.get("LIBREOFFICE"), *(shutil.which(nom) for nom in NOMS)]
    return next((chemin for chemin in candidats if chemin and os.access(chemin, os.X_OK)), None)


def installer() -> bool:
    """Essaie le paquet de Debian ; vrai s'il réussit."""
    if not shutil.which("apt-get"):
        return False
    apt = [*([] if os.geteuid() == 0 else ["sudo", "-n"]), "apt-get"]
    paquet = [*apt, "install", "-y", "--no-install-recommends", "libreoffice-writer-nogui", "libreoffice-calc-nogui"]
    return any(tenter(essai) and chemin_de_libreoffice() is not None for essai in (paquet, [*apt, "update"], paquet))


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.bureautique`."""
    if chemin_de_libreoffice() or installer():
        return 0
    print(LIBREOFFICE_MANQUE)
    return 1


if __name__ == "__main__":
    sys.exit(main())
