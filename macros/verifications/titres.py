"""Refuse un titre mal écrit, vide ou qui saute un niveau : le menu et les lecteurs d'écran suivent les titres."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site

FAUTES = (
    (
        re.compile(r"^ {0,3}#{1,6}(?=[^#\s])[^\n]*", re.M),
        "il manque une espace après les dièses de « {} »",
        "écrire « ## Titre » ; si ce n'est pas un titre, commencer la ligne par un autre mot",
    ),
    (
        re.compile(r"^ {0,3}#{1,6}[ \t]*(?:\{[^{}\n]*\}[ \t]*)?$", re.M),
        "ce titre est vide",
        "écrire le titre après les dièses, ou supprimer la ligne",
    ),
    (
        re.compile(r"^[ \t]*[^\s|][^\n|]*\n(?:=+|-+)[ \t]*$", re.M),
        "« {} », souligné, devient un titre sans ancre",
        "écrire « ## Titre { #mon-ancre } », ou laisser une ligne vide avant le trait",
    ),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """L'écriture des titres, puis leur suite."""
    for page in lire_pages(racine):
        texte = page.prose.texte
        for motif, constat, remede in FAUTES:
            for rang, trouve in chercher(motif, texte):
                montre = trouve.group().strip().split("\n")[0][:40]
                yield Anomalie(page.fichier, page.debut + rang, "", constat.replace("{}", montre), remede)
        yield from verifier_la_suite(page)


def verifier_la_suite(page: Page) -> Iterator[Anomalie]:
    """Un titre descend d'un niveau à la fois."""
    for avant, titre in pairwise(page.intertitres()):
        if titre.niveau > avant.niveau + 1:
            constat = f"« {titre.texte} » passe du niveau {avant.niveau} au niveau {titre.niveau}"
            remede = f"écrire {'#' * (avant.niveau + 1)} devant ce titre"
            yield Anomalie(page.fichier, titre.ligne, "", constat, remede)
