"""Vérifie que les minutes tombent juste et que parcours et séances citent des modules qui existent."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from macros.anomalies import Anomalie, compter
from macros.modeles.modules import Module
from macros.site import Site
from macros.verifications.identifiants import inconnu


class AvecMinutes(Protocol):
    """Tout ce qui dure."""

    @property
    def minutes(self) -> int:
        """Durée en minutes."""


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Parcours, séances, puis l'animation de chaque module."""
    for parcours in site.parcours.values():
        for etape in parcours.etapes:
            pas = (parcours.id, "etapes", etape.id)
            yield from inconnu(site, "parcours", pas, "le module", etape.id, site.modules)
    for seance in site.seances.values():
        yield from accorder(site, "seances", (seance.id, "minutes"), seance.minutes, seance.moments)
        for moment in seance.moments:
            if moment.module:
                place = (seance.id, "moments", moment.id)
                yield from inconnu(site, "seances", (*place, "module"), "le module", moment.module, site.modules)
                yield from verifier_partie(site, place, moment.partie, site.modules.get(moment.module))
    cites = {m for d in site.dimensions.values() for e in d.items for r in e.recommandations for m in r.modules}
    for module in site.modules.values():
        yield from verifier_module(site, module)
        if cites and module.id not in cites:
            remede = "le citer dans une recommandation d'un énoncé (data/auto-examen/)"
            constat = "aucune recommandation de l'auto-examen ne mène à ce module"
            yield Anomalie(f"data/modules/{module.id}.yml", 1, "", constat, remede)


def verifier_partie(site: Site, pas: tuple[str, ...], partie: int, module: Module | None) -> Iterator[Anomalie]:
    """La partie citée par une séance existe dans le module."""
    if module and partie > len(module.parties):
        constat = f"« {module.id} » compte {compter(module.parties, 'partie')} seulement"
        endroit = site.ligne("seances", *pas, "partie")
        yield Anomalie("data/seances.yml", endroit, ".".join((*pas, "partie")), constat, "citer une partie qui existe")


def verifier_module(site: Site, module: Module) -> Iterator[Anomalie]:
    """Les minutes de chaque partie et de l'activité, et les objectifs que celle-ci exerce."""
    fichier = f"modules/{module.id}"
    for rang, partie in enumerate(module.parties):
        if partie.animation:
            yield from accorder(site, fichier, ("parties", str(rang), "minutes"), partie.minutes, partie.animation)
    if activite := module.activite:
        yield from accorder(site, fichier, ("activite", "minutes"), activite.minutes, activite.etapes)
        connus = [objectif.id for objectif in module.objectifs]
        for rang, objectif in enumerate(activite.objectifs):
            yield from inconnu(site, fichier, ("activite", "objectifs", str(rang)), "l'objectif", objectif, connus)


def accorder(
    site: Site, fichier: str, pas: tuple[str, ...], dites: int, moments: Sequence[AvecMinutes]
) -> Iterator[Anomalie]:
    """La durée annoncée est la somme des moments."""
    somme = sum(moment.minutes for moment in moments)
    if somme != dites:
        constat = f"{dites} minutes annoncées, {somme} en additionnant les moments"
        remede = f"écrire « minutes: {somme} », ou corriger un moment"
        yield Anomalie(f"data/{fichier}.yml", site.ligne(fichier, *pas), ".".join(pas), constat, remede)
