"""Demande à git ce qu'une proposition change, et d'où elle part."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class RevisionInconnue(Exception):
    """Git ne connaît pas la révision demandée."""


@dataclass(frozen=True)
class Modifications:
    """La révision de départ et les fichiers ajoutés, changés ou retirés depuis."""

    depart: str
    fichiers: list[str]


def git(racine: Path, *arguments: str) -> bytes:
    """La sortie d'une commande git ; lève RevisionInconnue si elle échoue."""
    fini = subprocess.run(["git", *arguments], cwd=racine, capture_output=True, check=False)
    if fini.returncode:
        raise RevisionInconnue(fini.stderr.decode(errors="replace").strip())
    return fini.stdout


def modifications(racine: Path, base: str) -> Modifications:
    """Ce qui a changé depuis que la proposition a quitté `base`, fichiers non inscrits compris."""
    if base.startswith("-"):
        raise RevisionInconnue(f"« {base} » n'est pas une révision")
    depart = git(racine, "merge-base", base, "HEAD").decode().strip()
    changes = git(racine, "diff", "--name-only", "--no-renames", "-z", depart)
    nouveaux = git(racine, "ls-files", "--others", "--exclude-standard", "-z")
    noms = {nom.decode(errors="replace") for nom in (changes + nouveaux).split(b"\0") if nom}
    return Modifications(depart, sorted(noms))


def extraire(racine: Path, revision: str, dossier: Path) -> None:
    """Copie dans `dossier` tout ce qu'une révision contient : ses pages se lisent avec son propre code."""
    archive = git(racine, "archive", "--format=tar", revision)
    with tarfile.open(fileobj=io.BytesIO(archive)) as paquet:
        paquet.extractall(dossier, filter="data")
