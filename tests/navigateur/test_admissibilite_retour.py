"""La vérification d'admissibilité se retrouve : retour du navigateur, ancre, effacement, lien, rien de gardé."""

import pytest

from tests.navigateur.verificateur import (
    COOPERATIVE,
    FEDERATION,
    LANGUES,
    PAGE,
    question_posee,
    repondre,
    verdicts,
    verifier,
)


def test_effacer_remet_la_page_a_neuf(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, COOPERATIVE)
    page.locator("[data-action=effacer]").click()
    assert page.locator("input:checked").count() == 0
    assert verdicts(page) == {}
    assert not question_posee(page, "forme")
    assert page.evaluate("document.activeElement.name") == "organisation"


def test_rien_n_est_garde_ni_envoye(page, site):
    page.goto(f"{site}/{PAGE}")
    page.locator("[data-boutons]:visible").wait_for()  # les scripts sont là
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    verifier(page, COOPERATIVE)
    assert demandes == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.url == f"{site}/{PAGE}"


def cochees(page) -> dict[str, str]:
    """Les réponses cochées."""
    return {choix.get_attribute("name"): choix.get_attribute("value") for choix in page.locator("input:checked").all()}


@pytest.mark.parametrize("langue", LANGUES)
def test_le_retour_du_navigateur_retrouve_les_reponses_et_le_verdict(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    attendus = verifier(page, COOPERATIVE)
    page.locator("[data-resultat] a:visible:not([href^='#'])").first.click()
    page.wait_for_url(lambda adresse: "verifier" not in adresse)
    page.go_back()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (COOPERATIVE, attendus)
    page.reload()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (COOPERATIVE, attendus)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_une_ancre_de_la_page_ne_perd_pas_les_reponses(page, site):
    page.goto(f"{site}/{PAGE}")
    attendus = verifier(page, FEDERATION)
    page.evaluate("location.hash = 'tous-les-criteres'")
    page.wait_for_function("history.state !== null")
    page.goto(f"{site}/admissibilite/")
    page.go_back()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (FEDERATION, attendus)


def test_une_reponse_changee_revient_sans_le_verdict_perime(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    repondre(page, {"projet-structurant": "nsp"})
    page.reload()
    page.locator("[data-annonce]:not(:empty)").wait_for()
    assert (cochees(page), verdicts(page)) == ({**FEDERATION, "projet-structurant": "nsp"}, {})


def test_effacer_vide_aussi_l_historique_de_l_onglet(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    page.locator("[data-action=effacer]").click()
    assert page.evaluate("history.state") is None
    page.reload()
    page.locator("[data-boutons]:visible").wait_for()
    assert (cochees(page), verdicts(page)) == ({}, {})


def test_le_lien_rend_le_meme_resultat_ailleurs(page, site, browser):
    page.goto(f"{site}/{PAGE}")
    attendus = verifier(page, COOPERATIVE)
    page.locator("[data-action=lien]").click()
    adresse = page.locator("#lien-du-resultat").input_value()
    assert page.evaluate("document.activeElement.id") == "lien-du-resultat"
    ailleurs = browser.new_context().new_page()
    ailleurs.goto(adresse)
    ailleurs.locator("[data-verdict]").first.wait_for()
    assert verdicts(ailleurs) == attendus
    ailleurs.reload()
    ailleurs.locator("[data-verdict]").first.wait_for()
    assert verdicts(ailleurs) == attendus
    assert "viennent d’un lien" in ailleurs.locator("[data-annonce]").inner_text()
    ailleurs.context.close()


def test_un_lien_abime_se_dit_et_laisse_repondre(page, site):
    page.goto(f"{site}/{PAGE}#r=organisation:entreprise,forme:<img>")
    page.locator("[data-annonce]:not(:empty)").wait_for()
    assert "ne se lit pas" in page.locator("[data-annonce]").inner_text()
    assert verifier(page, FEDERATION)["aide-financiere"] == "oui"
