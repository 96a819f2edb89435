"""D'où vient une vérification : sa demande de tirage et ses artefacts, confrontés à ce que dit GitHub."""

import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from outils.depot.github import GitHub
from outils.depot.proposition import NUMERO_MAX, DepotRefuse, exiger, lire_json

WORKFLOW = ".github/workflows/verifier.yml"

# Deux entrées qui se gênent, un nom trop long ou illisible, une entrée abîmée, chiffrée ou d'une compression inconnue.
INDEBALLABLE = (OSError, UnicodeError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError)


@dataclass(frozen=True)
class Execution:
    """Une vérification finie : son numéro, le commit qu'elle a vu et le dépôt de ce commit."""

    id: int
    commit: str
    depot: int


def lire_execution(evenement: Path) -> Execution:
    """L'exécution dont parle l'événement `workflow_run`."""
    brute = lire_json(evenement).get("workflow_run")
    exiger(isinstance(brute, dict), "l'événement n'est pas celui d'une vérification")
    assert isinstance(brute, dict)
    chemin = str(brute.get("path")).partition("@")[0]  # GitHub y joint parfois la branche
    exiger(brute.get("event") == "pull_request" and chemin == WORKFLOW, "cette exécution n'est pas la bonne")
    depot = (brute.get("head_repository") or {}).get("id")
    exiger(isinstance(brute.get("id"), int) and isinstance(depot, int), "l'exécution n'a pas de numéro")
    return Execution(int(brute["id"]), str(brute["head_sha"]), int(str(depot)))


def confronter(github: GitHub, execution: Execution, numero: str) -> dict[str, Any] | None:
    """La demande de tirage de ce numéro, si elle est bien celle que l'exécution a vue ; None si elle a avancé depuis."""
    exiger(numero.isascii() and numero.isdecimal() and 0 < int(numero) < NUMERO_MAX, "le numéro déposé est absurde")
    demande = dict(github.appeler("GET", f"pulls/{int(numero)}"))
    tete = demande["head"]
    exiger((tete.get("repo") or {}).get("id") == execution.depot, "la demande vient d'un autre dépôt que l'artefact")
    return demande if demande["state"] == "open" and tete["sha"] == execution.commit else None


def trouver(github: GitHub, execution: Execution, nom: str, taille_max: int) -> int | None:
    """L'artefact de ce nom, s'il existe et n'est pas trop gros."""
    liste = github.appeler("GET", f"actions/runs/{execution.id}/artifacts?per_page=100")["artifacts"]
    trouve = next((artefact for artefact in liste if artefact["name"] == nom and not artefact["expired"]), None)
    if trouve is None:
        return None
    exiger(int(trouve["size_in_bytes"]) <= taille_max, f"l'artefact « {nom} » est trop gros")
    return int(trouve["id"])


def telecharger(github: GitHub, artefact: int, fichier: Path) -> None:
    """Le zip d'un artefact, tel quel."""
    commande = ["gh", "api", f"repos/{github.depot}/actions/artifacts/{artefact}/zip"]
    with fichier.open("wb") as cible:
        fini = subprocess.run(commande, stdout=cible, stderr=subprocess.DEVNULL, check=False)
    exiger(fini.returncode == 0, "l'artefact ne se télécharge pas")


@contextmanager
def ouvrir(fichier: Path) -> Iterator[zipfile.ZipFile]:
    """Un zip, le temps du bloc ; ce qui empêche de le lire ou de l'écrire devient un refus."""
    exiger(zipfile.is_zipfile(fichier), "l'artefact n'est pas un zip")
    try:
        with zipfile.ZipFile(fichier) as paquet:
            yield paquet
    except INDEBALLABLE as erreur:
        raise DepotRefuse(f"l'artefact ne se déballe pas ({type(erreur).__name__})") from None


def lire_les_textes(fichier: Path, noms: set[str], taille_max: int) -> dict[str, str]:
    """{nom: texte} d'un zip qui contient ces fichiers et rien d'autre."""
    with ouvrir(fichier) as paquet:
        entrees = paquet.infolist()
        exiger(sorted(e.filename for e in entrees) == sorted(noms), "l'artefact ne contient pas les fichiers attendus")
        exiger(all(entree.file_size <= taille_max for entree in entrees), "un fichier de l'artefact est trop gros")
        return {entree.filename: paquet.read(entree).decode("utf-8", "replace") for entree in entrees}


def deballer(fichier: Path, dossier: Path, taille_max: int, nombre_max: int) -> None:
    """Un site dans son dossier : chemins simples, nombre et taille bornés ; un lien devient un fichier ordinaire."""
    with ouvrir(fichier) as paquet:
        entrees = [entree for entree in paquet.infolist() if not entree.is_dir()]
        exiger(entrees, "l'aperçu est vide")
        exiger(len(entrees) <= nombre_max, "l'aperçu a trop de fichiers")
        exiger(sum(entree.file_size for entree in entrees) <= taille_max, "l'aperçu est trop gros")
        for entree in entrees:
            parties = entree.filename.split("/")
            simples = all(partie and not partie.startswith(".") and "\\" not in partie for partie in parties)
            exiger(simples and len(entree.filename) <= 200, "l'aperçu contient un chemin qui n'est pas permis")
            cible = dossier.joinpath(*parties)
            cible.parent.mkdir(parents=True, exist_ok=True)
            with paquet.open(entree) as source, cible.open("wb") as copie:
                shutil.copyfileobj(source, copie)
