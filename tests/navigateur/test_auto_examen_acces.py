"""L'auto-examen sans souris, sans script, sur papier et sur un petit écran."""

import pytest

from tests.navigateur.gestes import QUESTIONNAIRE, arriver_au_resultat, commencer, fiche, finir, rang

LANGUES = ["", "en/"]


def test_tout_l_auto_examen_se_fait_au_clavier(page, site):
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=commencer-court]").focus()
    page.keyboard.press("Enter")
    page.locator("[data-tete]").wait_for()
    for numero in range(1, 13):
        page.wait_for_function("n => document.querySelector('[data-barre]').value === n", arg=numero)
        tabuler_jusqu_a(page, "document.activeElement.type === 'radio'")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    tabuler_jusqu_a(page, "document.activeElement.dataset.action === 'resultat'")
    page.keyboard.press("Enter")
    page.locator("[data-partie=resultat]").wait_for()
    assert page.locator("data.score-global").count() == 1


def tabuler_jusqu_a(page, condition: str) -> None:
    """Presse Tab jusqu'à ce que la condition soit vraie."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise AssertionError(f"Tab ne mène jamais à : {condition}")


def test_le_focus_suit_chaque_changement_de_vue(page, site):
    commencer(page, site)
    assert page.evaluate("document.activeElement.tagName") == "H3"
    finir(page)
    assert page.evaluate("document.activeElement.hasAttribute('data-titre')")


def test_le_bouton_precedent_du_navigateur_revient_a_la_question_d_avant(page, site):
    commencer(page, site)
    page.locator('fieldset:visible input[value="2"]').check()
    page.locator("[data-action=continuer]").click()
    page.wait_for_function("document.querySelector('[data-barre]').value === 2")
    page.go_back()
    page.wait_for_function("document.querySelector('[data-barre]').value === 1")
    assert rang(page) == 1


@pytest.mark.parametrize("langue", LANGUES)
def test_sans_javascript_le_questionnaire_se_lit_en_entier(browser, garde, site, langue):
    contexte = browser.new_context(java_script_enabled=False)
    garde.surveiller(contexte)
    page = contexte.new_page()
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    assert page.locator("fieldset:visible").count() == 34
    assert page.locator('fieldset input[type=radio][value="4"]:visible').count() == 34
    assert page.locator("table.tableau--grille, .ae-grille table").first.is_visible()
    assert page.locator("[data-action=commencer-court]:visible").count() == 0
    contexte.close()


@pytest.mark.parametrize("langue", LANGUES)
def test_rien_ne_deborde_a_320_pixels(page, site, langue):
    page.set_viewport_size({"width": 320, "height": 640})
    commencer(page, site, langue)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    finir(page, lambda _: "1")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_le_rapport_s_imprime_sans_menu_ni_formulaire(page, site):
    arriver_au_resultat(page, site, fiche())
    page.emulate_media(media="print")
    assert page.locator("data.score-global").is_visible()
    assert not page.locator("header.entete nav").first.is_visible()
    assert not page.locator("[data-partie=outils]").is_visible()
    pdf = page.pdf(format="Letter")
    assert pdf.startswith(b"%PDF-")
    assert 1 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page") <= 8


def test_chaque_valeur_du_graphique_est_dans_le_tableau(page, site):
    arriver_au_resultat(page, site, fiche())
    assert page.locator("[data-radar] svg[role=img]").count() == 1
    assert page.locator("tr[data-dimension]").count() == 8


def test_l_anneau_d_un_champ_n_entoure_pas_son_etiquette(page, site):
    commencer(page, site)
    page.locator("[data-zone-note]:visible summary").click()
    champ = page.locator("textarea[data-noter]:visible")
    champ.focus()
    styles = champ.evaluate("e => [getComputedStyle(e), getComputedStyle(e.parentElement)].map(s => s.outlineStyle)")
    assert styles == ["solid", "none"]


def test_les_cibles_du_fil_d_ariane_font_vingt_quatre_pixels(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site}/{QUESTIONNAIRE}")
    hauteurs = page.locator(".fil a").evaluate_all("as => as.map(a => a.getBoundingClientRect().height)")
    assert hauteurs and min(hauteurs) >= 24, hauteurs
