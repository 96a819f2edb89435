"""Rejoue le contrat des données ouvertes et le confronte à ce que le site publie."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.modeles.ouverture import VersionDeContrat
from macros.site import Site

LONGUEUR = 12
Champs = Mapping[tuple[str, str], str]  # (jeu, chemin) → type


@dataclass(frozen=True)
class Ecart:
    """Un champ dont le contrat et le site ne disent pas la même chose ; un type vide dit « absent »."""

    jeu: str
    champ: str
    promis: str
    publie: str


def sceller(version: VersionDeContrat) -> str:
    """Douze signes qui changent si l'on récrit ce qu'une version ajoute ou retire."""
    contenu = [version.id, version.ajoute, version.retire]
    texte = json.dumps(contenu, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(texte.encode()).hexdigest()[:LONGUEUR]


def rejouer(versions: Iterable[VersionDeContrat]) -> dict[tuple[str, str], str]:
    """Les champs promis après toutes les versions."""
    promis: dict[tuple[str, str], str] = {}
    for version in versions:
        for jeu, retires in version.retire.items():
            for champ in retires:
                promis.pop((jeu, champ), None)
        promis |= {(jeu, champ): genre for jeu, champs in version.ajoute.items() for champ, genre in champs.items()}
    return promis


def aplatir(publies: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """Jeu → chemin → type, en une seule table."""
    return {(jeu, champ): genre for jeu, champs in publies.items() for champ, genre in champs.items()}


def comparer(promis: Champs, publies: Champs) -> list[Ecart]:
    """Champs ajoutés, retirés ou changés de type, dans l'ordre du contrat puis du site."""
    cles = dict.fromkeys([*promis, *publies])
    ecarts = (Ecart(*cle, promis.get(cle, ""), publies.get(cle, "")) for cle in cles)
    return [ecart for ecart in ecarts if ecart.promis != ecart.publie]


def version_en_vigueur(site: Site) -> str:
    """Le numéro de la dernière version, vide s'il n'y a pas de contrat."""
    return next(reversed(list(site.contrat)), "")


def suivante(version: VersionDeContrat, *, rupture: bool) -> str:
    """Le numéro à écrire : majeure pour une rupture, mineure pour un ajout."""
    majeure, mineure = version.rang
    return f"{majeure + 1}.0" if rupture else f"{majeure}.{mineure + 1}"
