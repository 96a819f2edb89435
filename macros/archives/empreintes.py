"""Dresse les empreintes d'une archive, et dit ce qui n'y correspond plus."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.anomalies import Anomalie

LISTE = "empreintes.sha256"
LIGNE = re.compile(r"([0-9a-f]{64})  (\S+)")
RETABLIR = "rétablir la copie gardée : git checkout -- archives/{nom} ; une archive ne se corrige pas"


def condenser(octets: bytes) -> str:
    """L'empreinte SHA-256, en chiffres hexadécimaux."""
    return hashlib.sha256(octets).hexdigest()


def dresser(fichiers: Mapping[str, bytes]) -> bytes:
    """La liste que `sha256sum -c` relit, par ordre de nom."""
    return "".join(f"{condenser(octets)}  {nom}\n" for nom, octets in sorted(fichiers.items())).encode()


def lire_liste(texte: str) -> dict[str, str]:
    """{fichier: empreinte} ; une ligne illisible compte pour rien, et son fichier paraîtra de trop."""
    lignes = (LIGNE.fullmatch(ligne) for ligne in texte.splitlines())
    return {lue.group(2): lue.group(1) for lue in lignes if lue}


def fichiers_de(dossier: Path) -> dict[str, bytes]:
    """Ce qu'un dossier contient : chemin relatif → octets."""
    trouves = sorted(fichier for fichier in dossier.rglob("*") if fichier.is_file())
    return {fichier.relative_to(dossier).as_posix(): fichier.read_bytes() for fichier in trouves}


def confronter(dossier: Path) -> Iterator[Anomalie]:
    """Chaque fichier retouché, perdu ou ajouté depuis que l'archive est figée."""
    presents = fichiers_de(dossier)
    liste = presents.pop(LISTE, None)
    if liste is None:
        yield faute(dossier, LISTE, "la liste des empreintes manque")
        return
    attendus = lire_liste(liste.decode("utf-8", "replace"))
    for nom in sorted(attendus.keys() | presents.keys()):
        if nom not in presents:
            yield faute(dossier, nom, "ce fichier manque à l'archive")
        elif nom not in attendus:
            constat, remede = "ce fichier n'a pas d'empreinte : il a été ajouté après coup", "le retirer de l'archive"
            yield faute(dossier, nom, constat, remede)
        elif condenser(presents[nom]) != attendus[nom]:
            yield faute(dossier, nom, "ce fichier n'a plus son empreinte : il a été retouché")


def faute(dossier: Path, nom: str, constat: str, remede: str = RETABLIR) -> Anomalie:
    """Ce qui ne va pas dans un fichier d'archive."""
    return Anomalie(f"archives/{dossier.name}/{nom}", 1, "", constat, remede.format(nom=dossier.name))
