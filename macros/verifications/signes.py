"""Refuse dans une page ce qui ne se voit pas, ce qui retourne le texte et ce qu'une fusion a laissé."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.signes import SIGNES
from macros.site import Site


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Le corps des pages, code compris ; la lecture des données et des en-têtes le fait pour eux."""
    for page in lire_pages(racine):
        for motif, constat, remede in SIGNES:
            for ligne in sorted({page.ligne_brute(trouve.start()) for trouve in motif.finditer(page.brut)}):
                yield Anomalie(page.fichier, ligne, "", constat, remede)
