"""Donne aux ressources un dossier nommé par leur contenu, et dresse la liste des empreintes du site."""

import hashlib
import json
import os
import re
from pathlib import Path

DOSSIER = "assets"
STABLES = ("images/partage",)  # une image déjà partagée ailleurs garde son adresse
RENVOI = re.compile(r"""((?:href|src|content)=["']?(?:[\w.-]*/)*?)assets/(?!images/partage)(?=[a-z])""")
MANIFESTE = "manifest.sha256"
VERSION = "version.json"
LONGUEUR = 10


def ressources(site: Path) -> Path:
    """Le dossier des ressources d'un site, renommé ou non."""
    renommes = sorted(dossier for dossier in site.glob(f"{DOSSIER}-*") if (dossier / "styles").is_dir())
    return renommes[0] if renommes else site / DOSSIER


def condenser(chemins: list[Path], racine: Path) -> str:
    """L'empreinte d'un ensemble de fichiers : leurs noms et leurs octets, dans l'ordre des noms."""
    somme = hashlib.sha256()
    for chemin in sorted(chemins):
        somme.update(chemin.relative_to(racine).as_posix().encode() + b"\0" + chemin.read_bytes() + b"\0")
    return somme.hexdigest()


def nommer_par_empreinte(site: Path) -> str:
    """`assets/` devient `assets-<empreinte>/` : un navigateur peut le garder un an, il ne change jamais. Rend ce nom.

    Un seul dossier plutôt qu'un nom par fichier : les modules et les styles se citent entre eux par des chemins
    relatifs, qui restent justes. Refaire l'opération ne change rien.
    """
    dossier = site / DOSSIER
    if not (dossier / "styles").is_dir():
        return ressources(site).name
    mobiles = [f for f in dossier.rglob("*") if f.is_file() and not est_stable(f.relative_to(dossier).as_posix())]
    nom = f"{DOSSIER}-{condenser(mobiles, dossier)[:LONGUEUR]}"
    for fichier in mobiles:
        cible = site / nom / fichier.relative_to(dossier)
        cible.parent.mkdir(parents=True, exist_ok=True)
        fichier.replace(cible)
    retirer_les_vides(dossier)
    return nom


def citer_les_ressources(page: str, nom: str) -> str:
    """La page, ses ressources prises dans le dossier de ce nom ; refaire l'opération ne change rien.

    >>> citer_les_ressources('<link href="../assets/styles/a.css">', "assets-0123456789")
    '<link href="../assets-0123456789/styles/a.css">'
    """
    return RENVOI.sub(rf"\g<1>{nom}/", page)


def est_stable(nom: str) -> bool:
    """Vrai d'un fichier dont l'adresse ne doit pas changer."""
    return nom.startswith(STABLES)


def retirer_les_vides(dossier: Path) -> None:
    """Supprime les dossiers que le déménagement a vidés."""
    for vide in sorted((d for d in dossier.rglob("*") if d.is_dir()), reverse=True):
        if not any(vide.iterdir()):
            vide.rmdir()
    if dossier.is_dir() and not any(dossier.iterdir()):
        dossier.rmdir()


def dresser_le_manifeste(site: Path) -> Path:
    """Écrit `manifest.sha256`, que `sha256sum -c` relit, puis `version.json`, qui nomme la version et l'empreinte."""
    for ancien in (MANIFESTE, VERSION):
        (site / ancien).unlink(missing_ok=True)
    fichiers = sorted((f for f in site.rglob("*") if f.is_file()), key=lambda f: f.relative_to(site).as_posix())
    lignes = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.relative_to(site).as_posix()}\n" for f in fichiers]
    manifeste = site / MANIFESTE
    manifeste.write_text("".join(lignes), encoding="utf-8")
    version = {
        "version": os.environ.get("VERSION_DU_SITE", ""),
        "manifeste": hashlib.sha256(manifeste.read_bytes()).hexdigest(),
        "fichiers": len(lignes),
    }
    (site / VERSION).write_text(json.dumps(version, indent=2) + "\n", encoding="utf-8")
    return manifeste
