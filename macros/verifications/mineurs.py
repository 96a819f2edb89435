"""Refuse un changement mineur qui ne sert plus : la page a été retraduite, ou le français a changé de nouveau."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.estampilles import etats
from macros.mineurs import COMMANDE, RECHANGE, REGISTRE, pourquoi_inutile
from macros.modeles.traductions import ChangementMineur
from macros.site import Site


def remedier(mineur: ChangementMineur, pourquoi: str) -> str:
    """Refaire l'inscription si le sens n'a toujours pas changé ; sinon la retirer."""
    retirer = "retirer la fiche, et écrire [] s'il n'en reste aucune"
    if pourquoi != RECHANGE:
        return retirer
    return f"si l'anglais reste juste, taper : {COMMANDE.format(page=mineur.page)} ; sinon, {retirer}, et traduire"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque fiche de data/changements-mineurs.yml."""
    actuels = etats(racine, "en") if site.mineurs else {}
    for mineur in site.mineurs.values():
        if pourquoi := pourquoi_inutile(mineur, actuels):
            endroit = site.ligne("changements-mineurs", mineur.id)
            yield Anomalie(
                REGISTRE, endroit, mineur.id, f"cette exception ne sert plus : {pourquoi}", remedier(mineur, pourquoi)
            )
