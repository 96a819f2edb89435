"""Réunit les contrôles : un fichier chacun, une liste d'anomalies pour tous."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from macros.anomalies import Anomalie
from macros.chargement import DonneesInvalides, charger
from macros.site import Site
from macros.verifications import (
    admissibilite,
    auto_examen,
    citations,
    dates,
    erreurs_a_eviter,
    fichiers,
    langue,
    liens,
    modules,
    pages,
    renvois,
    sources,
    traductions,
)

Controle = Callable[[Site, Path], Iterator[Anomalie]]
CONTROLES: tuple[ModuleType, ...] = (
    fichiers,
    renvois,
    sources,
    dates,
    auto_examen,
    admissibilite,
    modules,
    pages,
    liens,
    citations,
    langue,
    erreurs_a_eviter,
    traductions,
)


def verifier_tout(racine: Path) -> list[Anomalie]:
    """Toutes les anomalies du projet, triées ; liste vide si tout va bien."""
    try:
        site = charger(racine)
    except DonneesInvalides as erreur:
        return erreur.anomalies
    return sorted({anomalie for controle in CONTROLES for anomalie in controler(controle, site, racine)})


def controler(controle: ModuleType, site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les anomalies d'un contrôle, moins ses exceptions ; une exception qui ne sert plus est une anomalie."""
    restantes: dict[str, str] = dict(getattr(controle, "EXCEPTIONS", {}))
    exceptions = dict(restantes)
    for anomalie in controle.verifier(site, racine):
        cle = f"{anomalie.fichier} {anomalie.champ}".strip()
        if cle in exceptions:
            restantes.pop(cle, None)
        else:
            yield anomalie
    fichier = f"macros/verifications/{controle.__name__.rsplit('.', 1)[-1]}.py"
    for cle, raison in restantes.items():
        yield Anomalie(fichier, 1, cle, f"exception devenue inutile ({raison})", "supprimer la ligne de EXCEPTIONS")
