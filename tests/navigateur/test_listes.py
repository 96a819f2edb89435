"""Une liste de contrôle se garde sur l'appareil, d'une page à l'autre et d'une langue à l'autre, et se met en document."""

import io

import pytest
from docx import Document

from tests.navigateur.test_acces import analyser

PAGE = "guide/demarche/"
DOSSIER = "ressources/dossier-ca/"


@pytest.fixture
def ouverte(page, site):
    """La page de la démarche, ses listes prêtes."""
    page.goto(f"{site}/{PAGE}")
    page.locator("[data-action=liste-docx]").wait_for()
    return page


def cochees(page) -> list[int]:
    """Le rang des cases cochées de la liste de la démarche."""
    page.locator("[data-action=liste-docx]").wait_for()
    return page.eval_on_selector_all(
        "ul[data-liste='guide/demarche#1'] input", "cases => cases.flatMap((c, rang) => c.checked ? [rang] : [])"
    )


def test_ce_que_l_on_coche_se_retrouve_partout(ouverte, site):
    cases = ouverte.locator("ul[data-liste='guide/demarche#1'] input")
    cases.nth(0).check()
    cases.nth(2).check()
    for adresse in (PAGE, f"en/{PAGE}", DOSSIER, f"en/{DOSSIER}"):
        ouverte.goto(f"{site}/{adresse}")
        assert cochees(ouverte) == [0, 2], adresse


def test_tout_decocher_l_annonce_et_l_oublie(ouverte):
    ouverte.locator("ul[data-liste] input").first.check()
    ouverte.locator("[data-action=liste-effacer]").click()
    assert ouverte.locator("[data-annonce-liste]").inner_text() == "Tout est décoché."
    assert ouverte.evaluate("localStorage.getItem('listes:etat')") == "{}"
    ouverte.reload()
    assert cochees(ouverte) == []


def test_le_dossier_du_conseil_reunit_toutes_les_listes_en_un_document(page, site):
    page.goto(f"{site}/{DOSSIER}")
    page.locator("[data-action=liste-docx]").wait_for()
    listes = page.locator("ul[data-liste]")
    assert listes.count() >= 6
    listes.first.locator("input").first.check()
    with page.expect_download() as attendu:
        page.locator("[data-action=liste-docx]").click()
    document = Document(io.BytesIO(attendu.value.path().read_bytes()))
    textes = [p.text for p in document.paragraphs]
    assert textes[0] == "Dossier pour le conseil"
    assert sum(t.startswith("☒") for t in textes) == 1
    assert sum(t.startswith(("☐", "☒")) for t in textes) == page.locator("ul[data-liste] input").count()
    assert len([p for p in document.paragraphs if p.style.name == "Heading 2"]) == listes.count()


@pytest.mark.parametrize("apparence", ["light", "dark"])
def test_les_outils_d_une_liste_sont_accessibles(ouverte, apparence):
    ouverte.emulate_media(color_scheme=apparence)
    ouverte.set_viewport_size({"width": 320, "height": 800})
    assert analyser(ouverte) == []
    assert ouverte.evaluate("document.documentElement.scrollWidth") == 320


def test_une_memoire_abimee_ne_casse_rien(ouverte):
    ouverte.evaluate("localStorage.setItem('listes:etat', '{\"guide/demarche#1\":')")
    ouverte.reload()
    assert cochees(ouverte) == []
