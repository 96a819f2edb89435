"""Refuse une fiche ou une source dont la date de révision est passée, et une date qui n'existe pas."""

import os
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site
from macros.verifications.lieux import ligne
from macros.verifications.sources import fiches_tracees


def aujourdhui() -> date:
    """Le jour du contrôle ; AUJOURDHUI=AAAA-MM-JJ le fixe."""
    fixe = os.environ.get("AUJOURDHUI", "")
    return date.fromisoformat(fixe) if fixe else date.today()


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Révisions dues et jours impossibles."""
    jour = aujourdhui()
    for fichier, pas, fiche in fiches_datees(site):
        limite: date = fiche.a_revoir_le  # type: ignore[attr-defined]
        if limite < jour:
            champ = ".".join([*map(str, pas), "a_revoir_le"])
            constat = f"à revoir depuis le {limite.isoformat()}"
            remede = "relire la source, corriger s'il y a lieu, puis repousser les dates"
            yield Anomalie(f"data/{fichier}.yml", ligne(site, fichier, *pas, "a_revoir_le"), champ, constat, remede)
    for echeance in site.echeances.values():
        annee = echeance.annee if isinstance(echeance.annee, int) else 2024
        if echeance.jour > monthrange(annee, echeance.mois)[1]:
            constat = f"le {echeance.jour} n'existe pas dans le mois {echeance.mois}"
            endroit = ligne(site, "echeances", echeance.id, "jour")
            yield Anomalie("data/echeances.yml", endroit, f"{echeance.id}.jour", constat, "corriger le jour ou le mois")


def fiches_datees(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], object]]:
    """Tout ce qui porte une date de révision."""
    yield from fiches_tracees(site)
    for collection in ("points", "sources", "faq"):
        for fiche in getattr(site, collection).values():
            yield collection, (fiche.id,), fiche
    for nom, module in site.modules.items():
        yield f"modules/{nom}", (), module
