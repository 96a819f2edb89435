"""Prépare une copie des pages pour Pagefind et en tire un index par langue."""

import html as entites
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.publication.synonymes import ajouter_synonymes, lire_synonymes
from macros.publication.texte_de_page import PageLue, lire_page

APOSTROPHES = str.maketrans({"’": "'", "œ": "oe", "Œ": "Oe", "\u00a0": " ", "\u202f": " "})
# Rien d'autre de ce que Pagefind écrit n'est appelé par recherche.mjs.
SUPERFLUS = ("pagefind-ui*", "pagefind-modular-ui*", "pagefind-component-ui*", "pagefind-highlight*")


class IndexImpossible(RuntimeError):
    """Pagefind n'a pas pu écrire l'index."""


def simplifier(texte: str, groupes: list[list[str]]) -> str:
    """Texte tel que l'index le voit : apostrophes droites, ligatures ouvertes, synonymes à la suite."""
    return entites.escape(ajouter_synonymes(texte, groupes).translate(APOSTROPHES))


def composer_copie(page: PageLue, groupes: list[list[str]]) -> str:
    """La page réduite à ce que la recherche doit lire, avec le poids de chaque partie."""

    def bloc(texte: str, poids: int) -> str:
        return f'<p data-pagefind-weight="{poids}">{simplifier(texte, groupes)}</p>'

    return (
        f'<!doctype html><html lang="{page.langue}"><body data-pagefind-body>'
        f'<span data-pagefind-meta="title">{entites.escape(page.titre)}</span>'
        f'<span data-pagefind-meta="resume">{entites.escape(page.resume)}</span>'
        + bloc(page.titre, 10)
        + bloc(page.mots_cles, 10)
        + bloc(page.resume, 4)
        + "".join(bloc(titre, 3) for titre in page.intertitres)
        + bloc(page.corps, 1)
        + "</body></html>"
    )


@dataclass
class IndexEnCours:
    """Pagefind au travail ; `finir` l'attend."""

    sortie: Path
    lues: int
    copie: tempfile.TemporaryDirectory[str]
    processus: subprocess.Popen[str]

    def finir(self) -> int:
        """Rend le nombre de pages lues ; lève IndexImpossible, en français, si Pagefind échoue."""
        with self.copie:
            erreur = self.processus.communicate()[1]
        if self.processus.returncode:
            raise IndexImpossible(f"l'index de recherche n'a pas pu être écrit : {erreur.strip()[-300:]}")
        for motif in SUPERFLUS:
            for fichier in self.sortie.glob(motif):
                fichier.unlink()
        ordonner(self.sortie / "pagefind-entry.json")
        return self.lues


def indexer(site: Path) -> int:
    """Écrit `site`/pagefind et rend le nombre de pages lues ; lève IndexImpossible si Pagefind échoue."""
    return commencer_l_index(site).finir()


def commencer_l_index(site: Path) -> IndexEnCours:
    """Copie pour Pagefind ce qu'il doit lire des pages, et le lance sans l'attendre."""
    groupes, lues = lire_synonymes(), 0
    copie, sortie = tempfile.TemporaryDirectory(), site / "pagefind"
    for source in sorted(site.rglob("*.html")):
        page = lire_page(source.read_text(encoding="utf-8"))
        if page is None:
            continue
        cible = Path(copie.name) / source.relative_to(site)
        cible.parent.mkdir(parents=True, exist_ok=True)
        cible.write_text(composer_copie(page, groupes), encoding="utf-8")
        lues += 1
    commande = [sys.executable, "-m", "pagefind", "--site", copie.name, "--output-path", str(sortie), "--quiet"]
    processus = subprocess.Popen(commande, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return IndexEnCours(sortie, lues, copie, processus)


def ordonner(entree: Path) -> None:
    """Récrit l'entrée de l'index, ses langues dans un ordre fixe : Pagefind les écrit au hasard."""
    contenu = json.loads(entree.read_text(encoding="utf-8"))
    entree.write_text(json.dumps(contenu, ensure_ascii=False, sort_keys=True, separators=(",", ":")), encoding="utf-8")
