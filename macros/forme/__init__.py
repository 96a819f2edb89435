"""Met en forme les sources : typographie fr-CA telle que le rendu l'attend, YAML canonique, rien d'autre."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.forme.donnees import mettre_le_yaml_en_forme
from macros.forme.markdown import mettre_la_page_en_forme

MOTIFS = ("docs/*/**/*.md", "data/**/*.yml")
EXTRAIT_MAX = 70
VIDE = "une ligne vide"


@lru_cache(maxsize=1024)  # un fichier qui n'a pas changé ne se reforme pas
def mettre_en_forme(nom: str, texte: str) -> str:
    """Le même fichier, en forme ; le recommencer ne change rien de plus."""
    if nom.endswith(".yml"):
        return mettre_le_yaml_en_forme(nom, texte)
    return mettre_la_page_en_forme(texte, langue="en" if nom.startswith("docs/en/") else "fr")


def fichiers(racine: Path) -> list[Path]:
    """Les pages et les données, dans l'ordre."""
    return sorted({fichier for motif in MOTIFS for fichier in racine.glob(motif)})


def lire(fichier: Path) -> str | None:
    """Le texte, ou None s'il n'est pas en UTF-8 : le contrôle des données le dit déjà."""
    try:
        return fichier.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def a_refaire(racine: Path) -> Iterator[Anomalie]:
    """Chaque ligne qui changerait, avec ce qu'elle deviendrait."""
    for fichier in fichiers(racine):
        nom, texte = fichier.relative_to(racine).as_posix(), lire(fichier)
        if texte is not None and (neuf := mettre_en_forme(nom, texte)) != texte:
            ligne, constat, remede = expliquer(texte, neuf)
            yield Anomalie(nom, ligne, "", f"Mise en forme à refaire ({constat})", f"{remede}, ou taper : make format")


def expliquer(texte: str, neuf: str) -> tuple[int, str, str]:
    """(ligne, constat, remède) de la première différence."""
    ligne, avant, apres = premiere_difference(texte, neuf)
    if sorted(filter(None, texte.split("\n"))) == sorted(filter(None, neuf.split("\n"))) and avant != apres:
        if VIDE in (avant, apres):
            return ligne, "les fiches se séparent par une ligne vide", "en garder une seule entre deux fiches"
        return ligne, "les champs ne sont pas dans l'ordre habituel", f"écrire d'abord {apres}"
    return ligne, avant, f"écrire {apres}"


def refaire(racine: Path) -> list[str]:
    """Met en forme tous les fichiers ; rend les noms de ceux qui ont changé."""
    changes = []
    for fichier in fichiers(racine):
        nom, texte = fichier.relative_to(racine).as_posix(), lire(fichier)
        if texte is not None and (neuf := mettre_en_forme(nom, texte)) != texte:
            fichier.write_bytes(neuf.encode())
            changes.append(nom)
    return changes


def premiere_difference(avant: str, apres: str) -> tuple[int, str, str]:
    """(ligne, ce qui y est écrit, ce qu'il faut y écrire), les signes invisibles nommés."""
    anciennes, nouvelles = avant.split("\n"), apres.split("\n")
    paires = zip(anciennes, nouvelles, strict=False)
    rang = next((r for r, (a, b) in enumerate(paires) if a != b), min(len(anciennes), len(nouvelles)))
    ancienne = anciennes[rang] if rang < len(anciennes) else ""
    nouvelle = nouvelles[rang] if rang < len(nouvelles) else ""
    debut = next((i for i, (a, b) in enumerate(zip(ancienne, nouvelle, strict=False)) if a != b), len(nouvelle))
    depart = max(0, min(debut, len(ancienne)) - 25)
    return rang + 1, montrer(ancienne[depart:]), montrer(nouvelle[depart:])


def montrer(texte: str) -> str:
    """Un extrait entre guillemets, où l'on voit les espaces de fin et les insécables."""
    visible = texte[:EXTRAIT_MAX].replace("\u00a0", "[insécable]").replace("\u202f", "[insécable]")
    fin = len(visible) - len(visible.rstrip(" "))
    visible = visible.rstrip(" ") + "[espace]" * fin if len(texte) <= EXTRAIT_MAX else visible
    return f"« {visible} »" if visible else VIDE
