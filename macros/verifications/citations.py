"""Vérifie les identifiants que les pages citent, dans leurs macros et dans leur en-tête."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche, reunir

APPEL = re.compile(r"\{\{-?\s*(\w+)\s*\(([^}]*?)\)[^}(]*\}\}")
POSITIONNELS = re.compile(r"""(?:^|,)\s*["']([^"']*)["']""")
UN_SEUL = ("terme", "source", "fait")  # le deuxième argument, s'il y en a un, est un texte


def connus_par_macro(site: Site) -> dict[str, Collection[str]]:
    """Macro → ce que ses identifiants peuvent citer."""
    volet_ou_tous = reunir(site.volets, {"": None})
    return {
        "fait": reunir(site.faits, site.points),
        "tableau_faits": site.faits,
        "a_confirmer": site.points,
        "source": site.sources,
        "terme": site.glossaire,
        "fiche_volet": site.volets,
        "criteres": site.admissibilite,
        "echeances": volet_ou_tous,
        "faq": volet_ou_tous,
    }


def appels(page: Page) -> Iterator[tuple[str, int, list[str]]]:
    """(macro, ligne, identifiants) de chaque appel d'une page."""
    for nom, position, cites in appels_du_texte(page.corps):
        yield nom, page.ligne(position), cites


@lru_cache(maxsize=1024)  # d'un contrôle à l'autre, presque aucune page ne change
def appels_du_texte(corps: str) -> list[tuple[str, int, list[str]]]:
    """(macro, position, identifiants) de chaque appel d'un texte."""
    trouves = []
    for appel in APPEL.finditer(corps):
        nom, arguments = appel.groups()
        cites = POSITIONNELS.findall(arguments)
        trouves.append((nom, appel.start(), cites[:1] if nom in UN_SEUL else cites))
    return trouves


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Identifiants inconnus dans les pages des deux langues."""
    connus = connus_par_macro(site)
    for page in lire_pages(racine):
        for nom, ligne, cites in appels(page):
            for cite in cites:
                if nom in connus and cite not in connus[nom]:
                    sinon = "citer un identifiant qui existe dans data/"
                    remede = le_plus_proche(cite, connus[nom], sinon)
                    yield Anomalie(page.fichier, ligne, nom, f"« {cite} » n'existe pas", remede)
        for cite in page.entete.sources if page.entete else ():
            if cite not in site.sources:
                remede = le_plus_proche(cite, site.sources, "ajouter la source à data/sources.yml")
                endroit = page.ligne_du_champ("sources")
                yield Anomalie(page.fichier, endroit, "sources", f"la source « {cite} » n'existe pas", remede)
