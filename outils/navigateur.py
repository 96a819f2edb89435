"""Trouve un vrai Chromium pour les essais, ou l'installe."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from outils.exigences import CHROMIUM_MANQUE

# La coquille sans fenêtre est le même moteur, deux fois moins gourmand.
NOMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def chemin_du_navigateur() -> str | None:
    """Le navigateur choisi par CHROMIUM, celui du système, ou celui de Playwright ; None s'il n'y en a pas."""
    candidats = [os.environ.get("CHROMIUM"), *(shutil.which(nom) for nom in NOMS)]
    trouve = next((chemin for chemin in candidats if chemin and Path(chemin).exists()), None)
    return trouve or celui_de_playwright()


def celui_de_playwright() -> str | None:
    """Celui que Playwright a installé, ou None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chemin = playwright.chromium.executable_path
    return chemin if Path(chemin).exists() else None


def installer() -> bool:
    """Essaie Playwright, puis le paquet de Debian ; vrai si l'un des deux réussit."""
    administrateur = [] if os.geteuid() == 0 else ["sudo", "-n"]
    essais = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        apt = [*administrateur, "apt-get", "install", "-y", "--no-install-recommends", "fonts-dejavu-core"]
        paquets = [[*apt, "chromium-headless-shell"], [*apt, "chromium"]]
        essais += [*paquets, [*administrateur, "apt-get", "update"], *paquets]
    return any(tenter(essai) and chemin_du_navigateur() is not None for essai in essais)


def tenter(commande: list[str]) -> bool:
    """Vrai si la commande réussit en dix minutes."""
    try:
        return subprocess.run(commande, capture_output=True, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.navigateur`."""
    if chemin_du_navigateur() or installer():
        return 0
    print(CHROMIUM_MANQUE)
    return 1


if __name__ == "__main__":
    sys.exit(main())
