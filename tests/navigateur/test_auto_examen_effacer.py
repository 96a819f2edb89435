"""Effacer sans le vouloir se rattrape : « Annuler » est à l'écran, et c'est le premier atteint."""

import pytest

from tests.navigateur.gestes import QUESTIONNAIRE, arriver_au_resultat, commencer, donner, fiche, gardees, repondre

LANGUES = ["", "en/"]
ECRANS = [(320, 640), (1280, 900)]
GESTES = {"effacer": f"{QUESTIONNAIRE}#resultat", "recommencer": QUESTIONNAIRE}


@pytest.mark.parametrize("geste", GESTES)
@pytest.mark.parametrize("ecran", ECRANS)
@pytest.mark.parametrize("langue", LANGUES)
def test_annuler_est_a_l_ecran_et_sous_la_main_apres_avoir_efface(page, site, langue, ecran, geste):
    page.set_viewport_size({"width": ecran[0], "height": ecran[1]})
    arriver_au_resultat(page, site, fiche(), langue)
    page.goto(f"{site}/{langue}{GESTES[geste]}")
    page.locator(f"[data-action={geste}]:visible").focus()
    page.keyboard.press("Enter")
    page.locator("[data-action=annuler]:focus").wait_for()
    haut, bas = page.evaluate(
        "(() => { const c = document.activeElement.closest('.ae-avis').getBoundingClientRect(); return [c.top, c.bottom] })()"
    )
    assert 0 <= haut < bas <= ecran[1], f"l'avis va de {haut} à {bas} dans un écran de {ecran[1]}"
    page.keyboard.press("Enter")
    page.wait_for_function("localStorage.length === 1")
    assert gardees(page)["reponses"] == fiche()["reponses"]


def test_effacer_en_regardant_un_fichier_rend_les_reponses_de_l_appareil(page, site):
    commencer(page, site)
    repondre(page, "4")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    donner(page, "#ae-fichier", fiche(1))
    page.locator("[data-avis=visite]:visible").wait_for()
    page.locator("[data-action=effacer]:visible").click()
    page.wait_for_function("localStorage.length === 0")
    page.locator("[data-action=annuler]:visible").click()
    page.wait_for_function("localStorage.length === 1")
    assert gardees(page)["reponses"] == {"vis-plan": 4}
