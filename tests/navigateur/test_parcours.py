"""Un parcours se suit, s'emporte, s'efface, et l'attestation se remplit : tout sur l'appareil."""

import json
from pathlib import Path

import pytest

from tests.navigateur.test_acces import analyser

RACINE = Path(__file__).resolve().parent.parent.parent
MODULE = "modules/loi-25/"


def terminer(page, site: str, adresse: str = MODULE) -> None:
    """Marque un module comme terminé."""
    page.goto(f"{site}/{adresse}")
    page.locator("[data-terminer] button").click()


@pytest.mark.parametrize(
    ("langue", "phrase", "compte"),
    [("", "Module terminé. C’est noté", "1 sur 7 terminés"), ("en/", "Module completed.", "1 of 7 completed")],
)
def test_un_module_termine_se_voit_dans_les_parcours(page, site, langue, phrase, compte):
    terminer(page, site, f"{langue}{MODULE}")
    assert page.locator("[data-terminer] [data-annonce]").inner_text().startswith(phrase)
    page.goto(f"{site}/{langue}modules/parcours/")
    direction = page.locator("[data-chemin]", has=page.locator("#direction"))
    assert compte in direction.inner_text().replace("\u00a0", " ")
    assert page.locator("[data-progres] [data-module='loi-25']").is_visible()
    assert page.locator("[data-progres] [data-module='cybersecurite']").is_hidden()


def test_on_retire_la_marque(page, site):
    terminer(page, site)
    page.reload()
    assert page.locator("[data-terminer] [data-fait]").inner_text().startswith("terminé le")
    assert page.locator("[data-suites] a").count() == 2
    page.get_by_role("button", name="Retirer la marque").click()
    assert page.get_by_role("button", name="Marquer ce module comme terminé").is_visible()
    page.goto(f"{site}/modules/parcours/")
    assert page.locator("[data-progres] [data-vide]").is_visible()


def test_le_progres_s_emporte_s_efface_et_revient(page, site, tmp_path):
    terminer(page, site)
    page.goto(f"{site}/modules/parcours/")
    with page.expect_download() as attente:
        page.locator("[data-action='exporter']").click()
    fichier = tmp_path / "progres.json"
    attente.value.save_as(fichier)
    assert list(json.loads(fichier.read_text(encoding="utf-8"))["modules"]) == ["loi-25"]
    page.locator("[data-action='effacer']").click()
    assert page.evaluate("localStorage.getItem('parcours:etat')").endswith('"modules":{}}')
    page.locator("[data-action='annuler']").click()
    assert page.locator("[data-progres] [data-module='loi-25']").is_visible()
    page.locator("[data-action='effacer']").click()
    page.locator("[data-fichier]").set_input_files(fichier)
    page.get_by_text("Fichier lu").wait_for()
    assert page.locator("[data-progres] [data-module='loi-25']").is_visible()


def test_un_mauvais_fichier_ne_change_rien(page, site):
    terminer(page, site)
    page.goto(f"{site}/modules/parcours/")
    page.locator("[data-fichier]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b'{"format":"autre"}'}
    )
    page.get_by_text("Rien n’a changé").wait_for()
    assert page.locator("[data-progres] [data-module='loi-25']").is_visible()


def test_les_reponses_de_l_auto_examen_donnent_un_ordre(page, site):
    etat = {
        "format": "auto-examen/1", "instrument": "ae-ptnec", "version": "1.0.0", "formulaire": "court",
        "date": "2026-11-28", "role": "", "reponses": {}, "cibles": {},
    }  # fmt: skip
    page.goto(f"{site}/modules/parcours/")
    instrument = json.loads(page.locator("script[data-ilot='auto-examen']").text_content())
    etat |= {"instrument": instrument["id"], "version": instrument["version"]}
    etat["reponses"] = dict.fromkeys(instrument["court"], 0)
    page.evaluate("etat => localStorage.setItem('ae:etat', JSON.stringify(etat))", etat)
    page.reload()
    page.locator("[data-suite] li").first.wait_for()
    noms = page.locator("[data-suite] li").evaluate_all("l => l.map(e => e.dataset.module)")
    assert len(noms) >= 3 and len(set(noms)) == len(noms)
    assert page.locator("[data-selon] [data-vide]").is_hidden()


def test_l_attestation_reprend_les_modules_termines_et_ne_garde_pas_le_nom(page, site):
    terminer(page, site)
    page.goto(f"{site}/modules/attestation/")
    cochees = page.locator("[data-attestation] input:checked").evaluate_all("l => l.map(e => e.value)")
    assert cochees == ["loi-25"]
    page.get_by_label("Nom").fill("Ana Tremblay")
    assert page.get_by_label("Date").input_value()
    assert "Ana" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "Personne n’a vérifié" in page.locator(".attestation__limite").inner_text()


@pytest.mark.parametrize("adresse", ["modules/parcours/", "en/modules/parcours/", "modules/attestation/"])
@pytest.mark.parametrize("apparence", ["light", "dark"])
def test_une_page_en_usage_reste_accessible_et_etroite(page, site, adresse, apparence):
    terminer(page, site)
    page.emulate_media(color_scheme=apparence)
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site}/{adresse}")
    assert analyser(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_sans_script_parcours_et_attestation_servent_encore(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/modules/parcours/")
    assert page.locator("[data-chemin]").count() == 4
    page.goto(f"{site}/modules/attestation/")
    assert page.get_by_label("Nom").is_visible()
    page.context.close()
