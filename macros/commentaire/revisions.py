"""Demande à git ce qu'une proposition change, et d'où elle part."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class RevisionInconnue(Exception):
    """Git ne connaît pas la révision demandée."""


class SurLaBase(Exception):
    """La proposition est sur la base même, et rien ne dit où elle commence."""


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
    origine = trouver_l_origine(racine, base)
    depart = git(racine, "merge-base", origine, "HEAD").decode().strip()
    changes = git(racine, "diff", "--name-only", "--no-renames", "-z", depart)
    nouveaux = git(racine, "ls-files", "--others", "--exclude-standard", "-z")
    noms = {nom.decode(errors="replace") for nom in (changes + nouveaux).split(b"\0") if nom}
    if not noms and origine == base == branche_courante(racine):
        raise SurLaBase(base)
    return Modifications(depart, sorted(noms))


def trouver_l_origine(racine: Path, base: str) -> str:
    """La base ; si l'on travaille sur elle, son amont ou sa branche distante, d'où partent nos enregistrements."""
    if branche_courante(racine) != base:
        return base
    lointaines = (f"{base}@{{upstream}}", f"refs/remotes/upstream/{base}", f"refs/remotes/origin/{base}")
    return next((lointaine for lointaine in lointaines if existe(racine, lointaine)), base)


def branche_courante(racine: Path) -> str:
    """Le nom de la branche où l'on est ; vide si l'on n'est sur aucune."""
    try:
        return git(racine, "symbolic-ref", "--quiet", "--short", "HEAD").decode().strip()
    except RevisionInconnue:
        return ""


def existe(racine: Path, revision: str) -> bool:
    """Vrai si git connaît cette révision."""
    try:
        return bool(git(racine, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"))
    except RevisionInconnue:
        return False


def extraire(racine: Path, revision: str, dossier: Path) -> None:
    """Copie dans `dossier` tout ce qu'une révision contient : ses pages se lisent avec son propre code."""
    archive = git(racine, "archive", "--format=tar", revision)
    with tarfile.open(fileobj=io.BytesIO(archive)) as paquet:
        paquet.extractall(dossier, filter="data")
