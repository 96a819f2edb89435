"""Relit, sans lui faire confiance, ce que le travail sans droit d'écriture a déposé."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHEMIN = re.compile(r"data/[a-z][a-z-]{0,40}\.yml")
FORMULAIRE = re.compile(r"[a-z][a-z-]{0,40}")
BRANCHE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,100}")
TITRE = re.compile(r"donnees\([a-z-]{1,40}\): (?:ajoute|corrige) « [a-z0-9-]{1,80} »")
TAILLE_MAX, TEXTE_MAX, FICHIERS_MAX = 1_000_000, 6_000, 2
NUMERO_MAX = 10**9


class DepotRefuse(Exception):
    """Ce qui a été déposé n'a pas la forme permise."""


@dataclass(frozen=True)
class Proposition:
    """Une proposition relue : rien n'y sort de data/*.yml ni des formes permises."""

    numero: int
    branche: str
    titre: str
    commit: str
    corps: str
    fichiers: Mapping[str, str]


def exiger(condition: object, raison: str) -> None:
    """Lève DepotRefuse si la condition n'est pas remplie."""
    if not condition:
        raise DepotRefuse(raison)


def lire_json(fichier: Path) -> dict[str, Any]:
    """Un objet JSON de taille raisonnable."""
    exiger(fichier.is_file() and not fichier.is_symlink(), f"{fichier.name} n'est pas un fichier")
    exiger(fichier.stat().st_size <= TAILLE_MAX, f"{fichier.name} est trop gros")
    try:
        contenu = json.loads(fichier.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        raise DepotRefuse(f"{fichier.name} n'est pas du JSON") from None
    exiger(isinstance(contenu, dict), f"{fichier.name} n'est pas un objet")
    return dict(contenu)


def lire_numero(evenement: Path) -> tuple[int, str]:
    """(numéro de la demande, branche principale) d'après l'événement de GitHub."""
    contenu = lire_json(evenement)
    issue, depot = contenu.get("issue"), contenu.get("repository")
    numero = issue.get("number") if isinstance(issue, dict) else None
    branche = depot.get("default_branch") if isinstance(depot, dict) else None
    exiger(type(numero) is int and 0 < numero < NUMERO_MAX, "le numéro de la demande est absurde")
    exiger(isinstance(branche, str) and BRANCHE.fullmatch(branche), "le nom de la branche principale est absurde")
    return int(str(numero)), str(branche)


def lire_proposition(dossier: Path, racine: Path, numero: int) -> Proposition:
    """La proposition, si tout y a la forme permise."""
    brute = lire_json(dossier / "proposition.json")
    cles = {"numero", "formulaire", "branche", "titre", "commit", "corps", "fichiers"}
    exiger(set(brute) == cles, "proposition.json n'a pas les clés attendues")
    textes = [brute[cle] for cle in ("formulaire", "branche", "titre", "commit", "corps")]
    exiger(
        all(isinstance(texte, str) and len(texte) <= TEXTE_MAX for texte in textes), "un texte n'a pas la bonne forme"
    )
    formulaire, branche, titre, commit, corps = textes
    exiger(brute["numero"] == numero, "la proposition n'est pas celle de cette demande")
    exiger(FORMULAIRE.fullmatch(formulaire), "le nom du formulaire n'a pas la bonne forme")
    exiger(branche == f"proposition/{numero}-{formulaire}", "le nom de la branche n'est pas celui de la demande")
    exiger(TITRE.fullmatch(titre) and commit.startswith(f"{titre}\n\n"), "le titre n'a pas la bonne forme")
    exiger("@" not in commit + corps, "une personne serait mentionnée")
    exiger(set(re.findall(r"#(\d+)", commit + corps)) == {str(numero)}, "une autre demande serait citée")
    return Proposition(numero, branche, titre, commit, corps, lire_fichiers(dossier, racine, brute["fichiers"]))


def lire_fichiers(dossier: Path, racine: Path, chemins: object) -> dict[str, str]:
    """Chemin → texte des fichiers de données, tous déjà connus du projet et tous changés."""
    exiger(
        isinstance(chemins, list) and 0 < len(chemins) <= FICHIERS_MAX, "la liste des fichiers n'a pas la bonne forme"
    )
    assert isinstance(chemins, list)
    depose = {
        f.relative_to(dossier / "fichiers").as_posix() for f in (dossier / "fichiers").rglob("*") if not f.is_dir()
    }
    exiger(depose == set(map(str, chemins)), "les fichiers déposés ne sont pas ceux de la liste")
    return {str(chemin): lire_fichier(dossier / "fichiers", racine, str(chemin)) for chemin in chemins}


def lire_fichier(depose: Path, racine: Path, chemin: str) -> str:
    """Le texte d'un fichier de data/, et d'aucun autre dossier."""
    exiger(CHEMIN.fullmatch(chemin), f"{chemin!r} n'est pas un fichier de data/")
    propose, actuel = depose / chemin, racine / chemin
    exiger(actuel.is_file() and not actuel.is_symlink(), f"{chemin} n'existe pas dans le projet")
    exiger(propose.is_file() and not propose.is_symlink(), f"{chemin} n'est pas un fichier")
    exiger(propose.stat().st_size <= TAILLE_MAX, f"{chemin} est trop gros")
    try:
        texte = propose.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise DepotRefuse(f"{chemin} n'est pas en UTF-8") from None
    exiger(texte != actuel.read_bytes().decode("utf-8"), f"{chemin} ne change pas")
    return texte


def lire_reponse(dossier: Path) -> str:
    """La réponse à la demande, courte."""
    fichier = dossier / "reponse.md"
    exiger(fichier.is_file() and not fichier.is_symlink(), "il n'y a ni proposition ni réponse")
    texte = fichier.read_text(encoding="utf-8")
    exiger(0 < len(texte) <= TEXTE_MAX and texte.count("\n") <= 15, "la réponse est trop longue")
    return texte
