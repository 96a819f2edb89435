"""Écrit, par langue, les mots qui aident à comprendre une requête : mots vides, synonymes, et lexique du site."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from macros.chargement import charger
from macros.publication.texte_de_page import PageLue
from macros.site import Site

MOT = re.compile(r"[^\W\d_]{3,}")


def plier(texte: str) -> str:
    """Sans accents ni majuscules, ligatures ouvertes.

    >>> plier("Œuvre été")
    'oeuvre ete'
    """
    ouvert = texte.casefold().replace("œ", "oe").replace("’", "'")
    return "".join(lettre for lettre in unicodedata.normalize("NFD", ouvert) if not unicodedata.combining(lettre))


def dresser_le_lexique(pages: list[PageLue]) -> list[str]:
    """Les mots du site, des plus fréquents aux plus rares ; un mot vu une fois hors d'un titre est peut-être une faute."""
    compte: Counter[str] = Counter()
    for page in pages:
        compte.update(MOT.findall(page.resume.casefold()))
        for titre in (page.titre, page.mots_cles, *(passage.titre for passage in page.passages)):
            compte.update(2 * MOT.findall(titre.casefold()))
        for passage in page.passages:
            compte.update(MOT.findall(passage.texte.casefold()))
    return [mot for mot, nombre in sorted(compte.items(), key=lambda paire: (-paire[1], paire[0])) if nombre > 1]


def composer_les_mots(site: Site, langue: str, pages: list[PageLue]) -> dict[str, object]:
    """Ce que la recherche demande avec l'index, dans une langue."""
    groupes = [groupe.mots for groupe in site.synonymes.values() if groupe.langue in ("", langue)]
    vides = site.mots_vides.get(langue)
    return {
        "vides": [plier(mot) for mot in vides.mots] if vides else [],
        "synonymes": [[plier(mot) for mot in groupe] for groupe in groupes],
        "lexique": dresser_le_lexique(pages),
        "pages": len(pages),
    }


def ecrire_les_mots(pages: list[PageLue], dossier: Path) -> None:
    """Un fichier par langue, à côté de l'index : il n'est demandé qu'à la première recherche."""
    for langue in sorted({page.langue for page in pages}):
        mots = composer_les_mots(charger(), langue, [page for page in pages if page.langue == langue])
        texte = json.dumps(mots, ensure_ascii=False, separators=(",", ":"))
        (dossier / f"mots-{langue}.json").write_text(texte, encoding="utf-8")
