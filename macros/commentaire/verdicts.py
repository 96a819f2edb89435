"""Fait juger les mêmes cas par le JavaScript d'avant et par celui d'après, et retient ce qui diffère."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.commentaire.reponses_variees import fabriquer_les_vecteurs
from macros.export_admissibilite import exporter_exemples, exporter_regles
from macros.export_auto_examen import exporter_auto_examen
from macros.juge import Jugements, juger
from macros.site import Site

VECTEURS = "tests/js/vecteurs-auto-examen.json"


@dataclass(frozen=True)
class CasChange:
    """Un cas, ce que le site en disait et ce qu'il en dira, sans ce qui reste pareil ; vide s'il n'était pas jugé."""

    nom: str
    avant: str
    apres: str


def comparer_les_cas(ancienne: Path, avant: Site, racine: Path, apres: Site) -> list[CasChange] | None:
    """Les cas dont le verdict ou le score change ; None si Node n'est pas là pour les juger."""
    instruments = [exporter_auto_examen(avant), exporter_auto_examen(apres)]
    vecteurs = [*lire_les_vecteurs(racine, ancienne), *fabriquer_les_vecteurs(*instruments)]
    cas = {"exemples": reunir_les_exemples(avant, apres), "vecteurs": vecteurs}
    premier, second = juger_tout(ancienne, avant, cas), juger_tout(racine, apres, cas)
    if premier is None or second is None:
        return None
    changes = [comparer_un_cas(nom, premier, second) for nom in dict.fromkeys([*second, *premier])]
    return [change for change in changes if change.avant != change.apres]


def comparer_un_cas(nom: str, premier: Jugements, second: Jugements) -> CasChange:
    """Les parties d'un cas que deux révisions ne jugent pas de même, nommées sauf un verdict seul."""
    avant, apres = premier.get(nom, {}), second.get(nom, {})
    parties = [partie for partie in {**apres, **avant} if avant.get(partie) != apres.get(partie)]
    return CasChange(nom, *(dire_les_parties(jugement, parties) for jugement in (avant, apres)))


def dire_les_parties(jugement: Mapping[str, str], parties: list[str]) -> str:
    """« ensemble 47, structuration; gouv 50 » ; ce qu'une révision ne juge pas n'est pas dit."""
    dites = [(partie, jugement[partie]) for partie in parties if partie in jugement]
    return "; ".join(valeur if partie == "verdict" else f"{partie} {valeur}" for partie, valeur in dites)


def reunir_les_exemples(avant: Site, apres: Site) -> list[dict[str, Any]]:
    """Les exemples des deux révisions ; s'il y en a deux du même nom, celui d'après."""
    exemples = [*exporter_exemples(avant), *exporter_exemples(apres)]
    return list({(exemple["fiche"], exemple["nom"]): exemple for exemple in exemples}.values())


def lire_les_vecteurs(*racines: Path) -> list[dict[str, Any]]:
    """Les vecteurs de l'instrument publié, de la première révision qui en a."""
    for racine in racines:
        if (racine / VECTEURS).is_file():
            vecteurs = json.loads((racine / VECTEURS).read_text(encoding="utf-8"))["vecteurs"]
            return [vecteur for vecteur in vecteurs if vecteur["instrument"] != "mini"]
    return []


def juger_tout(racine: Path, site: Site, cas: Mapping[str, Any]) -> Jugements | None:
    """{nom du cas: {partie: verdict ou score}}, selon les règles, l'instrument et le JavaScript d'une révision."""
    return juger(racine, {**cas, "dossier": exporter_regles(site), "instrument": exporter_auto_examen(site)})
