"""Confronte chaque exemple d'admissibilité au verdict que rend le JavaScript du site."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.chargement import RACINE
from macros.export_admissibilite import exporter_exemples, exporter_regles
from macros.juge import juger
from macros.site import Incomplete, Site


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Un exemple dont les règles ne donnent pas le verdict écrit ; sans Node, ou sur des règles fautives, rien ne se dit."""
    if not site.admissibilite or isinstance(site.admissibilite, Incomplete) or isinstance(site.questions, Incomplete):
        return
    livre = racine if (racine / "overrides/assets/js").is_dir() else RACINE
    demande = {"dossier": exporter_regles(site), "exemples": list(exporter_exemples(site))}
    verdicts = juger(livre, {**demande, "instrument": {}, "vecteurs": []}) or {}
    for nom, regles in site.admissibilite.items():
        for rang, exemple in enumerate(regles.exemples):
            obtenu = verdicts.get(f"{nom} : {exemple.nom}", {}).get("verdict", exemple.alors)
            if obtenu != exemple.alors:
                fichier = f"admissibilite/{nom}"
                endroit, champ = site.ligne(fichier, "exemples", rang, "alors"), f"exemples.{rang + 1}.alors"
                constat = f"cet exemple attend « {exemple.alors} », les règles disent « {obtenu} »"
                remede = (
                    "si la règle (« criteres », « reprend ») n'a pas changé exprès, la rétablir ; "
                    f"sinon, corriger les réponses, ou écrire « alors: {obtenu} »"
                )
                yield Anomalie(f"data/{fichier}.yml", endroit, champ, constat, remede)
