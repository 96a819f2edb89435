"""Relit une archive par le chargeur des données vivantes, sans rien leur emprunter que les mots de l'interface."""

from dataclasses import dataclass, replace
from pathlib import Path

from macros.archives.empreintes import LISTE, condenser
from macros.chargement import charger
from macros.modeles.appels import Appel
from macros.modeles.base import Mot
from macros.site import Site

FIGEES = ("volets", "points", "sources", "faits", "glossaire", "questions", "admissibilite", "documents")
MOTS = "interface/"


@dataclass(frozen=True)
class Archive:
    """Un appel figé, ses règles telles qu'elles étaient, et l'empreinte qui répond de toute la copie."""

    appel: Appel
    site: Site
    dossier: Path
    empreinte: str


def dossiers(racine: Path) -> list[Path]:
    """Les archives gardées, par nom."""
    return sorted(dossier for dossier in (racine / "archives").glob("*") if dossier.is_dir())


def lire_archives(racine: Path, vivant: Site) -> dict[str, Archive]:
    """Chaque archive, sous l'identifiant de son appel ; lève DonneesInvalides si l'une ne se lit plus."""
    return {dossier.name: lire_archive(dossier, vivant) for dossier in dossiers(racine)}


def lire_archive(dossier: Path, vivant: Site) -> Archive:
    """Une archive ; KeyError si son appel n'y est pas."""
    fige = charger(dossier)
    site = replace(
        vivant,
        **{collection: getattr(fige, collection) for collection in FIGEES},
        traductions={langue: meler(vivant, fige, langue) for langue in {*vivant.traductions, *fige.traductions}},
    )
    return Archive(fige.appels[dossier.name], site, dossier, condenser((dossier / LISTE).read_bytes()))


def meler(vivant: Site, fige: Site, langue: str) -> dict[str, Mot]:
    """Les mots de l'interface d'aujourd'hui, et les traductions de l'archive."""
    mots = {cle: mot for cle, mot in vivant.traductions.get(langue, {}).items() if cle.startswith(MOTS)}
    return {**mots, **fige.traductions.get(langue, {})}
