"""Chronomètre une construction complète, dossier vide au départ."""

import shutil
import subprocess
import time
from pathlib import Path


def chronometrer(commande: list[str], dossier: Path) -> float:
    """Secondes d'une construction ; lève CalledProcessError si elle échoue."""
    shutil.rmtree(dossier / "site", ignore_errors=True)
    debut = time.perf_counter()
    subprocess.run(commande, cwd=dossier, check=True, capture_output=True)
    return time.perf_counter() - debut


def comparer(python: str, notre: Path, origine: Path, tours: int) -> tuple[float, float]:
    """Les meilleurs temps (le nôtre, celui d'origine), tours entrelacés pour partager le bruit de la machine."""
    commande = [python, "-m", "mkdocs", "build", "-d", "site"]
    nous, eux = [], []
    for _ in range(tours):
        nous.append(chronometrer(commande, notre))
        eux.append(chronometrer(commande, origine))
    return min(nous), min(eux)
