"""Lit les formulaires de .github/ISSUE_TEMPLATE, et reconnaît celui d'une demande à son étiquette."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from macros.yaml_strict import lire

DOSSIER = ".github/ISSUE_TEMPLATE"
PREFIXE = "formulaire:"


@dataclass(frozen=True)
class Champ:
    """Une question du formulaire ; `options` est vide sauf pour un menu."""

    id: str
    libelle: str
    sorte: str
    requis: bool
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Formulaire:
    """Un formulaire : le nom de son fichier, son titre, ses champs dans l'ordre."""

    nom: str
    titre: str
    champs: tuple[Champ, ...]

    def libelle(self, identifiant: str) -> str:
        """Le libellé d'un champ, tel que la personne l'a lu."""
        return next((champ.libelle for champ in self.champs if champ.id == identifiant), "")


def reconnaitre(etiquettes: Sequence[str]) -> list[str]:
    """Les formulaires que disent les étiquettes : aucun, un, ou plusieurs si quelqu'un s'est trompé."""
    return sorted({nom.removeprefix(PREFIXE) for nom in etiquettes if nom.startswith(PREFIXE)})


def lire_formulaires(racine: Path) -> dict[str, Formulaire]:
    """Tous les formulaires du projet, par nom de fichier."""
    fichiers = sorted((racine / DOSSIER).glob("*.yml"))
    return {f.stem: lire_formulaire(f.stem, f.read_text(encoding="utf-8")) for f in fichiers if f.stem != "config"}


@lru_cache(maxsize=64)  # d'une demande à l'autre, aucun formulaire ne change
def lire_formulaire(nom: str, texte: str) -> Formulaire:
    """Un formulaire ; ses champs sont ce qui n'est pas un texte d'explication."""
    contenu = lire(texte, f"{nom}.yml").contenu or {}
    champs = tuple(lire_champ(brut) for brut in contenu.get("body", []) if brut["type"] != "markdown")
    return Formulaire(nom, str(contenu.get("name", nom)), champs)


def lire_champ(brut: dict[str, Any]) -> Champ:
    """Un champ d'un formulaire."""
    attributs = brut["attributes"]
    options = tuple(str(option) for option in attributs.get("options", ()) if not isinstance(option, dict))
    requis = (brut.get("validations") or {}).get("required") == "true"
    return Champ(str(brut["id"]), str(attributs["label"]), str(brut["type"]), requis, options)
