"""Un terme du glossaire s'explique où on le lit, au doigt, au clavier, et laisse le lien à qui n'a pas de script."""

import pytest

from tests.navigateur.test_acces import analyser

PAGE = "guide/fournisseurs-et-logiciels-libres/"


@pytest.mark.parametrize("langue", ["", "en/"])
def test_un_clic_montre_la_definition_sans_quitter_la_page(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    terme = page.locator("a.terme").first
    definition = terme.get_attribute("data-definition")
    terme.click()
    bulle = page.locator(".bulle")
    bulle.wait_for()
    assert definition in bulle.inner_text()
    assert page.url == f"{site}/{langue}{PAGE}"
    assert bulle.locator("a").evaluate("lien => lien.href") == terme.evaluate("lien => lien.href")
    assert analyser(page) == []


def test_au_clavier_echap_ferme_et_rend_le_focus(page, site):
    page.goto(f"{site}/{PAGE}")
    terme = page.locator("a.terme").first
    terme.focus()
    page.keyboard.press("Enter")
    page.locator(".bulle").wait_for()
    assert page.evaluate("document.activeElement.className") == "bulle"
    page.keyboard.press("Escape")
    assert page.locator(".bulle").is_hidden()
    assert terme.evaluate("lien => lien === document.activeElement")


@pytest.mark.parametrize("largeur", [320, 1280])
def test_la_definition_ne_sort_pas_de_l_ecran(page, site, largeur):
    page.set_viewport_size({"width": largeur, "height": 700})
    page.goto(f"{site}/{PAGE}")
    for terme in page.locator("a.terme").all():
        terme.scroll_into_view_if_needed()
        terme.click()
        page.locator(".bulle").wait_for()  # la définition se charge au premier appel
        boite = page.locator(".bulle").bounding_box()
        assert boite["x"] >= 0 and boite["x"] + boite["width"] <= largeur
        assert boite["y"] >= 0 and boite["y"] + boite["height"] <= 700
        page.locator(".bulle__fermer").click()
        assert page.locator(".bulle").is_hidden()


def test_sans_script_le_terme_mene_au_glossaire(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/{PAGE}")
    page.locator("a.terme").first.click()
    assert "/ressources/glossaire/#" in page.url
    page.context.close()
