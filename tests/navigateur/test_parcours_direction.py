"""Le parcours entier d'une direction de coopérative, en français puis en anglais."""

import re

import pytest

COOPERATIVE = {"forme": "cooperative"}


def repondre_a_tout(page, valeur: str) -> None:
    """Répond à chaque question visible : `valeur` si elle existe, sinon la première réponse."""
    for question in page.locator("fieldset[data-question]").all():
        if question.is_visible():
            choix = question.locator(f'input[value="{valeur}"]')
            (choix if choix.count() else question.locator("input").first).check()


def finir_la_version_express(page) -> None:
    """Répond 2 à chaque énoncé affiché, jusqu'au résultat."""
    for _ in range(12):
        visible = page.locator('fieldset:visible input[value="2"]').first
        visible.check()
        page.locator("[data-action=continuer]:visible").first.click()
    page.locator("[data-action=resultat]:visible").first.click()


@pytest.mark.parametrize("langue", ["", "en/"])
def test_l_accueil_mene_a_l_auto_examen_en_un_clic(page, site, langue):
    page.goto(f"{site}/{langue}")
    page.locator('main a[href*="auto-examen/"]').first.click()
    assert re.search(rf"/{langue}auto-examen/", page.url)


@pytest.mark.parametrize("langue", ["", "en/"])
def test_les_trois_portes_menent_quelque_part(page, site, langue):
    page.goto(f"{site}/{langue}")
    portes = [porte.get_attribute("href") for porte in page.locator("main .porte a, main a.porte").all()]
    assert len(portes) >= 3


@pytest.mark.parametrize("langue", ["", "en/"])
def test_du_questionnaire_express_a_un_resultat_avec_priorites_et_modules(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/questionnaire/")
    page.locator("[data-action=commencer-court]").click()
    finir_la_version_express(page)
    assert page.locator("data.score-global").get_attribute("value") == "50"
    assert 1 <= page.locator("[data-priorites] > li").count() <= 5
    assert page.locator('[data-modules] a[href*="modules/"]').count() >= 3


@pytest.mark.parametrize("langue", ["", "en/"])
def test_le_resultat_nomme_une_prochaine_etape(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/questionnaire/")
    page.locator("[data-action=commencer-court]").click()
    finir_la_version_express(page)
    assert page.locator('main a[href*="ressources/contacts/"]:visible').count() >= 1
