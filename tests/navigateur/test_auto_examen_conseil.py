"""Pour le conseil : rapport d'une page, version papier, vote animé."""

import io
import re

import pypdf
import pytest

from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    arriver_au_resultat,
    fiche,
    gardees,
)

LANGUES = ["", "en/"]


def test_le_rapport_du_conseil_tient_sur_une_page(page, site):
    reponses = {**fiche(0)["reponses"], "don-ia": "nsp"}
    arriver_au_resultat(page, site, fiche(reponses=reponses))
    page.goto(f"{site}/{QUESTIONNAIRE}#rapport")
    page.locator("[data-rapport-priorites] li").first.wait_for()
    page.locator("[data-rapport-qr]").check()
    page.locator("[data-partie=rapport] svg.ae-qr").wait_for()
    papier = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter", tagged=True)))
    texte = papier.pages[0].extract_text()
    assert len(papier.pages) == 1
    for attendu in ("Rapport au conseil", "2026", "À régler d’abord", "Trois priorités", "Décision du conseil"):
        assert serrer(attendu) in serrer(texte)
    assert page.locator("[data-rapport-priorites] li").count() == 3


@pytest.mark.parametrize("langue", LANGUES)
def test_la_version_papier_tient_en_douze_pages_sans_couper_un_enonce(page, site, langue):
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    papier = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter")))
    assert len(papier.pages) <= 12
    textes = [" ".join(feuille.extract_text().split()) for feuille in papier.pages]
    enonces = page.locator("[data-enonce]").evaluate_all(
        "es => es.map(e => [e.querySelector('h3').textContent, e.querySelector('input[value=\"4\"] + span [data-texte]').textContent])"
    )
    assert len(enonces) == 34
    coupes = [
        question
        for question, dernier in enonces
        if not any(serrer(question) in serrer(t) and serrer(dernier) in serrer(t) for t in textes)
    ]
    assert coupes == []


def serrer(texte: str) -> str:
    """Le texte sans blancs : un PDF coupe les lignes où il veut."""
    return re.sub(r"\s+", "", texte)


def test_l_animation_cache_les_descriptions_jusqu_au_vote(page, site):
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=animer]").click()
    page.locator("[data-animation]").first.wait_for()
    assert page.locator("[data-enonce]:visible label:visible").count() == 0
    page.locator("[data-action=devoiler]").click()
    assert page.locator("[data-enonce]:visible fieldset label:visible").count() >= 6
    page.locator("[data-enonce]:visible h3").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('[data-barre]').value === 2")
    assert page.locator("[data-enonce]:visible label:visible").count() == 0
    page.keyboard.press("Escape")
    page.locator("[data-action=commencer-court]").wait_for()


def test_l_animation_ne_touche_pas_aux_reponses_de_l_appareil(page, site):
    arriver_au_resultat(page, site, fiche(1))
    avant = gardees(page)["reponses"]
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=animer]").click()
    page.locator("[data-action=devoiler]").click()
    assert page.locator("fieldset:visible input:checked").count() == 0
    page.locator('fieldset:visible input[value="3"]').check()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('[data-barre]').value === 2")
    page.locator("[data-action=quitter]").click()
    page.locator("[data-partie=resultat]").wait_for()
    assert gardees(page)["reponses"] == avant
    page.reload()
    assert gardees(page)["reponses"] == avant
