"""Refuse une section « Sources » qui n'en montrerait aucune."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.citations import appels

# Les blocs qui citent toujours une source ; « fait » n'en cite une que s'il ne nomme pas un point à confirmer.
CITANTS = {"source", "tableau_faits", "fiche_volet", "partenaires", "contacts", "faq", "glossaire", "criteres"}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Une page qui montre ses sources en déclare une, ou en cite une."""
    for page in lire_pages(racine):
        cites = list(appels(page))
        ligne = next((ligne for nom, ligne, _ in cites if nom == "sources_de_la_page"), 0)
        if not ligne or page.entete is None or page.entete.sources:
            continue
        if not any(nom in CITANTS or (nom == "fait" and cite_un_fait(site, quoi)) for nom, _, quoi in cites):
            remede = "citer une source, ou supprimer cette section et son titre"
            yield Anomalie(page.fichier, ligne, "", "cette page montre ses sources et n'en cite aucune", remede)


def cite_un_fait(site: Site, identifiants: list[str]) -> bool:
    """Vrai si l'appel nomme un fait enregistré."""
    return any(identifiant in site.faits for identifiant in identifiants)
