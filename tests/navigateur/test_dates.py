"""Une page construite hier dit aujourd'hui où en sont ses dates, et `?date=` les montre un autre jour."""

import pytest

from macros.rendu.contexte import Contexte
from macros.rendu.echeances import rendre_echeances
from tests.navigateur.test_acces import analyser
from tests.rendu.test_echeances import echeance, site_avec

VIEILLE = "2026-12-01"  # le jour où la page aurait été construite


@pytest.fixture
def ouvrir(page, site, construit, monkeypatch):
    """Ouvre la page des dates, construite le 1er décembre 2026 avec une date ouverte du 10 au 24 janvier 2027."""
    monkeypatch.setenv("AUJOURDHUI", VIEILLE)

    def ouvrir(langue: str = "", recherche: str = "", horloge: str = VIEILLE) -> None:
        source = (construit / langue / "programme/dates/index.html").read_text(encoding="utf-8")
        ctx = Contexte(
            site_avec(echeance("2027-01-24", "12:00", "2027-01-10")), langue.rstrip("/") or "fr", "programme/dates.md"
        )
        adresse = f"{site}/{langue}programme/dates/{recherche}"
        corps = source.replace("</h1>", "</h1>" + rendre_echeances(ctx), 1)
        page.route(adresse, lambda route: route.fulfill(body=corps, content_type="text/html; charset=utf-8"))
        page.clock.set_fixed_time(f"{horloge}T12:00:00-05:00")
        page.goto(adresse)

    return ouvrir


@pytest.mark.parametrize(
    ("horloge", "attendu"),
    [("2026-12-15", "À venir"), ("2027-01-10", "Ouvert"), ("2027-01-23", "Ouvert"), ("2027-01-25", "Clos")],
)
def test_l_etat_affiche_est_celui_d_aujourd_hui(page, ouvrir, horloge, attendu):
    ouvrir(horloge=horloge)
    page.locator(f".badge:has-text('{attendu}')").wait_for()
    assert page.locator("[data-fin]").inner_text() == attendu


@pytest.mark.parametrize(("langue", "mot", "jour"), [("", "Clos", "2 mars 2027"), ("en/", "Closed", "March 2, 2027")])
def test_on_peut_voir_les_dates_d_un_autre_jour(page, ouvrir, langue, mot, jour):
    ouvrir(langue, "?date=2027-03-02")
    avis = page.locator("[data-apercu-date]:visible")
    avis.wait_for()
    assert jour in avis.inner_text()
    assert page.locator("[data-fin]").inner_text() == mot
    assert analyser(page) == []


def test_un_jour_impossible_ne_change_rien(page, ouvrir):
    ouvrir(recherche="?date=2027-02-30", horloge="2027-01-15")
    page.locator(".badge:has-text('Ouvert')").wait_for()
    assert page.locator("[data-apercu-date]").is_hidden()
