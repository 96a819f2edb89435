"""Refuse dans docs/ et data/ tout fichier que le site n'attend pas : MkDocs le publierait, ou personne ne le lirait."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.site import Site

NOM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?")
EXTENSIONS = {"docs": (".md", ".png", ".jpg", ".webp"), "data": (".yml",)}
TENUS = ("adresses-publiees.json", "identifiants-publies.json")  # des registres que outils/version.py tient
RENOMMER = "le renommer avec des minuscules sans accent, des chiffres et des tirets : mon-fichier"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Liens symboliques, noms, extensions et dossiers de langue."""
    for piece in EXTENSIONS:
        for fichier in parcourir(racine / piece):
            nom = fichier.relative_to(racine).as_posix()
            for constat, remede in juger(PurePosixPath(nom), fichier.is_symlink()):
                yield Anomalie(nom, 1, "", constat, remede)


def parcourir(dossier: Path) -> Iterator[Path]:
    """Les fichiers, et les dossiers vides ou liés, sans suivre aucun lien."""
    for ici, dossiers, fichiers in os.walk(dossier):
        lies = [nom for nom in dossiers if (Path(ici) / nom).is_symlink()]
        for nom in sorted([*fichiers, *lies]):
            yield Path(ici) / nom


def juger(chemin: PurePosixPath, lie: bool) -> Iterator[tuple[str, str]]:
    """(constat, remède) de ce qui ne va pas dans le nom d'un fichier ; le premier tort suffit."""
    piece, *dossiers = chemin.parts[:-1]
    if lie:
        yield "c'est un lien vers un autre fichier, non un fichier", "le supprimer, et écrire le fichier lui-même"
    elif chemin.name.startswith(".") or chemin.name.endswith(("~", ".swp", ".bak", ".orig", ".rej", ".tmp")):
        yield "un système ou un éditeur a laissé ce fichier ici", "le supprimer : il serait publié ou lu par erreur"
    elif chemin.suffix not in EXTENSIONS[piece] and not (piece == "data" and "/".join(chemin.parts[1:]) in TENUS):
        yield from juger_l_extension(chemin, piece)
    elif not all(NOM.fullmatch(partie) for partie in chemin.parts):
        fautif = next(partie for partie in chemin.parts if not NOM.fullmatch(partie))
        yield f"le nom « {fautif} » ne fait pas une bonne adresse", RENOMMER
    else:
        yield from juger_la_langue(chemin, piece, dossiers)


def juger_l_extension(chemin: PurePosixPath, piece: str) -> Iterator[tuple[str, str]]:
    """Une extension que le site n'attend pas à cet endroit."""
    attendues = EXTENSIONS[piece]
    voisine = {".yaml": ".yml", ".markdown": ".md", ".mdown": ".md", ".txt": attendues[0], ".jpeg": ".jpg"}
    juste = voisine.get(chemin.suffix.lower(), chemin.suffix.lower())
    remede = "le supprimer ; un script, un style ou un document du site se range dans overrides/assets"
    if juste in attendues:
        remede = f"le renommer « {chemin.stem}{juste} »"
    elif piece == "data":
        remede = "le supprimer, ou le récrire en .yml : data/ n'a que des fichiers .yml"
    genre = f"les fichiers « {chemin.suffix} »" if chemin.suffix else "un fichier sans extension"
    yield f"{piece}/ n'attend pas {genre}", remede


def juger_la_langue(chemin: PurePosixPath, piece: str, dossiers: list[str]) -> Iterator[tuple[str, str]]:
    """Une page est dans le dossier d'une langue du site, un catalogue aussi."""
    if piece == "docs" and not dossiers:
        yield "cette page n'est dans le dossier d'aucune langue", f"la ranger dans docs/fr/ : docs/fr/{chemin.name}"
    langue = dossiers[0] if piece == "docs" and dossiers else ""
    if dossiers[:1] == ["traductions"]:
        langue = dossiers[1] if len(dossiers) > 1 else "traductions"
    permises = LANGUES if piece == "docs" else LANGUES[1:]
    if langue and langue not in permises:
        remede = f"ranger ce fichier dans le dossier d'une langue du site : {' ou '.join(permises)}"
        yield f"« {langue} » n'est pas une langue du site", remede
