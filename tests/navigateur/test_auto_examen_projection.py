"""Les fichiers d'un groupe se distinguent, se reconnaissent, et laissent l'écran au portrait que l'on projette."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.navigateur.gestes import annonce, arriver_au_resultat, donner, fiche
from tests.navigateur.test_acces import analyser

PAGE = "auto-examen/en-groupe/"


def enregistrer(page) -> tuple[str, dict]:
    """Le nom et le contenu du fichier de réponses que le questionnaire prépare."""
    with page.expect_download() as attendu:
        page.locator("[data-action=enregistrer]:visible, [data-action=conserver]:visible").first.click()
    return attendu.value.suggested_filename, json.loads(Path(attendu.value.path()).read_text(encoding="utf-8"))


def groupe(nombre: int) -> list[dict]:
    """Des organisations différentes, dont plusieurs priorités reviennent souvent."""
    return [fiche(lambda rang, n=n: (rang * (n % 3) + n // 2) % 4, date=f"2026-10-{n + 1:02}") for n in range(nombre)]


@pytest.fixture
def portrait(page, site):
    """La page, et le portrait de quatorze organisations."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site}/{PAGE}")
    donner(page, "#ae-fichiers", *groupe(14))
    page.locator("[data-resumes] tr").first.wait_for()
    return page


def test_deux_personnes_enregistrent_deux_noms_et_la_meme_garde_le_sien(page, site):
    noms = []
    for valeur in (1, 2, 1):
        arriver_au_resultat(page, site, fiche(valeur))
        nom, contenu = enregistrer(page)
        assert set(contenu["reponses"].values()) == {valeur}
        noms.append(nom)
    assert len(set(noms)) == 2 and noms[0] == noms[2]
    assert all(nom.startswith("auto-examen-") and nom.endswith(".json") for nom in noms)


def test_une_meme_reponse_deposee_sous_deux_noms_compte_une_fois_et_le_dit(page, site):
    page.goto(f"{site}/{PAGE}")
    donner(page, "#ae-fichiers", fiche(1), fiche(2), {**fiche(1), "notes": {"vis-plan": "mienne"}}, nom="recu")
    annonce(page, "Fichiers ajoutés\u00a0: 2. Déjà retenus\u00a0: 1. Refusés\u00a0: 0.")
    assert "recu-3.json\u00a0: identique à recu-1.json" in page.locator("[data-deja]").inner_text()


def test_la_liste_des_fichiers_se_replie_et_le_portrait_vient_a_l_ecran(portrait):
    assert portrait.locator("[data-fichiers-bloc] summary").inner_text() == "Fichiers retenus\u00a0: 14"
    assert portrait.locator("[data-fichiers] li").first.is_hidden()
    assert portrait.evaluate("document.activeElement.hasAttribute('data-titre')")
    portrait.wait_for_function("() => document.querySelector('[data-titre]').getBoundingClientRect().top < 360")
    portrait.locator("[data-fichiers-bloc] summary").click()
    assert portrait.locator("[data-fichiers] li").count() == 14
    assert portrait.locator("[data-fichiers] li").last.is_visible()


@pytest.mark.parametrize(("largeur", "hauteur"), [(1280, 720), (1024, 768), (1920, 1080)])
def test_le_portrait_projete_tient_dans_l_ecran_sans_defiler(portrait, largeur, hauteur):
    portrait.set_viewport_size({"width": largeur, "height": hauteur})
    portrait.locator("[data-action=projeter]").click()
    portrait.wait_for_function("() => document.fullscreenElement?.style.length")
    zone = portrait.locator("[data-projection]")
    assert zone.evaluate("z => [z.scrollHeight <= z.clientHeight, z.scrollWidth <= z.clientWidth]") == [True, True]
    bas = portrait.locator("[data-niveaux] tr, [data-modules] li").evaluate_all(
        "e => Math.max(...e.map(x => x.getBoundingClientRect().bottom))"
    )
    assert bas <= hauteur
    assert analyser(portrait) == []
    assert portrait.locator("[data-action=projeter]").inner_text() == "Quitter le plein écran"
    portrait.locator("[data-action=projeter]").click()
    expect(portrait.locator("[data-action=projeter]")).to_have_text("Projeter en plein écran")
    assert portrait.evaluate("document.fullscreenElement") is None
