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


TACHES = [
    {"enonce": "sec-acces", "niveau": 0, "qui": "Nadia", "quand": "2026-12-04"},
    {"enonce": "vis-plan", "niveau": 0, "qui": "Luc"},
    {"enonce": None, "texte": "Réserver la salle", "quand": "2027-01-15", "etat": "fait"},
]


@pytest.mark.parametrize("langue", LANGUES)
def test_le_rapport_dit_ce_que_le_conseil_doit_decider(page, site, langue):
    reponses = {**fiche(0)["reponses"], "don-ia": "nsp", "vis-choix": "nsp"}
    arriver_au_resultat(page, site, fiche(reponses=reponses, plan=TACHES), langue)
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#rapport")
    page.locator("[data-rapport-alertes] li").first.wait_for()
    noms = {cle: page.locator(f'[data-enonce="{cle}"] [data-nom]').text_content() for cle in ("don-ia", "vis-choix")}
    gestes = page.locator('[data-enonce="sec-acces"] [data-recommandations] [data-niveau="0"]').text_content()
    alertes = page.locator("[data-rapport-alertes] li").all_inner_texts()
    assert len(alertes) == 4 and all(len(alerte) > 40 for alerte in alertes), alertes
    assert gestes.split(".")[0] in alertes[0] and "Nadia" in alertes[0] and "2026" in alertes[0], alertes
    plan = page.locator("[data-rapport-plan] li").all_inner_texts()
    assert len(plan) == 2 and "Luc" in plan[0] and "Réserver la salle" in plan[1] and "2027" in plan[1], plan
    assert page.locator("[data-bloc=rapport-priorites]").is_hidden()
    verifier = page.locator("[data-rapport-verifier]").inner_text()
    assert "2 (" in verifier and all(nom in verifier for nom in noms.values()), verifier


@pytest.mark.parametrize("langue", LANGUES)
def test_le_rapport_d_un_plan_bien_rempli_tient_encore_sur_une_page(page, site, langue):
    reponses = {**fiche(0)["reponses"], **dict.fromkeys(("don-ia", "vis-choix", "equ-travail", "res-choix"), "nsp")}
    plan = [*TACHES, *({"enonce": None, "texte": f"{n} " + "mot " * 60, "qui": "Nadia"} for n in range(30))]
    arriver_au_resultat(page, site, fiche(reponses=reponses, plan=plan), langue)
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#rapport")
    page.locator("[data-rapport-plan] li").first.wait_for()
    page.locator("[data-rapport-qr]").check()
    page.locator("[data-partie=rapport] svg.ae-qr").wait_for()
    assert page.locator("[data-rapport-plan] li").count() == 5
    assert re.search(r"\b27\b", page.locator("[data-rapport-reste]").inner_text())
    assert len(pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages) == 1


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
