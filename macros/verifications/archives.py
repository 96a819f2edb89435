"""Refuse une archive retouchée, incomplète ou que le site ne sait plus lire."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.archives.empreintes import confronter, faute
from macros.archives.lecture import dossiers
from macros.chargement import charger_ce_qui_se_lit
from macros.site import Site

RELIRE = "ne pas retoucher l'archive : rendre à macros/modeles/ de quoi lire cette ancienne forme"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Empreintes, puis lecture de chaque archive dont les empreintes tiennent."""
    for dossier in dossiers(racine):
        fautes = list(confronter(dossier))
        yield from fautes or relire(dossier)


def relire(dossier: Path) -> Iterator[Anomalie]:
    """L'archive porte l'appel de son nom, et se lit encore."""
    fige, anomalies = charger_ce_qui_se_lit(dossier)
    for anomalie in anomalies:
        fichier = f"archives/{dossier.name}/{anomalie.fichier}"
        yield Anomalie(fichier, anomalie.ligne, anomalie.champ, anomalie.constat, RELIRE)
    if not anomalies and list(fige.appels) != [dossier.name]:
        yield faute(dossier, "data/appels.yml", f"cette archive ne contient pas l'appel « {dossier.name} »")
