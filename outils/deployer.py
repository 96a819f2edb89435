"""Met une version du site en ligne sur un serveur, ou revient à la précédente, sans page cassée entre les deux."""

import argparse
import hashlib
import os
import shutil
import sys
from pathlib import Path

COURANTE = "courante"
PRECEDENTE = "precedente"
VERSIONS = "versions"
ANCIENNES = "ressources"
MANIFESTE = "manifest.sha256"


class Refus(Exception):
    """Ce qui empêche de mettre en ligne, en une phrase."""


def verifier(site: Path) -> str:
    """L'empreinte du manifeste ; lève Refus si un fichier manque, est en trop ou a changé."""
    manifeste = site / MANIFESTE
    if not manifeste.is_file():
        raise Refus(f"{site} n'a pas de {MANIFESTE} : construisez le site avec « make build ».")
    lignes = (ligne.partition("  ") for ligne in manifeste.read_text(encoding="utf-8").splitlines())
    attendus = {nom: empreinte for empreinte, _, nom in lignes}
    presents = {f.relative_to(site).as_posix(): f for f in site.rglob("*") if f.is_file()}
    presents.pop(MANIFESTE)
    presents.pop("version.json", None)  # écrit après le manifeste, dont il porte l'empreinte
    ecarts = sorted(attendus.keys() ^ presents.keys())
    ecarts += [nom for nom, f in presents.items() if nom in attendus and condenser(f) != attendus[nom]]
    if ecarts:
        raise Refus(
            f"{len(ecarts)} fichier(s) ne correspondent pas au manifeste, dont « {ecarts[0]} » : reconstruisez le site."
        )
    return condenser(manifeste)[:12]


def condenser(fichier: Path) -> str:
    """L'empreinte d'un fichier."""
    return hashlib.sha256(fichier.read_bytes()).hexdigest()


def pointer(lien: Path, cible: Path) -> None:
    """Fait pointer un lien vers une version, d'un seul geste : jamais le lien ne manque."""
    neuf = lien.with_name(f".{lien.name}.neuf")
    neuf.unlink(missing_ok=True)
    neuf.symlink_to(os.path.relpath(cible, lien.parent))
    neuf.replace(lien)


def mettre_en_ligne(site: Path, serveur: Path) -> str:
    """Copie `site` parmi les versions de `serveur`, puis bascule ; rend le nom de la version."""
    nom = verifier(site)
    version = serveur / VERSIONS / nom
    if not version.is_dir():
        brouillon = version.with_name(f".{nom}.partiel")
        shutil.rmtree(brouillon, ignore_errors=True)
        shutil.copytree(site, brouillon)
        verifier(brouillon)
        brouillon.rename(version)
    garder_les_ressources(serveur, version)
    basculer(serveur, version)
    return nom


def garder_les_ressources(serveur: Path, version: Path) -> None:
    """Range les ressources de chaque version : une page ouverte avant une bascule finit toujours de se charger."""
    (serveur / ANCIENNES).mkdir(exist_ok=True)
    for dossier in version.glob("assets-*"):
        pointer(serveur / ANCIENNES / dossier.name, dossier)


def basculer(serveur: Path, version: Path) -> None:
    """La courante devient la précédente."""
    courante = serveur / COURANTE
    ancienne = courante.resolve() if courante.is_symlink() else version
    if ancienne != version.resolve():
        pointer(serveur / PRECEDENTE, ancienne)
    elif not (serveur / PRECEDENTE).is_symlink():
        pointer(serveur / PRECEDENTE, version)
    pointer(courante, version)


def revenir(serveur: Path) -> str:
    """Remet la précédente en ligne ; rend son nom. Lève Refus s'il n'y en a pas, ou si elle est abîmée."""
    precedente = serveur / PRECEDENTE
    if not precedente.is_symlink() or precedente.resolve() == (serveur / COURANTE).resolve():
        raise Refus("Il n'y a pas de version précédente : rien n'a changé.")
    version = precedente.resolve()
    verifier(version)
    basculer(serveur, version)
    return version.name


def main(arguments: list[str] | None = None) -> int:
    """Point d'entrée : `.venv/bin/python -m outils.deployer site /srv/site`, ou `--revenir /srv/site`."""
    analyseur = argparse.ArgumentParser(prog=".venv/bin/python -m outils.deployer", description=__doc__)
    analyseur.add_argument("site", nargs="?", type=Path, help="le site construit")
    analyseur.add_argument("serveur", type=Path, help="le dossier du serveur")
    analyseur.add_argument("--revenir", action="store_true", help="remet la version précédente")
    choix = analyseur.parse_args(arguments)
    try:
        choix.serveur.joinpath(VERSIONS).mkdir(parents=True, exist_ok=True)
        nom = revenir(choix.serveur) if choix.revenir else mettre_en_ligne(choix.site or Path("site"), choix.serveur)
    except (Refus, OSError) as erreur:
        print(erreur, file=sys.stderr)
        return 1
    print(f"En ligne : {nom}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
