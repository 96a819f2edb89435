"""Tient la branche des aperçus : un dossier par demande ouverte, un seul commit, rien des demandes fermées."""

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Collection
from pathlib import Path

from outils.depot.proposition import DepotRefuse

BRANCHE = "apercu"
REFERENCE = f"refs/heads/{BRANCHE}"
DOSSIER = re.compile(r"pr-(\d+)")
# Un moteur ne lit robots.txt qu'à la racine d'un domaine : sous un chemin, seule la page elle-même peut se retirer.
ENTETE, SANS_MOTEUR = b"<head>", b'<head><meta name="robots" content="noindex">'
ROBOT = (
    "-c",
    "user.name=github-actions[bot]",
    "-c",
    "user.email=41898282+github-actions[bot]@users.noreply.github.com",
)


ATTENTES_S = (2, 5, 15, 30)


def deposer(distant: str, atelier: Path, site: Path, numero: int, ouvertes: Callable[[], Collection[int]]) -> None:
    """Range le site dans la branche ; un envoi devancé par un autre repart de ce que l'autre a laissé."""
    for tour, attente in enumerate((*ATTENTES_S, None)):
        dossier = atelier / f"branche-{tour}"
        repris = reprendre(distant, dossier)
        ranger(dossier, site, numero, ouvertes())
        try:
            envoyer(dossier, repris)
            return
        except DepotRefuse:
            if attente is None:
                raise
            time.sleep(attente)


def git(dossier: Path, *arguments: str) -> str:
    """Ce que répond une commande git, sans interpréteur de commandes."""
    fini = subprocess.run(["git", *ROBOT, *arguments], cwd=dossier, capture_output=True, text=True, check=False)
    if fini.returncode:
        raise DepotRefuse(f"git a refusé « {arguments[0]} » ({fini.stderr.strip()[:200]})")
    return fini.stdout


def reprendre(distant: str, dossier: Path) -> str:
    """Les aperçus déjà publiés, ou un dossier vide ; rend le commit repris, vide si la branche n'existe pas encore.

    Seule une réponse du dépôt dit que la branche manque : une panne arrête tout, sinon l'envoi effacerait les autres aperçus.
    """
    dossier.mkdir(parents=True)
    git(dossier, "init", "--quiet", "--initial-branch", BRANCHE)
    git(dossier, "remote", "add", "origin", distant)
    if not git(dossier, "ls-remote", "origin", REFERENCE):
        return ""
    git(dossier, "fetch", "--quiet", "--depth", "1", "origin", REFERENCE)
    git(dossier, "read-tree", "--reset", "-u", "FETCH_HEAD")
    return git(dossier, "rev-parse", "FETCH_HEAD").strip()


def ranger(dossier: Path, site: Path, numero: int, ouvertes: Collection[int]) -> None:
    """Remplace l'aperçu de la demande, le garde hors des moteurs de recherche, et retire ceux des demandes fermées."""
    for ancien in dossier.iterdir():
        trouve = DOSSIER.fullmatch(ancien.name)
        if trouve and (int(trouve.group(1)) == numero or int(trouve.group(1)) not in ouvertes):
            shutil.rmtree(ancien)
    shutil.copytree(site, dossier / f"pr-{numero}")
    for page in (dossier / f"pr-{numero}").rglob("*.html"):
        page.write_bytes(page.read_bytes().replace(ENTETE, SANS_MOTEUR, 1))
    (dossier / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    (dossier / ".nojekyll").touch()


def envoyer(dossier: Path, repris: str) -> None:
    """Un seul commit, sans passé, à la place de celui qu'on a repris : refusé si un autre envoi a passé entre-temps."""
    git(dossier, "add", "--all")
    git(dossier, "commit", "--quiet", "--allow-empty", "-m", "Aperçus des demandes ouvertes")
    git(dossier, "push", "--quiet", f"--force-with-lease={REFERENCE}:{repris}", "origin", f"HEAD:{REFERENCE}")
