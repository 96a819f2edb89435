"""Vérifie les appels de macros dans les pages, et que chaque point à confirmer paraît quelque part."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.lieux import ligne

APPEL = re.compile(r"\{\{-?\s*(\w+)\(([^}]*?)\)\s*-?\}\}")
CHAINE = re.compile(r"""["']([^"']*)["']""")
POSITIONNELS = re.compile(r"(?:^|,)\s*[\"']([^\"']*)[\"']")


def collections(site: Site) -> dict[str, Any]:
    """Macro → ce que ses identifiants peuvent citer."""
    return {
        "fait": {**site.faits, **site.points},
        "tableau_faits": site.faits,
        "a_confirmer": site.points,
        "source": site.sources,
        "terme": site.glossaire,
        "fiche_volet": site.volets,
        "criteres": site.admissibilite,
        "echeances": {**site.volets, "": None},
        "faq": {**site.volets, "": None},
    }


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Identifiants inconnus dans les pages ; points que rien ne montre."""
    connus, montres = collections(site), set()
    for page in lire_pages(racine):
        for appel in APPEL.finditer(page.corps):
            nom, arguments = appel.groups()
            cites = POSITIONNELS.findall(arguments)
            if page.langue == "fr" and nom in ("fait", "a_confirmer"):
                montres.update(cites)
            for cite in cites[:1] if nom == "terme" else cites:
                if nom in connus and cite not in connus[nom]:
                    proches = get_close_matches(cite, connus[nom], n=1, cutoff=0.5)
                    remede = f"écrire « {proches[0]} »" if proches else "écrire un identifiant qui existe dans data/"
                    yield Anomalie(page.fichier, page.ligne(appel.start()), nom, f"« {cite} » n'existe pas", remede)
        if isinstance(page.entete, dict):
            for cite in page.entete.get("sources") or []:
                if str(cite) not in site.sources:
                    proches = get_close_matches(str(cite), site.sources, n=1, cutoff=0.5)
                    remede = f"écrire « {proches[0]} »" if proches else "ajouter la source à data/sources.yml"
                    yield Anomalie(page.fichier, 1, "sources", f"la source « {cite} » n'existe pas", remede)
    yield from points_caches(site, montres)


def points_caches(site: Site, montres: set[str]) -> Iterator[Anomalie]:
    """Un point que ni une page ni une fiche montrée ne cite resterait inconnu des lecteurs."""
    for question in site.faq.values():
        montres.update(question.points)
    for regles in site.admissibilite.values():
        montres.update(regles.points)
    for point in site.points.values():
        if point.id not in montres:
            remede = f'le citer sur la page qu\'il touche : {{{{ a_confirmer("{point.id}") }}}}'
            yield Anomalie("data/points.yml", ligne(site, "points", point.id), point.id, "aucune page ne montre ce point", remede)
