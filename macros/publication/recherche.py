"""Prépare une copie des pages pour Pagefind et en tire un index par langue."""

import html as entites
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.publication.mots_de_recherche import ecrire_les_mots
from macros.publication.texte_de_page import PageLue, Passage, lire_page

APOSTROPHES = str.maketrans({"’": "'", "œ": "oe", "Œ": "Oe", "\u00a0": " ", "\u202f": " "})
REDITE = "sources"  # au bas de chaque page, la liste des sources que la page « Sources » donne entière
# Pagefind ne coupe pas à l'apostrophe : « l'examen » n'y serait pas « examen ». passages.mjs les rapproche.
ELISION = re.compile(r"(?<!\w)((?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)')(?=\w)", re.I)
# Rien d'autre de ce que Pagefind écrit n'est appelé par recherche.mjs.
SUPERFLUS = ("pagefind-ui*", "pagefind-modular-ui*", "pagefind-component-ui*", "pagefind-highlight*")


class IndexImpossible(RuntimeError):
    """Pagefind n'a pas pu écrire l'index."""


def simplifier(texte: str) -> str:
    """Texte tel que l'index le voit : apostrophes droites, ligatures ouvertes, élisions détachées."""
    return entites.escape(ELISION.sub(r"\1 ", texte.translate(APOSTROPHES)))


def composer_copie(page: PageLue) -> str:
    """La page réduite à ce que la recherche doit lire : son titre, son résumé, puis un passage par ancre."""
    passages = [passage for passage in page.passages if passage.ancre != REDITE]
    metas = {
        "title": page.titre,
        "resume": page.resume,
        "mots-cles": page.mots_cles,
        "intertitres": " · ".join(p.titre for p in passages if p.ancre),
    }
    return (
        f'<!doctype html><html lang="{page.langue}"><body>'
        + "".join(f'<p data-pagefind-meta="{nom}">{entites.escape(texte)}</p>' for nom, texte in metas.items() if texte)
        + f'<main data-pagefind-body><p data-pagefind-weight="3">{simplifier(page.resume)}</p>'
        + "".join(map(composer_passage, passages))
        + "</main></body></html>"
    )


def composer_passage(passage: Passage) -> str:
    """Un intertitre avec son ancre, et son texte ; sans ancre, ce n'est que du texte."""
    if not passage.ancre:
        return f"<p>{simplifier(f'{passage.titre} {passage.texte}'.strip())}</p>"
    texte = f"<p>{simplifier(passage.texte)}</p>"
    return f'<h2 id="{passage.ancre}">{simplifier(passage.titre)}</h2>{texte}'


@dataclass
class IndexEnCours:
    """Pagefind au travail ; `finir` l'attend."""

    sortie: Path
    lues: list[PageLue]
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
        ecrire_les_mots(self.lues, self.sortie)
        return len(self.lues)


def indexer(site: Path) -> int:
    """Écrit `site`/pagefind et rend le nombre de pages lues ; lève IndexImpossible si Pagefind échoue."""
    return commencer_l_index(site).finir()


def commencer_l_index(site: Path) -> IndexEnCours:
    """Copie pour Pagefind ce qu'il doit lire des pages, et le lance sans l'attendre."""
    lues: list[PageLue] = []
    copie, sortie = tempfile.TemporaryDirectory(), site / "pagefind"
    for source in sorted(site.rglob("*.html")):
        page = lire_page(source.read_text(encoding="utf-8"))
        if page is None:
            continue
        cible = Path(copie.name) / source.relative_to(site)
        cible.parent.mkdir(parents=True, exist_ok=True)
        cible.write_text(composer_copie(page), encoding="utf-8")
        lues.append(page)
    commande = [sys.executable, "-m", "pagefind", "--site", copie.name, "--output-path", str(sortie), "--quiet"]
    processus = subprocess.Popen(commande, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return IndexEnCours(sortie, lues, copie, processus)


def ordonner(entree: Path) -> None:
    """Récrit l'entrée de l'index, ses langues dans un ordre fixe : Pagefind les écrit au hasard."""
    contenu = json.loads(entree.read_text(encoding="utf-8"))
    entree.write_text(json.dumps(contenu, ensure_ascii=False, sort_keys=True, separators=(",", ":")), encoding="utf-8")
