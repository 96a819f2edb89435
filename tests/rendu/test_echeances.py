"""Une date dit où elle en est, à l'heure de Québec, et donne un calendrier seulement si son année est connue."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from macros.calendrier import ecrire_instant, etat, fermeture, ouverture
from macros.chargement import charger
from macros.modeles.programme import Echeance
from macros.publication.calendriers import publier_calendriers
from macros.rendu.contexte import Contexte
from macros.rendu.echeances import rendre_echeances

VECTEURS = json.loads((Path(__file__).parents[1] / "js/vecteurs-dates.json").read_text(encoding="utf-8"))
TRACE = {"source": "journal-horizon", "statut": "rapporte", "verifie_le": "2026-11-23", "a_revoir_le": "2027-05-23"}


def echeance(jour: str, heure: str = "", ouvre_le: str = "", identifiant: str = "depot") -> Echeance:
    """Une date complète du volet 3."""
    le = date.fromisoformat(jour)
    quand = {"jour": le.day, "mois": le.month, "annee": le.year, "heure": heure, "ouvre_le": ouvre_le}
    return Echeance(id=identifiant, intitule="Dépôt de projets", volet="aide-financiere", **quand, **TRACE)


def site_avec(*echeances: Echeance):
    """Le site, avec ces dates seulement."""
    return replace(charger(), echeances={e.id: e for e in echeances})


@pytest.mark.parametrize("cas", VECTEURS, ids=lambda cas: cas["nom"])
def test_l_etat_suit_l_heure_de_quebec(cas):
    due = echeance(cas["jour"], cas.get("heure", ""), cas.get("ouvre_le", ""))
    assert etat(due, datetime.fromisoformat(cas["maintenant"])) == cas["etat"]


def test_les_bornes_des_vecteurs_du_navigateur_sont_les_notres():
    """Le navigateur reçoit des instants : ceux que ses essais emploient viennent d'ici."""
    bornes = json.loads((Path(__file__).parents[1] / "js/bornes-dates.json").read_text(encoding="utf-8"))
    calculees = []
    for cas in VECTEURS:
        due = echeance(cas["jour"], cas.get("heure", ""), cas.get("ouvre_le", ""))
        calculees.append([ecrire_instant(fermeture(due)), ecrire_instant(ouverture(due))])
    assert bornes == calculees


def sans_annee() -> Echeance:
    """Une date dont l'année reste inconnue."""
    return echeance("2027-01-24").model_copy(update={"annee": "inconnue"})


def test_une_date_sans_annee_n_est_jamais_a_venir():
    assert etat(sans_annee(), datetime(2020, 1, 1, tzinfo=UTC)) == "sans-annee"


def test_une_date_sans_annee_ne_donne_pas_de_calendrier(tmp_path):
    assert publier_calendriers(site_avec(sans_annee()), tmp_path) == []
    assert list(tmp_path.iterdir()) == []
    html = rendre_echeances(Contexte(site_avec(sans_annee()), "fr", "programme/dates.md"))
    assert ".ics" not in html and "data-fin" not in html


@pytest.mark.parametrize(
    ("langue", "attendu"), [("fr", "24 janvier 2027, 13 h 30, heure de Québec"), ("en", "24 January 2027, 13:30")]
)
def test_l_heure_s_ecrit_dans_la_langue(langue, attendu):
    html = rendre_echeances(Contexte(site_avec(echeance("2027-01-24", "13:30")), langue, "programme/dates.md"))
    texte = re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ")
    assert attendu in texte or attendu.replace("24 January 2027", "January 24, 2027") in texte


def test_le_badge_porte_ses_mots_et_ses_instants(monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2027-01-10")
    ctx = Contexte(site_avec(echeance("2027-01-24", "12:00", "2027-01-05")), "fr", "programme/dates.md")
    html = rendre_echeances(ctx)
    assert 'data-etat="ouvert"' in html
    assert 'data-fin="2027-01-24T17:00:00Z" data-debut="2027-01-05T05:00:00Z"' in html
    assert 'data-mot-clos="Clos"' in html
    assert 'href="../../calendriers/depot.ics"' in html


@pytest.mark.parametrize("langue", ["", "en/"])
def test_un_calendrier_se_relit_selon_la_rfc_5545(tmp_path, langue):
    publier_calendriers(site_avec(echeance("2028-02-29"), echeance("2027-11-07", "12:00", "", "heure")), tmp_path)
    octets = (tmp_path / f"{langue}calendriers/aide-financiere.ics").read_bytes()
    assert all(len(ligne) <= 75 for ligne in octets.split(b"\r\n"))
    assert b"\n" not in octets.replace(b"\r\n", b"")
    calendrier = Calendar.from_ical(octets)
    journee, heure = calendrier.walk("VEVENT")
    assert (journee.decoded("dtstart"), journee.decoded("dtend")) == (date(2028, 2, 29), date(2028, 3, 1))
    assert heure.decoded("dtstart").astimezone(UTC) == datetime(2027, 11, 7, 17, tzinfo=UTC)
    assert {fuseau["tzid"] for fuseau in calendrier.walk("VTIMEZONE")} == {"America/Toronto"}
    assert [r.decoded("trigger").days for r in heure.walk("VALARM")] == [-30, -7]
    assert journee["uid"] != heure["uid"]
    assert not journee.errors and not heure.errors


def test_deux_publications_donnent_les_memes_octets(tmp_path):
    site = site_avec(echeance("2027-01-24", "12:00"))
    un, deux = (publier_calendriers(site, tmp_path / nom) for nom in ("un", "deux"))
    assert [f.read_bytes() for f in un] == [f.read_bytes() for f in deux]
    assert len(un) == 4
