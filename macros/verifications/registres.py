"""Lit les deux registres de ce qui a été publié, et refuse qu'ils manquent, se vident ou ne se lisent plus."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.site import Site

ADRESSES = "data/adresses-publiees.json"
IDENTIFIANTS = "data/identifiants-publies.json"
REMEDE = "le rétablir tel qu'il était : outils/version.py seul le récrit"
TEMOIN = "mkdocs.yml"  # une copie partielle du site, sans lui, peut n'avoir aucun registre


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque registre est là, se lit, et retient quelque chose."""
    for nom in (ADRESSES, IDENTIFIANTS) if (racine / TEMOIN).is_file() else ():
        ligne, constat = juger(racine / nom, nom)
        if constat:
            yield Anomalie(nom, ligne, "", constat, REMEDE)


def juger(fichier: Path, nom: str) -> tuple[int, str]:
    """(ligne, ce qui ne va pas), ou (1, "")."""
    if not fichier.is_file():
        return 1, "ce registre des versions publiées manque"
    try:
        contenu = json.loads(fichier.read_text(encoding="utf-8"))
    except json.JSONDecodeError as erreur:
        return erreur.lineno, "ce registre ne se lit plus : il n'est pas du JSON"
    except UnicodeDecodeError:
        return 1, "ce registre n'est pas en UTF-8"
    bon = est_une_liste(contenu) if nom == ADRESSES else est_un_index(contenu)
    return 1, "" if bon else "ce registre est vide, ou n'a plus sa forme"


def est_une_liste(contenu: Any) -> bool:
    """Des adresses, au moins une."""
    return isinstance(contenu, list) and bool(contenu) and all(isinstance(adresse, str) for adresse in contenu)


def est_un_index(contenu: Any) -> bool:
    """Les identifiants de chaque jeu ; le sceau de chaque version du contrat."""
    return isinstance(contenu, dict) and bool(contenu) and all(isinstance(v, list | dict) for v in contenu.values())


def lire_adresses(racine: Path) -> list[str]:
    """Les adresses publiées ; aucune si le registre ne se lit pas."""
    return [str(adresse) for adresse in lire(racine / ADRESSES, list)]


def lire_identifiants(racine: Path) -> dict[str, Any]:
    """{jeu: identifiants publiés} ; aucun si le registre ne se lit pas."""
    return {jeu: noms for jeu, noms in lire(racine / IDENTIFIANTS, dict).items() if isinstance(noms, list | dict)}


def lire(fichier: Path, forme: type[Any]) -> Any:
    """Le contenu d'un registre, ou le vide de sa forme."""
    try:
        contenu = json.loads(fichier.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return forme()
    return contenu if isinstance(contenu, forme) else forme()
