"""Prépare une copie des pages pour Pagefind et en tire un index par langue."""

import html as entites
import json
import subprocess
import sys
import tempfile
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


def indexer(site: Path) -> int:
    """Écrit `site`/pagefind et rend le nombre de pages lues ; lève IndexImpossible si Pagefind échoue."""
    groupes = lire_synonymes()
    with tempfile.TemporaryDirectory() as dossier:
        copie = Path(dossier)
        lues = 0
        for source in sorted(site.rglob("*.html")):
            page = lire_page(source.read_text(encoding="utf-8"))
            if page is None:
                continue
            cible = copie / source.relative_to(site)
            cible.parent.mkdir(parents=True, exist_ok=True)
            cible.write_text(composer_copie(page, groupes), encoding="utf-8")
            lues += 1
        lancer_pagefind(copie, site / "pagefind")
    return lues


def lancer_pagefind(copie: Path, sortie: Path) -> None:
    """Indexe `copie` dans `sortie`, en français pour la personne qui lit une erreur."""
    commande = [sys.executable, "-m", "pagefind", "--site", str(copie), "--output-path", str(sortie), "--quiet"]
    resultat = subprocess.run(commande, capture_output=True, text=True, check=False)
    if resultat.returncode:
        raise IndexImpossible(f"l'index de recherche n'a pas pu être écrit : {resultat.stderr.strip()[-300:]}")
    for motif in SUPERFLUS:
        for fichier in sortie.glob(motif):
            fichier.unlink()
    ordonner(sortie / "pagefind-entry.json")


def ordonner(entree: Path) -> None:
    """Récrit l'entrée de l'index, ses langues dans un ordre fixe : Pagefind les écrit au hasard."""
    contenu = json.loads(entree.read_text(encoding="utf-8"))
    entree.write_text(json.dumps(contenu, ensure_ascii=False, sort_keys=True, separators=(",", ":")), encoding="utf-8")
