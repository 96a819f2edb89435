"""Refuse un changement mineur qui ne sert plus : la page a été retraduite, ou le français a changé de nouveau."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.estampilles import etats
from macros.mineurs import REGISTRE, pourquoi_inutile
from macros.site import Site


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque fiche de data/changements-mineurs.yml."""
    actuels = etats(racine, "en") if site.mineurs else {}
    for mineur in site.mineurs.values():
        if pourquoi := pourquoi_inutile(mineur, actuels):
            endroit = site.ligne("changements-mineurs", mineur.id)
            yield Anomalie(
                REGISTRE, endroit, mineur.id, f"cette exception ne sert plus : {pourquoi}", "supprimer la fiche"
            )
