"""Lit les pages de docs/ comme les contrôles en ont besoin : en-tête, titre, intertitres, texte."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CODE = re.compile(r"^(```|~~~).*?^\1\s*$", re.S | re.M)
TITRE = re.compile(r"^(#{1,6})\s+(.*?)\s*$", re.M)
ANCRE = re.compile(r"\{[^}]*#([A-Za-z][\w-]*)[^}]*\}\s*$")


@dataclass(frozen=True)
class Intertitre:
    """Un titre : niveau, texte, ancre écrite (vide s'il n'y en a pas) et ligne."""

    niveau: int
    texte: str
    ancre: str
    ligne: int


@dataclass(frozen=True)
class Page:
    """Une page : chemin depuis la racine, langue, chemin sans la langue, en-tête, corps sans code."""

    fichier: str
    langue: str
    chemin: str
    entete: Any
    faute_entete: int
    corps: str
    debut: int

    def intertitres(self) -> list[Intertitre]:
        """Les titres de la page, dans l'ordre."""
        titres = []
        for trouve in TITRE.finditer(self.corps):
            ancre = ANCRE.search(trouve.group(2))
            texte = ANCRE.sub("", trouve.group(2)).strip()
            titres.append(Intertitre(len(trouve.group(1)), texte, ancre.group(1) if ancre else "", self.ligne(trouve.start())))
        return titres

    def ligne(self, position: int) -> int:
        """Ligne du fichier où tombe cette position du corps."""
        return self.debut + self.corps.count("\n", 0, position)


def lire_page(racine: Path, fichier: Path) -> Page:
    """La page d'un fichier ; `faute_entete` est la ligne d'un en-tête illisible, ou 0."""
    texte = fichier.read_text(encoding="utf-8-sig")
    nom = fichier.relative_to(racine).as_posix()
    _, langue, chemin = nom.split("/", 2)
    entete: Any = None
    faute, fin = 0, 0
    if texte.startswith("---\n") and "\n---" in texte[3:]:
        fin = texte.index("\n---", 3)
        try:
            entete = yaml.load(texte[4:fin], Loader=yaml.CSafeLoader)
        except yaml.YAMLError as erreur:
            marque = getattr(erreur, "problem_mark", None)
            faute = (marque.line if marque else 0) + 2
        fin = texte.index("\n", fin + 1) + 1 if "\n" in texte[fin + 1 :] else len(texte)
    corps = CODE.sub(lambda bloc: "\n" * bloc.group().count("\n"), texte[fin:])
    return Page(nom, langue, chemin, entete, faute, corps, texte.count("\n", 0, fin) + 1)


def lire_pages(racine: Path) -> Iterator[Page]:
    """Toutes les pages, dans l'ordre des chemins."""
    for fichier in sorted((racine / "docs").glob("*/**/*.md")):
        yield lire_page(racine, fichier)
