"""Dépose un calendrier par date complète, et un par volet auquel s'abonner, avec leurs rappels."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from macros.calendrier import QUEBEC, heure_de, jour_de
from macros.export_moodle import Dire
from macros.langue import LANGUES
from macros.modeles.programme import Echeance
from macros.publication.questions import dire_en
from macros.site import Site

RAPPELS = (timedelta(days=30), timedelta(days=7))
UN_JOUR = timedelta(days=1)


def publier_calendriers(site: Site, dossier: Path) -> list[Path]:
    """Écrit `calendriers/<date>.ics` et `calendriers/<volet>.ics`, par langue ; rien pour une date sans année."""
    datees = [e for e in site.echeances.values() if jour_de(e)] if site.programme else []
    ecrits = []
    for langue in LANGUES:
        sortie = dossier / ("" if langue == "fr" else langue) / "calendriers"
        fichiers = {e.id: [e] for e in datees}
        for volet in site.volets:
            fichiers[volet] = [e for e in datees if e.volet == volet]
        for nom, echeances in fichiers.items():
            if echeances:
                sortie.mkdir(parents=True, exist_ok=True)
                (sortie / f"{nom}.ics").write_bytes(composer(site, echeances, langue))
                ecrits.append(sortie / f"{nom}.ics")
    return ecrits


def composer(site: Site, echeances: Iterable[Echeance], langue: str) -> bytes:
    """Un calendrier selon la RFC 5545 ; les mêmes données donnent les mêmes octets."""
    dire, programme = dire_en(site, langue), site.programme
    assert programme is not None
    calendrier = Calendar()
    calendrier.add("prodid", f"-//{programme.id}//{langue}")
    calendrier.add("version", "2.0")
    calendrier.add("method", "PUBLISH")
    calendrier.add("x-wr-calname", dire("programme.nom_court", programme.nom_court))
    calendrier.add("refresh-interval;value=duration", "P1D")
    for echeance in echeances:
        calendrier.add_component(evenement(site, echeance, f"{langue}@{programme.id}", dire))
    calendrier.add_missing_timezones()
    return bytes(calendrier.to_ical())


def evenement(site: Site, echeance: Echeance, suffixe: str, dire: Dire) -> Event:
    """L'échéance : toute la journée, ou à son heure de Québec si elle est dite ; `suffixe` distingue la langue."""
    jour, heure = jour_de(echeance), heure_de(echeance)
    assert jour is not None
    titre = dire(f"echeances.{echeance.id}.intitule", echeance.intitule)
    volet = dire(f"volets.{echeance.volet}.court", site.volets[echeance.volet].court)
    entree = Event()
    entree.add("uid", f"{echeance.id}-{echeance.annee}-{suffixe}")
    entree.add("dtstamp", datetime.combine(echeance.verifie_le, time(), UTC))
    entree.add("summary", f"{titre} ({volet})")
    if heure:
        entree.add("dtstart", datetime.combine(jour, heure, QUEBEC))
    else:
        entree.add("dtstart", jour)
        entree.add("dtend", jour + UN_JOUR)
    entree.add("transp", "TRANSPARENT")
    if echeance.note:
        entree.add("description", dire(f"echeances.{echeance.id}.note", echeance.note))
    for avance in RAPPELS:
        entree.add_component(rappel(titre, avance))
    return entree


def rappel(titre: str, avance: timedelta) -> Alarm:
    """Un rappel affiché, tant de jours avant."""
    alarme = Alarm()
    alarme.add("action", "DISPLAY")
    alarme.add("description", titre)
    alarme.add("trigger", -avance)
    return alarme
