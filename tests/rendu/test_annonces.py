"""Un appel ouvert ou à venir se montre là où on le cherche, avec ses deux dates ; sans appel, rien ne paraît."""

import re
from dataclasses import replace

import pytest

from macros.chargement import RACINE, charger
from macros.modeles.appels import Appel
from macros.rendu.annonces import rendre_annonces, rendre_ouverture
from macros.rendu.contexte import Contexte

TRACE = {"source": "journal-horizon", "statut": "rapporte", "verifie_le": "2026-11-23", "a_revoir_le": "2027-05-23"}
PAGES = {
    "index.md": "{{ programme_ouvert() }}",
    "programme/dates.md": "{{ appels_annonces() }}",
    **{f"volets/{volet}.md": f'{{{{ appels_annonces("{volet}") }}}}' for volet in charger().volets},
}
DATES = {
    "fr": "Dépôt du 20 novembre 2026 au 25 février 2027, ces deux jours compris.",
    "en": "Submissions from November 20, 2026 to February 25, 2027, both days included.",
}


def appel(
    du: str = "2026-11-20", au: str = "2027-02-25", volet: str = "aide-financiere", nom: str = "reseaux"
) -> Appel:
    """Un appel inventé."""
    dates = {"ouvert_du": du, "ouvert_au": au}
    return Appel(id=nom, titre=f"Appel {nom}", volet=volet, regles=[volet], **dates, **TRACE)


def contexte(*appels: Appel, langue: str = "fr", page: str = "programme/dates.md") -> Contexte:
    """Le site, avec ces appels seulement."""
    return Contexte(replace(charger(), appels={a.id: a for a in appels}), langue, page)


def lire(html: str) -> str:
    """Le texte que l'on voit, sans balises."""
    sans_blocs = re.sub(r"<(?:br|/li|/p)>", " ", html)
    return " ".join(re.sub(r"<[^>]+>", "", sans_blocs).split())


@pytest.fixture(autouse=True)
def aujourdhui(monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2026-11-28")


@pytest.mark.parametrize("langue", ["fr", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_chaque_page_ou_l_on_cherche_un_appel_le_demande_aux_donnees(langue, page):
    assert f"\n{PAGES[page]}\n" in (RACINE / "docs" / langue / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("langue", ["fr", "en"])
@pytest.mark.parametrize("jour", ["2026-11-01", "2026-11-28", "2027-02-25"])
def test_un_appel_a_venir_ou_ouvert_dit_ses_deux_dates_sans_dire_ou_il_en_est(langue, jour, monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", jour)
    html = rendre_annonces(contexte(appel(), langue=langue))
    assert DATES[langue] in lire(html), html
    assert [mot for mot in ("Ouvert", "À venir", "Clos", "Open", "Closed") if mot in lire(html)] == []
    assert 'data-fin="2027-02-26T05:00:00Z" data-debut="2026-11-20T05:00:00Z"' in html


def test_l_accueil_montre_l_appel_a_la_place_du_doute():
    doute = "Le programme est-il encore ouvert?"
    sans, avec = (rendre_ouverture(contexte(*appels, page="index.md")) for appels in ((), (appel(),)))
    assert (doute in sans, doute in avec) == (True, False)
    assert DATES["fr"] in lire(avec)
    assert '<a href="programme/dates/">ce que l\'on sait des dates</a>' in sans


def test_un_volet_ne_montre_que_ses_appels():
    ctx = contexte(appel(), appel(volet="formation", nom="cours"))
    assert "Appel cours" not in rendre_annonces(ctx, "aide-financiere")
    assert "Appel reseaux" in rendre_annonces(ctx, "aide-financiere")
    assert rendre_annonces(ctx, "accompagnement") == ""


def test_plusieurs_appels_suivent_l_ordre_de_leur_ouverture():
    ctx = contexte(appel("2027-01-11", nom="second"), appel(nom="premier"))
    assert re.findall(r'data-fiche="(\w+)"', rendre_annonces(ctx)) == ["premier", "second"]


def test_un_appel_fini_ou_absent_ne_montre_rien(monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2027-02-26")
    assert (rendre_annonces(contexte(appel())), rendre_annonces(contexte())) == ("", "")
    assert "est-il encore ouvert" in rendre_ouverture(contexte(appel(), page="index.md"))
