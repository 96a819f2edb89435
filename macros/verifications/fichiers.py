"""Exige les fichiers de données dont le site ne peut se passer, et que chaque fiche porte le nom de son fichier."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.site import Site


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Fichier absent, ou identifiant différent du nom du fichier."""
    for fichier in (*FICHES, *LISTES):
        if fichier not in site.documents:
            yield Anomalie(f"data/{fichier}.yml", 1, "", "ce fichier manque", "le rétablir : le site en a besoin")
    for dossier, (collection, _) in DOSSIERS.items():
        for nom, fiche in getattr(site, collection).items():
            if fiche.id != nom:
                fichier = f"{dossier}/{nom}"
                constat = f"l'identifiant « {fiche.id} » n'est pas le nom du fichier"
                yield Anomalie(f"data/{fichier}.yml", site.ligne(fichier, "id"), "id", constat, f"écrire « {nom} »")
