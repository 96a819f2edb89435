"""L'auto-examen, tel qu'une personne s'en sert : répondre, reprendre, garder, ouvrir, effacer."""

import json
import re

import pytest

from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    arriver_au_resultat,
    commencer,
    fiche,
    finir,
    rang,
    repondre,
    scores,
    suivre,
    total,
)

LANGUES = ["", "en/"]
EXPRESS = ["vis-plan", "gou-ca", "gou-assemblee", "mem-suivi", "pro-carto", "pro-documents"]
EXPRESS += ["don-decision", "sec-acces", "sec-sauvegarde", "sec-rp", "equ-competences", "res-choix"]
DIMENSIONS = {"vision", "gouv", "membres", "processus", "donnees", "securite", "equipe", "reseau"}
FICHIER = {
    "format": "auto-examen/1",
    "instrument": "auto-examen-ec",
    "version": "1.0.0",
    "formulaire": "long",
    "date": "2026-11-20",
    "role": "direction",
    "reponses": {"vis-plan": 3, "vis-choix": 1, "gou-vote": "na", "don-ia": "nsp"},
    "cibles": {"vision": 3},
}


def ouvrir(page, contenu: str | bytes, nom: str = "reponses.json") -> None:
    """Donne un fichier à la page."""
    octets = contenu if isinstance(contenu, bytes) else contenu.encode()
    page.locator("#ae-fichier").set_input_files({"name": nom, "mimeType": "application/json", "buffer": octets})


@pytest.mark.parametrize(("version", "enonces"), [("court", 12), ("long", 34)])
def test_chaque_version_pose_ses_enonces_un_a_la_fois(page, site, version, enonces):
    commencer(page, site, version=version)
    assert total(page) == enonces
    assert page.locator("[data-enonce]:visible").count() == 1


def test_la_version_complete_donne_un_portrait_complet(page, site):
    commencer(page, site, version="long")
    finir(page, lambda numero: str(numero % 5))
    assert set(scores(page)) == DIMENSIONS
    assert 1 <= page.locator("[data-priorites] > li").count() <= 5
    assert page.locator("[data-modules] a").count() >= 3


def test_rien_n_avance_tout_seul(page, site):
    commencer(page, site)
    page.locator('fieldset:visible input[value="3"]').check()
    page.wait_for_timeout(300)
    assert rang(page) == 1


def test_continuer_sans_reponse_dit_quoi_faire(page, site):
    commencer(page, site)
    page.locator("[data-action=continuer]").click()
    assert page.locator("[data-erreur]").is_visible()
    assert "passez cette question" in page.locator("[data-erreur]").inner_text()
    assert page.title().startswith("Erreur")
    assert rang(page) == 1


def test_passer_et_revenir_gardent_la_place(page, site):
    commencer(page, site)
    suivre(page, "passer")
    assert rang(page) == 2
    suivre(page, "retour")
    assert rang(page) == 1


def test_la_revue_mene_a_chaque_question(page, site):
    commencer(page, site)
    for _ in range(12):
        repondre(page, "1")
    lien = page.locator('[data-partie=revue] a[href="#q-sec-acces"]').first
    lien.click()
    page.locator('[data-enonce="sec-acces"]').wait_for()
    assert page.locator('input[name="sec-acces"][value="1"]').is_checked()


@pytest.mark.parametrize("langue", LANGUES)
def test_les_reponses_survivent_au_rechargement(page, site, langue):
    commencer(page, site, langue)
    for _ in range(3):
        repondre(page, "4")
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    page.reload()
    reprise = page.locator("[data-reprise]")
    assert re.search(r"\b3\b.*\b12\b", reprise.inner_text(), re.S)
    page.locator("[data-action=reprendre]").click()
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 4


def test_changer_de_langue_garde_la_question_et_les_reponses(page, site):
    commencer(page, site)
    repondre(page, "3")
    page.locator(".entete a[hreflang=en]").click()
    page.locator("[data-tete]").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    assert rang(page) == 2
    suivre(page, "retour")
    assert page.locator('fieldset:visible input[value="3"]').is_checked()


def test_le_fichier_enregistre_ne_contient_que_des_identifiants(page, site):
    arriver_au_resultat(page, site, fiche(reponses=dict.fromkeys(EXPRESS, 2), formulaire="court"))
    with page.expect_download() as attendu:
        page.locator("[data-action=enregistrer]").click()
    with open(attendu.value.path(), encoding="utf-8") as fichier:
        contenu = json.load(fichier)
    assert contenu["format"] == "auto-examen/1"
    assert contenu["instrument"] == "auto-examen-ec"
    assert contenu["formulaire"] == "court"
    assert len(contenu["reponses"]) == 12
    assert set(contenu) == {"format", "instrument", "version", "formulaire", "date", "role", "reponses", "cibles"}


@pytest.mark.parametrize("langue", LANGUES)
def test_un_fichier_ouvre_aussitot_son_resultat_et_ramene_aux_questions(page, site, langue):
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    ouvrir(page, json.dumps(FICHIER))
    page.locator("[data-partie=resultat]").wait_for()
    assert page.locator("tr[data-dimension=vision]").count() == 1
    suivre_le_lien = page.locator('[data-partie=resultat] a[href="#revoir"]').first
    suivre_le_lien.click()
    page.locator("[data-partie=revue]").wait_for()


def test_ouvrir_un_fichier_n_ecrase_pas_les_reponses_de_l_appareil(page, site):
    commencer(page, site)
    repondre(page, "4")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    ouvrir(page, json.dumps(FICHIER))
    page.locator("[data-partie=resultat]").wait_for()
    assert page.locator("[data-avis=visite]").is_visible()
    gardees = page.evaluate("Object.values(localStorage).map(texte => JSON.parse(texte).reponses)")
    assert gardees == [{"vis-plan": 4}]


MAUVAIS = {
    "pas du JSON": "bonjour",
    "tronqué": json.dumps(FICHIER)[:60],
    "une liste": "[1, 2]",
    "un autre format": json.dumps({**FICHIER, "format": "autre/1"}),
    "un autre instrument": json.dumps({**FICHIER, "instrument": "ailleurs"}),
    "sans réponse connue": json.dumps({**FICHIER, "reponses": {"zzz": 2, "vis-plan": 7}}),
    "trop gros": json.dumps({**FICHIER, "bourre": "x" * 300_000}),
    "hostile": '{"format":"auto-examen/1","instrument":"auto-examen-ec","reponses":{"<img src=x onerror=alert(1)>":1}}',
    "prototype": '{"format":"auto-examen/1","instrument":"auto-examen-ec","__proto__":{"reponses":{"vis-plan":3}}}',
    "binaire": b"\x89PNG\r\n\x1a\n\x00\xff\xfe",
}


@pytest.mark.parametrize("sorte", MAUVAIS)
def test_un_mauvais_fichier_se_dit_en_une_phrase_et_ne_change_rien(page, site, sorte):
    commencer(page, site)
    repondre(page, "4")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    avant = page.evaluate("JSON.stringify(localStorage)")
    ouvrir(page, MAUVAIS[sorte])
    faute = page.locator("[data-faute]")
    faute.filter(has_text=re.compile(r"\w")).wait_for()
    assert "Vos réponses n’ont pas changé." in faute.inner_text()
    assert page.evaluate("JSON.stringify(localStorage)") == avant
    assert not page.locator("[data-partie=resultat]").is_visible()


def test_tout_effacer_retire_tout_de_l_appareil_et_peut_s_annuler(page, site):
    arriver_au_resultat(page, site, fiche())
    page.locator("[data-action=effacer]").click()
    page.wait_for_function("localStorage.length === 0")
    page.locator("[data-action=annuler]").click()
    page.wait_for_function("localStorage.length === 1")


def test_sans_stockage_l_auto_examen_fonctionne_et_le_dit(browser, garde, site):
    contexte = browser.new_context()
    garde.surveiller(contexte)
    contexte.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refus') }})"
    )
    page = contexte.new_page()
    commencer(page, site)
    assert page.locator("[data-avis=stockage]").is_visible()
    finir(page)
    assert page.locator("data.score-global").get_attribute("value") == "50"
    contexte.close()


def test_rien_n_est_demande_au_reseau_apres_le_chargement(page, site):
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=commencer-court]:visible").wait_for()  # les scripts sont là
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.locator("[data-action=commencer-court]").click()
    page.locator("[data-tete]").wait_for()
    finir(page)
    # À chaque changement d'adresse, Chromium reprend l'icône dans sa réserve : ce n'est pas la page qui demande.
    assert [demande for demande in demandes if not demande.endswith("/favicon.svg")] == []


def test_une_dimension_sans_score_le_dit_en_mots(page, site):
    page.goto(f"{site}/{QUESTIONNAIRE}")
    ouvrir(page, json.dumps(FICHIER))
    page.locator("[data-partie=resultat]").wait_for()
    securite = page.locator("tr[data-dimension=securite]")
    assert securite.locator("data").count() == 0
    assert "Pas assez de réponses" in securite.inner_text()


def test_je_ne_sais_pas_mene_a_la_liste_a_verifier(page, site):
    arriver_au_resultat(page, site, fiche(lambda rang: "nsp" if rang == 2 else 3))
    assert page.locator("[data-a-verifier] li").count() == 1


def test_les_protections_absentes_passent_en_premier(page, site):
    arriver_au_resultat(page, site, fiche(0))
    assert page.locator("[data-alertes] > li").count() == 4
    haut_alertes = page.locator("[data-alertes]").bounding_box()["y"]
    assert haut_alertes < page.locator("[data-priorites]").bounding_box()["y"]
