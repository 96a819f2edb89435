"""De quoi semer une faute dans une copie du site, à un endroit tiré au hasard, puis la retirer."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LISTES = ("faits", "sources", "points", "echeances", "faq", "contacts", "changements")


@dataclass
class Faute:
    """Ce qui a été semé : le fichier et la ligne que le premier message doit nommer, à `tolerance` lignes près."""

    fichier: str
    ligne: int
    tolerance: int = 0


@dataclass
class Champ:
    """La copie du site et le hasard de ce semis."""

    racine: Path
    hasard: random.Random
    touches: dict[Path, bytes | None]

    def garder(self, chemin: str) -> Path:
        """Retient le fichier tel qu'il est, pour le rétablir."""
        fichier = self.racine / chemin
        self.touches.setdefault(fichier, fichier.read_bytes() if fichier.exists() else None)
        return fichier

    def lignes(self, chemin: str) -> list[str]:
        """Les lignes d'un fichier."""
        return (self.racine / chemin).read_text(encoding="utf-8").split("\n")

    def ecrire(self, chemin: str, lignes: list[str]) -> None:
        """Récrit le fichier."""
        self.garder(chemin).write_text("\n".join(lignes), encoding="utf-8")

    def fichiers(self, motif: str) -> list[str]:
        """Les fichiers de ce motif, dans l'ordre."""
        return sorted(f.relative_to(self.racine).as_posix() for f in self.racine.glob(motif))

    def trouver(self, motif: str, fichiers: list[str]) -> tuple[str, int]:
        """(fichier, rang) d'une ligne qui répond au motif, au hasard."""
        choix = [(f, rang) for f in fichiers for rang, ligne in enumerate(self.lignes(f)) if re.search(motif, ligne)]
        assert choix, f"aucune ligne ne répond à {motif}"
        return self.hasard.choice(choix)

    def changer(self, motif: str, remplacement: str | Callable[[re.Match[str]], str], fichiers: list[str]) -> Faute:
        """Remplace le motif sur une ligne au hasard."""
        fichier, rang = self.trouver(motif, fichiers)
        lignes = self.lignes(fichier)
        lignes[rang] = re.sub(motif, remplacement, lignes[rang], count=1)
        self.ecrire(fichier, lignes)
        return Faute(fichier, rang + 1)

    def inserer(self, fichier: str, rang: int, *neuves: str) -> Faute:
        """Pose des lignes avant ce rang."""
        lignes = self.lignes(fichier)
        self.ecrire(fichier, [*lignes[:rang], *neuves, *lignes[rang:]])
        return Faute(fichier, rang + 1)

    def retablir(self) -> None:
        """Remet les fichiers comme ils étaient."""
        for fichier, avant in self.touches.items():
            if avant is None:
                fichier.unlink(missing_ok=True)
            else:
                fichier.parent.mkdir(parents=True, exist_ok=True)
                fichier.write_bytes(avant)

    def listes(self) -> list[str]:
        """Les fichiers de données qui sont des listes de fiches."""
        return [f"data/{nom}.yml" for nom in LISTES]

    def page(self, condition: Callable[[str], bool] = lambda texte: True, langue: str = "fr") -> str:
        """Une page au hasard, dont le texte remplit la condition."""
        pages = [f for f in self.fichiers(f"docs/{langue}/**/*.md") if condition("\n".join(self.lignes(f)))]
        return self.hasard.choice(pages)

    def paragraphe(self, texte: str, condition: Callable[[str], bool] = lambda texte: True) -> Faute:
        """Ajoute un paragraphe sous le titre d'une page française."""
        fichier = self.page(condition)
        rang = next(rang for rang, ligne in enumerate(self.lignes(fichier)) if ligne.startswith("# "))
        faute = self.inserer(fichier, rang + 1, "", texte, "")
        return Faute(fichier, faute.ligne + 1)
