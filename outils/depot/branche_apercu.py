"""Tient la branche des aperçus : un dossier par demande ouverte, un seul commit, rien des demandes fermées."""

import re
import shutil
import subprocess
from collections.abc import Collection
from pathlib import Path

from outils.depot.proposition import DepotRefuse

BRANCHE = "apercu"
DOSSIER = re.compile(r"pr-(\d+)")
ROBOT = (
    "-c",
    "user.name=github-actions[bot]",
    "-c",
    "user.email=41898282+github-actions[bot]@users.noreply.github.com",
)


def git(dossier: Path, *arguments: str) -> None:
    """Une commande git, sans interpréteur de commandes."""
    fini = subprocess.run(["git", *ROBOT, *arguments], cwd=dossier, capture_output=True, text=True, check=False)
    if fini.returncode:
        raise DepotRefuse(f"git a refusé « {arguments[0]} » ({fini.stderr.strip()[:200]})")


def reprendre(distant: str, dossier: Path) -> None:
    """Les aperçus déjà publiés, ou un dossier vide."""
    dossier.mkdir(parents=True)
    git(dossier, "init", "--quiet", "--initial-branch", BRANCHE)
    git(dossier, "remote", "add", "origin", distant)
    try:
        git(dossier, "fetch", "--quiet", "--depth", "1", "origin", BRANCHE)
        git(dossier, "checkout", "--quiet", "FETCH_HEAD", "--", ".")
    except DepotRefuse:
        return  # la branche n'existe pas encore, ou elle est vide


def ranger(dossier: Path, site: Path, numero: int, ouvertes: Collection[int]) -> None:
    """Remplace l'aperçu de la demande, et retire ceux des demandes fermées."""
    for ancien in dossier.iterdir():
        trouve = DOSSIER.fullmatch(ancien.name)
        if trouve and (int(trouve.group(1)) == numero or int(trouve.group(1)) not in ouvertes):
            shutil.rmtree(ancien)
    shutil.move(str(site), str(dossier / f"pr-{numero}"))
    (dossier / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    (dossier / ".nojekyll").touch()


def envoyer(dossier: Path) -> None:
    """Un seul commit, sans passé : les aperçus ne s'accumulent pas dans l'histoire."""
    git(dossier, "add", "--all")
    git(dossier, "commit", "--quiet", "--allow-empty", "-m", "Aperçus des demandes ouvertes")
    git(dossier, "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{BRANCHE}")
