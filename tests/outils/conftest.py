"""Un aperçu lancé pour de vrai, sur une copie du site que les essais peuvent abîmer."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
PIECES = ("data", "docs", "macros", "outils", "overrides", "mkdocs.yml")
PATIENCE = 40.0  # large, pour une machine occupée ; la mesure de vitesse est dans `make bench`


@dataclass
class Lance:
    """Un aperçu en marche."""

    racine: Path
    adresse: str
    processus: subprocess.Popen[str]

    def lire(self, chemin: str = "/") -> str:
        """La page servie, celle d'une adresse absente comprise ; vide si le serveur ne répond pas encore."""
        try:
            return str(urllib.request.urlopen(self.adresse + chemin, timeout=20).read().decode())
        except urllib.error.HTTPError as erreur:
            return erreur.read().decode()
        except OSError:
            return ""

    def attendre(self, condition: Callable[[str], bool], chemin: str = "/") -> str:
        """La page, dès qu'elle remplit la condition."""
        fin = time.monotonic() + PATIENCE
        while time.monotonic() < fin and self.processus.poll() is None:
            if condition(page := self.lire(chemin)):
                return page
            time.sleep(0.1)
        raise AssertionError(f"la page {chemin} n'a pas paru comme prévu")

    def changer(self, fichier: str, avant: str, apres: str) -> None:
        """Remplace un texte d'un fichier, comme une personne qui l'édite."""
        texte = (self.racine / fichier).read_text(encoding="utf-8")
        assert avant in texte, f"{fichier} ne contient plus « {avant} »"
        (self.racine / fichier).write_text(texte.replace(avant, apres, 1), encoding="utf-8")


def copier(destination: Path) -> Path:
    """Le site, sans son histoire ni ses outils installés."""
    for piece in PIECES:
        source = RACINE / piece
        if source.is_dir():
            shutil.copytree(source, destination / piece, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, destination / piece)
    return destination


@contextmanager
def lancer(copie: Path) -> Iterator[Lance]:
    """Lance l'aperçu de la copie sur un port libre, et l'arrête à la fin."""
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    commande = [sys.executable, "-m", "outils.servir", "--port", str(port)]
    muet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    processus = subprocess.Popen(commande, cwd=copie, text=True, **muet)
    yield Lance(copie, f"http://127.0.0.1:{port}", processus)
    processus.terminate()
    processus.wait(20)


@pytest.fixture(scope="module")
def apercu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lance]:
    """L'aperçu d'un site sain, partagé par les essais d'un fichier : chacun répare ce qu'il casse."""
    with lancer(copier(tmp_path_factory.mktemp("copie"))) as lance:
        lance.attendre(lambda page: "</html>" in page)
        yield lance


@pytest.fixture
def apercu_fautif(tmp_path: Path) -> Iterator[Lance]:
    """L'aperçu d'un site dont les données ont une faute dès le départ."""
    copie = copier(tmp_path)
    echeances = copie / "data/echeances.yml"
    echeances.write_text(
        echeances.read_text(encoding="utf-8").replace("mois: 1\n", "mois: <13>\n", 1), encoding="utf-8"
    )
    with lancer(copie) as lance:
        yield lance
