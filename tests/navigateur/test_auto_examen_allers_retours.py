"""Les allers-retours : deux onglets, double clic, navigateur, reprise, langue."""

import pytest

from macros.publication.empreintes import ressources
from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    commencer,
    finir,
    gardees,
    rang,
    repondre,
    suivre,
)
from tests.site.lecture import SITE


def test_deux_onglets_ne_s_ecrasent_pas(page, site):
    commencer(page, site)
    autre = page.context.new_page()
    commencer(autre, site)
    repondre(autre, "4")
    page.locator("[data-avis=onglet]").wait_for()
    page.locator('fieldset:visible input[value="1"]').check()
    assert gardees(page)["reponses"] == {"vis-plan": 4}
    page.locator("[data-action=recharger]").click()
    assert page.locator('input[name="vis-plan"][value="4"]').is_checked()


def test_garder_celles_d_ici_l_emporte_quand_on_le_choisit(page, site):
    commencer(page, site)
    autre = page.context.new_page()
    commencer(autre, site)
    repondre(autre, "4")
    page.locator('fieldset:visible input[value="1"]').check()
    page.locator("[data-action=garder-ici]").click()
    assert gardees(page)["reponses"] == {"vis-plan": 1}


def test_un_double_clic_sur_continuer_ne_fait_qu_un_pas(page, site):
    commencer(page, site)
    page.locator('fieldset:visible input[value="2"]').check()
    page.locator("[data-action=continuer]").dblclick()
    page.wait_for_timeout(200)
    assert rang(page) == 2


def test_partir_et_revenir_ne_double_ni_les_gestes_ni_les_identifiants(page, site):
    commencer(page, site)
    repondre(page, "2")
    page.locator("footer a").first.click()
    page.go_back()
    page.add_script_tag(url=f"{site}/{ressources(SITE).name}/js/auto-examen/index.mjs", type="module")
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 2
    repondre(page, "1")
    assert (rang(page), len(gardees(page)["reponses"])) == (3, 2)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_reprendre_va_d_un_enonce_sans_reponse_au_suivant(page, site):
    commencer(page, site)
    repondre(page, "2")
    suivre(page, "passer")
    repondre(page, "2")
    repondre(page, "2")
    page.goto("about:blank")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=reprendre]").click()
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 2
    repondre(page, "1")
    assert rang(page) == 5


def test_revenir_du_resultat_par_le_navigateur_retrouve_la_revue(page, site):
    commencer(page, site)
    finir(page)
    page.go_back()
    page.locator("[data-partie=revue]").wait_for()
    page.go_forward()
    page.locator("[data-partie=resultat]").wait_for()


def test_le_lien_de_langue_garde_la_question_en_cours(page, site):
    commencer(page, site, version="long")
    for _ in range(16):
        repondre(page, "2")
    page.locator(".entete a[hreflang=en]").click()
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 17
    page.wait_for_function("document.activeElement.tagName === 'H3'")
    suivre(page, "retour")
    assert page.locator('fieldset:visible input[value="2"]').is_checked()


@pytest.mark.parametrize(
    ("langue", "mots"),
    [
        ("", ("Reprendre la version express", "Poursuivre avec la")),
        ("en/", ("Resume the express", "Continue with the")),
    ],
)
def test_le_bouton_de_version_dit_reprendre_quand_des_reponses_y_sont(page, site, langue, mots):
    commencer(page, site, langue)
    repondre(page, "3")
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    court, long = (page.locator(f"[data-action=commencer-{version}]") for version in ("court", "long"))
    court.wait_for()
    assert court.inner_text().startswith(mots[0]) and long.inner_text().startswith(mots[1])
    page.locator("[data-action=effacer]:visible").click()
    page.locator("[data-action=annuler]:visible").wait_for()
    assert court.inner_text().startswith(("Commencer", "Start")) and long.inner_text().startswith(
        ("Commencer", "Start")
    )


@pytest.mark.parametrize("ecran", [(320, 640), (1280, 900)])
def test_la_question_reste_a_l_ecran_apres_precedent(page, site, ecran):
    page.set_viewport_size({"width": ecran[0], "height": ecran[1]})
    commencer(page, site)
    for _ in range(3):
        page.locator("[data-action=continuer]").scroll_into_view_if_needed()
        repondre(page, "2")
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(500)  # le défilement de la roulette est fini
    for rang_attendu in (3, 2):
        page.go_back()
        page.wait_for_function("n => document.querySelector('[data-barre]').value === n", arg=rang_attendu)
        page.wait_for_timeout(400)
        haut = page.locator("[data-enonce]:visible h3").bounding_box()["y"]
        assert 0 <= haut < ecran[1], f"la question est à {haut} dans un écran de {ecran[1]}"
