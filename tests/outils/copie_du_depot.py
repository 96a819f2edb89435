"""Une copie du dépôt que les essais abîment, puis remettent en état : un vrai dépôt git, sur une branche main."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
INUTILES = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "site", "build", "__pycache__", ".*_cache", ".hypothesis", "test-results"
)


@dataclass
class Copie:
    """Le dossier de la copie, et ce qu'on y fait."""

    racine: Path

    def lancer(self, *commande: str) -> subprocess.CompletedProcess[str]:
        """La commande, telle qu'on la tape à la racine."""
        return subprocess.run(commande, cwd=self.racine, capture_output=True, text=True, check=False, timeout=120)

    def macros(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`.venv/bin/python -m macros …` de la copie."""
        return self.lancer(".venv/bin/python", "-m", "macros", *arguments)

    def lire(self, fichier: str) -> str:
        """Le texte d'un fichier."""
        return (self.racine / fichier).read_text(encoding="utf-8")

    def ecrire(self, fichier: str, texte: str) -> None:
        """Écrit un fichier, et ses dossiers au besoin."""
        (self.racine / fichier).parent.mkdir(parents=True, exist_ok=True)
        (self.racine / fichier).write_text(texte, encoding="utf-8")

    def changer(self, fichier: str, avant: str, apres: str) -> None:
        """Remplace un texte, une fois."""
        texte = self.lire(fichier)
        assert avant in texte, f"{fichier} ne contient plus « {avant} »"
        self.ecrire(fichier, texte.replace(avant, apres, 1))

    def inscrire(self, message: str) -> None:
        """Un commit de tout."""
        qui = ("-c", "user.name=essai", "-c", "user.email=essai@exemple.org")
        self.lancer("git", "add", "-A")
        fini = self.lancer("git", *qui, "commit", "-q", "-m", message)
        assert fini.returncode == 0, fini.stderr

    def remettre(self) -> None:
        """Tout comme au dernier commit de main."""
        self.lancer("git", "checkout", "-qf", "main")
        self.lancer("git", "clean", "-fdqx", "-e", ".venv", "-e", "node_modules")


def copier_le_depot(destination: Path) -> Copie:
    """Le dépôt de travail, changements non inscrits compris, et ses outils installés par un lien."""
    shutil.copytree(RACINE, destination, ignore=INUTILES, dirs_exist_ok=True)
    copie = Copie(destination)
    copie.lancer("git", "init", "-q", "-b", "main")
    copie.ecrire(".git/info/exclude", ".venv\nnode_modules\n")
    copie.inscrire("départ")
    for outil in (".venv", "node_modules"):
        (destination / outil).symlink_to((RACINE / outil).resolve())
    return copie
