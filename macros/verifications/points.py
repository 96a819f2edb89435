"""Exige que chaque point à confirmer paraisse sur la page qu'il touche."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Incomplete, Site
from macros.verifications.citations import appels

RENVOI = re.compile(r"\{fait:([^|}]+)")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Un point que ni une page française ni une fiche qu'elle montre ne cite resterait inconnu."""
    if any(isinstance(collection, Incomplete) for collection in (site.faq, site.admissibilite)):
        return  # une fiche illisible montre peut-être le point
    montres = points_montres(site, racine)
    for point in site.points:
        if point not in montres:
            remede = f'le citer sur la page qu\'il touche : {{{{ a_confirmer("{point}") }}}}'
            endroit = site.ligne("points", point)
            yield Anomalie("data/points.yml", endroit, point, "aucune page ne montre ce point", remede)


def points_montres(site: Site, racine: Path) -> set[str]:
    """Les points que les pages françaises citent, ou dont elles montrent la fiche."""
    montres: set[str] = set()
    for page in lire_pages(racine):
        for nom, _, cites in appels(page) if page.langue == "fr" else ():
            if nom in ("fait", "a_confirmer"):
                montres.update(cites)
            elif nom == "faq":
                montres.update(points_de_la_faq(site, cites))
            elif nom == "verifier_admissibilite":
                montres.update(point for regles in site.admissibilite.values() for point in regles.points)
    return montres


def points_de_la_faq(site: Site, volets: list[str]) -> Iterator[str]:
    """Les points que montrent les questions d'un volet, ou toutes."""
    for question in site.faq.values():
        if not any(volets) or question.volet in volets:
            yield from (*question.points, *RENVOI.findall(question.reponse))
