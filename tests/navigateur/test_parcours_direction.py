"""Le parcours entier d'une direction de coopérative, en français puis en anglais."""

import re

import pytest
from playwright.sync_api import expect

from tests.navigateur.gestes import commencer, finir


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
    commencer(page, site, langue)
    finir(page)
    assert page.locator("data.score-global").get_attribute("value") == "50"
    assert 1 <= page.locator("[data-priorites] > li").count() <= 5
    assert page.locator('[data-modules] a[href*="modules/"]').count() >= 3


@pytest.mark.parametrize("langue", ["", "en/"])
def test_le_resultat_nomme_une_prochaine_etape(page, site, langue):
    commencer(page, site, langue)
    finir(page)
    assert page.locator('main a[href*="ressources/contacts/"]:visible').count() >= 1


@pytest.mark.parametrize("langue", ["", "en/"])
@pytest.mark.parametrize(("largeur", "choix"), [(320, ".carte-regions__liste a"), (1280, ".carte-regions svg a")])
def test_une_region_choisie_mene_a_sa_ligne_du_tableau(page, site, langue, largeur, choix):
    page.set_viewport_size({"width": largeur, "height": 800})
    page.goto(f"{site}/{langue}ressources/contacts/")
    assert page.locator(".carte-regions a:visible").count() == page.locator(choix).count() > 10
    carte, tableau = page.locator(".carte-regions").bounding_box(), page.locator("article table").first.bounding_box()
    assert carte and tableau and carte["y"] + carte["height"] <= tableau["y"]
    page.locator(f'{choix}[href="#region-mauricie"]').click()
    expect(page.locator("#region-mauricie:target")).to_be_in_viewport()
