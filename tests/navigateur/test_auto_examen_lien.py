"""Le lien du résultat : lecture seule, copie, avertissement, code QR."""

import pytest

from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    annonce,
    arriver_au_resultat,
    commencer,
    fiche,
    gardees,
    repondre,
)

LANGUES = ["", "en/"]


FAIBLE = fiche(lambda numero: numero % 3)


def creer_un_lien(page) -> str:
    """Le lien que la page prépare."""
    page.locator("[data-action=lien]").click()
    page.locator("#ae-lien").wait_for()
    return page.locator("#ae-lien").input_value()


@pytest.mark.parametrize("langue", LANGUES)
def test_un_lien_ouvre_le_meme_resultat_en_lecture_seule(page, site, langue):
    arriver_au_resultat(page, site, FAIBLE, langue)
    score = page.locator("[data-partie=resultat] data.score-global").inner_text()
    lien = creer_un_lien(page)
    assert len(lien.split("#a=")[1]) <= 40
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(lien)
    page.locator("[data-partie=resultat]").wait_for()
    assert page.locator("[data-partie=resultat] data.score-global").inner_text() == score
    assert page.locator("[data-avis=visite]").is_visible()
    assert "#a=" not in page.url
    assert gardees(page) == {}


def test_un_lien_n_ecrase_jamais_les_reponses_de_l_appareil(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    lien = creer_un_lien(page)
    page.goto("about:blank")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=effacer]").click()
    commencer(page, site)
    repondre(page, "4")
    page.goto(lien)
    page.locator("[data-avis=visite]").wait_for()
    assert gardees(page)["reponses"] == {"vis-plan": 4}
    page.locator("[data-action=adopter]").click()
    assert len(gardees(page)["reponses"]) == 34


def test_le_lien_se_copie_et_s_annonce(page, site):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    arriver_au_resultat(page, site, FAIBLE)
    lien = creer_un_lien(page)
    page.locator("[data-action=lien-copier]").click()
    annonce(page, "Lien copié")
    assert page.evaluate("navigator.clipboard.readText()") == lien


def test_une_copie_refusee_laisse_le_lien_a_portee(page, site):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject()}})")
    arriver_au_resultat(page, site, FAIBLE)
    creer_un_lien(page)
    page.locator("[data-action=lien-copier]").click()
    annonce(page, "refuse la copie")
    assert page.evaluate("document.activeElement.id") == "ae-lien"


def test_l_avertissement_precede_le_bouton_du_lien(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    bloc = page.locator(".ae-outil", has=page.locator("[data-action=lien]"))
    assert bloc.inner_text().index("peut les lire") < bloc.inner_text().index("Créer un lien")


def test_le_code_qr_ne_parait_que_sur_demande(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    creer_un_lien(page)
    assert page.locator(".ae-qr").count() == 0
    page.locator("[data-action=lien-qr]").click()
    page.locator("[data-lien] svg.ae-qr[role=img]").wait_for()
