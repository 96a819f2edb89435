"""Les modules que les réponses désignent, et ce que leurs pages en disent."""

import pytest

from tests.navigateur.gestes import (
    arriver_au_resultat,
    fiche,
)

LANGUES = ["", "en/"]


@pytest.mark.parametrize("langue", LANGUES)
def test_la_page_d_un_module_dit_ce_qui_la_relie_aux_reponses(page, site, langue):
    page.goto(f"{site}/{langue}modules/cybersecurite/")
    assert not page.locator("[data-lie-avis]").is_visible()
    arriver_au_resultat(page, site, fiche(0), langue)
    page.goto(f"{site}/{langue}modules/cybersecurite/")
    liens = page.locator("[data-lies] a")
    liens.first.wait_for()
    assert page.locator('[data-lies] a[href$="#q-sec-acces"]').count() == 1
    assert page.locator('[data-lies] [data-reponse="0"]:visible').count() == liens.count()
    liens.first.click()
    page.locator("[data-tete]").wait_for()


def test_un_module_n_est_lie_qu_aux_reponses_sous_la_cible(page, site):
    arriver_au_resultat(page, site, fiche(4))
    page.goto(f"{site}/modules/cybersecurite/")
    page.locator("[data-lie]").wait_for()
    assert page.locator("[data-lie-avis]").is_hidden()


def test_un_module_est_lie_a_ce_que_l_on_ne_sait_pas(page, site):
    arriver_au_resultat(page, site, fiche(lambda rang: 4 if rang < 20 else "nsp"))
    page.goto(f"{site}/modules/cybersecurite/")
    page.locator("[data-lies] [data-reponse=nsp]").first.wait_for()


def test_les_modules_des_protections_passent_avant_les_autres(page, site):
    arriver_au_resultat(page, site, fiche(0))
    titres = page.locator("[data-modules] h4").all_inner_texts()
    assert titres[0] == "D’abord, pour les protections à régler"
    modules = page.locator("[data-modules] a").evaluate_all("as => as.map(a => a.dataset.module)")
    assert len(modules) == len(set(modules))
    assert page.locator("[data-modules]", has_text="en préparation").count() == 0  # les neuf leçons sont écrites


def test_chaque_recommandation_mene_a_une_page_qui_existe(page, site):
    arriver_au_resultat(page, site, fiche(0))
    adresses = set(page.locator("[data-modules] a").evaluate_all("as => as.map(a => a.href.split('#')[0])"))
    assert adresses
    assert [a for a in adresses if not page.request.get(a).ok] == []
