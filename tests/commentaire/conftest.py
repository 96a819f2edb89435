"""Un vrai dépôt git, copie de celui-ci, où chaque essai fait sa proposition."""

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.chargement import RACINE
from macros.commentaire import commenter
from macros.commentaire.adresses import Adresses

PIECES = ("mkdocs.yml", "data", "docs", "archives", "macros", "overrides", "tests/js/vecteurs-auto-examen.json")
ADRESSES = Adresses("une-personne/site", "corrige-un-fait", "https://apercu.exemple.ca/pr-7")


class Depot:
    """Une copie de travail : `main` est le dépôt d'aujourd'hui, la branche courante est la proposition."""

    def __init__(self, racine: Path) -> None:
        self.racine = racine

    def git(self, *arguments: str) -> str:
        """Une commande git, sans les réglages de la machine."""
        commande = ["git", "-c", "user.name=Essai", "-c", "user.email=essai@exemple.ca", *arguments]
        return subprocess.run(commande, cwd=self.racine, check=True, capture_output=True, text=True).stdout

    def changer(self, fichier: str, avant: str, apres: str) -> None:
        """Remplace un texte d'un fichier."""
        texte = (self.racine / fichier).read_text(encoding="utf-8")
        assert avant in texte, f"{fichier} ne contient plus « {avant} »"
        (self.racine / fichier).write_text(texte.replace(avant, apres, 1), encoding="utf-8")

    def commenter(self, journal: str = "", echec: bool = False) -> str:
        """Le commentaire de la proposition."""
        return commenter(self.racine, "main", ADRESSES, journal, echec)


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    """Le dépôt de départ, fait une fois."""
    racine = tmp_path_factory.mktemp("modele") / "site"
    for piece in PIECES:
        source, cible = RACINE / piece, racine / piece
        if source.is_dir():
            shutil.copytree(source, cible, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            cible.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, cible)
    depot = Depot(racine)
    depot.git("init", "-q", "-b", "main")
    depot.git("add", "-A")
    depot.git("commit", "-q", "-m", "départ")
    return depot


@pytest.fixture
def depot(modele: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """Une copie neuve, sur la branche de la proposition."""
    monkeypatch.setenv("AUJOURDHUI", "2026-11-28")
    shutil.copytree(modele.racine, tmp_path / "site")
    copie = Depot(tmp_path / "site")
    copie.git("switch", "-q", "-c", "proposition")
    return copie
