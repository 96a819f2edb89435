"""Refuse une page traduite à jour dont une section ne donne pas les nombres du français."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from macros.accolades import lire_les_accolades
from macros.anomalies import Anomalie
from macros.estampilles import etats
from macros.langue import LANGUES
from macros.pages import Page, lire_pages
from macros.site import Site
from macros.verifications.nombres_traduits import LETTRES, ecarts

TITRE = re.compile(r"^#{1,6} ", re.M)
MUET = re.compile(r"\{\{.*?\}\}|\{[#:.][^}]*\}|^\s*\d+\.\s", re.S | re.M)  # appels, ancres, rangs d'une liste


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque page traduite qui suit son français, section par section."""
    connues = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    for langue in [langue for langue in LANGUES[1:] if langue in LETTRES]:
        for chemin, (dite, actuelle) in etats(racine, langue).items():
            if dite == actuelle and ("fr", chemin) in connues:
                yield from comparer(connues["fr", chemin], connues[langue, chemin])


def comparer(francaise: Page, traduite: Page) -> Iterator[Anomalie]:
    """Les sections de même rang ; un titre qui manque, un appel mal écrit se disent ailleurs."""
    voulues, ecrites = sections(francaise), sections(traduite)
    lisibles = all(a.sorte == "appel" for page in (francaise, traduite) for a in lire_les_accolades(page.brut))
    if len(voulues) != len(ecrites) or not lisibles:
        return
    for (_, francais), (ligne, traduction) in zip(voulues, ecrites, strict=True):
        for constat, remede in ecarts(francais, traduction):
            yield Anomalie(traduite.fichier, ligne, "", f"dans cette section, {constat}", remede)


def sections(page: Page) -> list[tuple[int, str]]:
    """(ligne, texte) de l'en bref, de ce qui précède le premier titre, puis de chaque section."""
    texte = page.prose.texte
    rangs = [0, *(trouve.start() for trouve in TITRE.finditer(texte)), len(texte)]
    lignes = [page.debut + texte.count("\n", 0, rang) for rang in rangs]
    corps = [
        (ligne, MUET.sub(" ", texte[debut:fin])) for ligne, (debut, fin) in zip(lignes, pairwise(rangs), strict=False)
    ]
    return [(page.ligne_du_champ("en_bref"), page.entete.en_bref if page.entete else ""), *corps]
