"""Mesure ce qu'une proposition change pour qui lit le site."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from macros.chargement import charger_ce_qui_se_lit
from macros.commentaire.comparaison import FaitChange, comparer_les_faits, traductions_perimees
from macros.commentaire.pages_touchees import PageTouchee, trouver_les_pages
from macros.commentaire.revisions import extraire, modifications
from macros.commentaire.verdicts import CasChange, comparer_les_cas


@dataclass(frozen=True)
class Changements:
    """Ce qui change pour qui lit : pages, faits, verdicts et traductions à revoir."""

    pages: list[PageTouchee] = field(default_factory=list)
    faits: list[FaitChange] = field(default_factory=list)
    cas: list[CasChange] | None = None
    perimees: list[str] = field(default_factory=list)


def mesurer(racine: Path, base: str) -> Changements:
    """Compare le dossier de travail à la révision d'où part la proposition."""
    touchees = modifications(racine, base)
    with tempfile.TemporaryDirectory() as dossier:
        ancienne = Path(dossier)
        extraire(racine, touchees.depart, ancienne)
        avant, _ = charger_ce_qui_se_lit(ancienne)
        apres, _ = charger_ce_qui_se_lit(racine)
        faits = comparer_les_faits(avant, apres)
        return Changements(
            pages=trouver_les_pages(racine, touchees.fichiers, [fait.id for fait in faits]),
            faits=faits,
            cas=comparer_les_cas(ancienne, avant, racine, apres),
            perimees=traductions_perimees(avant, ancienne, apres, racine),
        )
