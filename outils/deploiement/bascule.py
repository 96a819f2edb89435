"""Fait passer un serveur d'une version à l'autre par des liens : jamais une page ne manque entre les deux."""

import os
from pathlib import Path

COURANTE = "courante"
PRECEDENTE = "precedente"
ANCIENNES = "ressources"


def pointer(lien: Path, cible: Path) -> None:
    """Fait pointer un lien vers une version, d'un seul geste : jamais le lien ne manque."""
    neuf = lien.with_name(f".{lien.name}.neuf")
    neuf.unlink(missing_ok=True)
    neuf.symlink_to(os.path.relpath(cible.resolve(), lien.parent.resolve()))  # le serveur est peut-être un lien
    neuf.replace(lien)


def garder_les_ressources(serveur: Path, version: Path) -> None:
    """Range les ressources de chaque version : une page ouverte avant une bascule finit toujours de se charger."""
    (serveur / ANCIENNES).mkdir(exist_ok=True)
    for dossier in version.glob("assets-*"):
        pointer(serveur / ANCIENNES / dossier.name, dossier)


def basculer(serveur: Path, version: Path) -> None:
    """La courante devient la précédente ; une copie de la même version ne compte pas pour une autre."""
    courante, precedente = serveur / COURANTE, serveur / PRECEDENTE
    garder_les_ressources(serveur, version)
    ancienne = courante.resolve() if courante.is_symlink() else version
    if not sont_la_meme(ancienne, version):
        pointer(precedente, ancienne)
    elif not precedente.is_symlink() or sont_la_meme(precedente.resolve(), version):
        pointer(precedente, version)
    pointer(courante, version)


def sont_la_meme(une: Path, autre: Path) -> bool:
    """Vrai de deux copies de la même version."""
    return une.name.partition("-")[0] == autre.name.partition("-")[0]
