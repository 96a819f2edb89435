"""Vérifie que les scripts, les styles et le gabarit qu'un en-tête nomme sont bien ceux du site."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche

RANGEMENTS = {
    "scripts": ("overrides/assets/js", "**/*.mjs"),
    "styles": ("overrides/assets/styles", "*.css"),
    "template": ("overrides", "*.html"),
}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Une page n'appelle qu'un fichier d'overrides/ ; une copie du site qui n'a pas ce dossier n'est pas jugée."""
    for champ, (dossier, motif) in RANGEMENTS.items():
        connus = lister(racine / dossier, motif)
        for page in lire_pages(racine) if connus else ():
            for nom in nommes(getattr(page.entete, champ, ())):
                if nom not in connus:
                    remede = le_plus_proche(nom, connus, f"nommer un fichier de {dossier}/", 0.8)
                    constat = f"« {nom} » n'est pas dans {dossier}/"
                    yield Anomalie(page.fichier, page.ligne_du_champ(champ), champ, constat, remede)


def nommes(valeur: str | tuple[str, ...]) -> tuple[str, ...]:
    """Les noms d'un champ, qu'il en porte un ou plusieurs."""
    return ((valeur,) if valeur else ()) if isinstance(valeur, str) else valeur


def lister(dossier: Path, motif: str) -> list[str]:
    """Les fichiers d'un dossier d'overrides/, comme un en-tête les nomme."""
    return sorted(fichier.relative_to(dossier).as_posix() for fichier in dossier.glob(motif))
