"""Dit quand une échéance s'ouvre et se ferme, et où elle en est à un instant donné."""

import os
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from macros.modeles.programme import Echeance

QUEBEC = ZoneInfo("America/Toronto")
Etat = Literal["sans-annee", "a-venir", "ouvert", "clos"]


def jour_de(echeance: Echeance) -> date | None:
    """Le jour de l'échéance, ou None si son année n'est pas connue."""
    if not isinstance(echeance.annee, int):
        return None
    return date(echeance.annee, echeance.mois, echeance.jour)


def heure_de(echeance: Echeance) -> time | None:
    """L'heure de l'échéance, ou None si elle court jusqu'à la fin du jour."""
    return time.fromisoformat(echeance.heure) if echeance.heure else None


def instant(jour: date, heure: time) -> datetime:
    """L'heure de Québec, en temps universel ; une heure qui revient à l'automne vaut pour son second passage.

    >>> instant(date(2027, 1, 24), time(12)).isoformat()
    '2027-01-24T17:00:00+00:00'
    """
    return datetime.combine(jour, heure, QUEBEC).replace(fold=1).astimezone(UTC)


def ouverture(echeance: Echeance) -> datetime | None:
    """Le début du jour d'ouverture, s'il est connu."""
    return instant(echeance.ouvre_le, time()) if echeance.ouvre_le else None


def fermeture(echeance: Echeance) -> datetime | None:
    """L'instant où il est trop tard : l'heure dite, sinon minuit à la fin du jour."""
    jour, heure = jour_de(echeance), heure_de(echeance)
    if jour is None:
        return None
    return instant(jour, heure) if heure else instant(jour + timedelta(days=1), time())


def bornes(du: date | None, au: date | None) -> tuple[datetime | None, datetime | None]:
    """Le début du premier jour et la fin du dernier, à Québec ; None là où rien ne borne."""
    return instant(du, time()) if du else None, instant(au + timedelta(days=1), time()) if au else None


def en_vigueur(du: date | None, au: date | None, maintenant: datetime) -> bool:
    """Vrai entre le premier et le dernier jour, compris."""
    debut, fin = bornes(du, au)
    return (debut is None or maintenant >= debut) and (fin is None or maintenant < fin)


def ecrire_instant(moment: datetime | None) -> str:
    """L'instant en temps universel, que `Date.parse` lit sans se tromper de fuseau ; vide s'il n'y en a pas."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def etat(echeance: Echeance, maintenant: datetime) -> Etat:
    """Où en est l'échéance ; sans année, elle n'est jamais à venir."""
    fin, debut = fermeture(echeance), ouverture(echeance)
    if fin is None:
        return "sans-annee"
    if maintenant >= fin:
        return "clos"
    return "ouvert" if debut and maintenant >= debut else "a-venir"


def maintenant() -> datetime:
    """L'instant de la construction ; AUJOURDHUI=AAAA-MM-JJ le fixe au début de ce jour, à Québec."""
    fixe = os.environ.get("AUJOURDHUI", "")
    return instant(date.fromisoformat(fixe), time()) if fixe else datetime.now(UTC)
