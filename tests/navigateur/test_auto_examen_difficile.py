"""Les situations difficiles : mémoire abîmée ou pleine, date de reprise, horloge fausse, impression, script manquant."""

import json

import pytest

from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    annonce,
    arriver_au_resultat,
    commencer,
    fiche,
    gardees,
    repondre,
    telecharger,
)

ABIMES = {
    "une accolade": "{",
    "rien": "null",
    "une liste": "[]",
    "un mot": '"x"',
    "un autre schéma": '{"format": "auto-examen/9", "reponses": 3}',
    "trois mégaoctets": "x" * 3_000_000,
}


@pytest.mark.parametrize("sorte", ABIMES)
def test_une_memoire_abimee_repart_a_neuf_et_le_dit(page, site, sorte):
    page.goto(f"{site}/404.html")
    page.evaluate("texte => localStorage.setItem('ae:etat', texte)", ABIMES[sorte])
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-avis=abime]").wait_for()
    assert len(page.evaluate("localStorage.getItem('ae:etat:abime')")) <= 20_000
    commencer(page, site)
    repondre(page, "3")
    assert gardees(page)["reponses"] == {"vis-plan": 3}


def test_une_memoire_pleine_garde_les_reponses_dans_la_page_et_reessaie(page, site):
    page.goto(f"{site}/404.html")
    page.evaluate("""() => {
        let taille = 1 << 22
        for (let n = 0; taille > 0; n++) {
            try { localStorage.setItem(`autre${n}`, 'x'.repeat(taille)) } catch { taille >>= 1 }
        }
    }""")
    commencer(page, site)
    repondre(page, "3")
    page.locator("[data-avis=stockage]").wait_for()
    page.evaluate("localStorage.clear()")
    repondre(page, "3")
    page.locator("[data-avis=stockage]").wait_for(state="hidden")
    assert gardees(page)["reponses"] == {"vis-plan": 3, "gou-ca": 3}


@pytest.mark.parametrize("annee", [1970, 2001, 2090])
def test_une_horloge_fausse_ne_perd_rien(page, site, annee):
    page.clock.install(time=f"{annee}-02-03T23:30:00")
    commencer(page, site)
    repondre(page, "3")
    page.goto(f"{site}/auto-examen/")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-reprise]").wait_for()
    assert gardees(page)["date"] == f"{annee}-02-03"
    assert gardees(page)["reponses"] == {"vis-plan": 3}


def test_imprimer_au_milieu_dit_que_c_est_incomplet(page, site):
    commencer(page, site)
    repondre(page, "3")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-incomplet]").is_visible()
    assert page.locator("[data-partie=revue] li[data-vide]").count() == 11


def test_un_script_qui_manque_laisse_le_questionnaire_lisible(browser, site):
    contexte = browser.new_context()
    contexte.route("**/auto-examen/vue.mjs", lambda route: route.abort())
    page = contexte.new_page()
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.wait_for_timeout(300)
    assert page.locator("fieldset:visible").count() == 34
    contexte.close()


def test_un_telechargement_refuse_laisse_le_texte_a_copier(page, site):
    arriver_au_resultat(page, site, fiche(2))
    telecharger(page, "enregistrer")
    page.locator("[data-copie] summary").click()
    assert json.loads(page.locator("[data-copie] textarea").input_value())["format"] == "auto-examen/1"


def test_couleurs_forcees_et_page_agrandie_gardent_tout(browser, garde, site):
    contexte = browser.new_context(
        forced_colors="active", viewport={"width": 320, "height": 400}, device_scale_factor=2
    )
    garde.surveiller(contexte)
    page = contexte.new_page()
    arriver_au_resultat(page, site, fiche(2))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".ae-radar").is_visible()
    contexte.close()


def test_effacer_retire_aussi_ce_qui_etait_mis_de_cote(page, site):
    page.goto(f"{site}/404.html")
    page.evaluate("localStorage.setItem('ae:etat', '{')")
    commencer(page, site)
    repondre(page, "3")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=effacer]").click()
    annonce(page, "effacées")
    assert page.evaluate("Object.keys(localStorage).filter(cle => cle.startsWith('ae:'))") == []
