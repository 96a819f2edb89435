"""Après le questionnaire : cibles, notes, « et si », ce qu'on ne sait pas, tableau des réponses."""

import re

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

FAIBLE = fiche(lambda numero: numero % 3)


def test_changer_une_cible_deplace_les_priorites_sans_toucher_aux_scores(page, site):
    arriver_au_resultat(page, site, fiche(2))
    scores = page.locator("tr[data-dimension] data").all_inner_texts()
    avant = page.locator("[data-priorites] > li").evaluate_all("lis => lis.map(li => li.dataset.id)")
    page.locator("[data-choix-cibles] summary").click()
    page.locator("[data-cible=reseau]").focus()
    page.locator("[data-cible=reseau]").select_option("4")
    annonce(page, "Vos scores n’ont pas changé")
    apres = page.locator("[data-priorites] > li").evaluate_all("lis => lis.map(li => li.dataset.id)")
    assert apres != avant
    assert page.locator("tr[data-dimension] data").all_inner_texts() == scores
    assert page.evaluate("document.activeElement.dataset.cible") == "reseau"
    assert gardees(page)["cibles"] == {"reseau": 4}


def test_une_note_reste_sur_l_appareil_et_n_entre_dans_le_fichier_que_sur_demande(page, site):
    commencer(page, site)
    page.locator("[data-enonce=vis-plan] [data-zone-note] summary").click()
    page.locator("[data-noter=vis-plan]").fill("Demander à <b>Ana</b>")
    repondre(page, "1")
    assert gardees(page)["notes"] == {"vis-plan": "Demander à <b>Ana</b>"}
    page.goto(f"{site}/{QUESTIONNAIRE}#revoir")
    page.locator("[data-partie=revue]").wait_for()
    assert "Demander à <b>Ana</b>" in page.locator("[data-partie=revue]").inner_text()
    assert b"Ana" not in telecharger(page, "enregistrer")
    page.locator("[data-entier]").check()
    assert b"Ana" in telecharger(page, "enregistrer")


def test_et_si_montre_le_score_d_un_niveau_de_plus_puis_rend_le_vrai(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    resultat = page.locator("[data-partie=resultat]")
    avant = resultat.inner_text()
    gardes = gardees(page)
    page.locator("[data-priorites] [data-action=si]").first.click()
    page.locator("[data-avis=hypothese]").wait_for()
    assert page.evaluate("document.activeElement.dataset.action") == "annuler-si"
    assert resultat.inner_text() != avant
    page.keyboard.press("Enter")
    page.locator("[data-avis=hypothese]").wait_for(state="hidden")
    assert resultat.inner_text() == avant
    assert gardees(page) == gardes


def test_ce_qu_on_ne_sait_pas_se_range_selon_la_personne_a_qui_demander(page, site):
    reponses = {**fiche(2)["reponses"], "vis-choix": "nsp", "don-ia": "nsp", "gou-ca": "nsp"}
    arriver_au_resultat(page, site, fiche(reponses=reponses))
    titres = page.locator("[data-a-verifier] h4").all_inner_texts()
    assert titres == ["Au conseil d’administration", "À la direction", "À l’équipe"]


def test_le_tableau_des_reponses_s_ouvre_dans_un_tableur(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    lignes = telecharger(page, "csv").decode("utf-8-sig").split("\r\n")
    assert lignes[0] == "Dimension;Énoncé;Niveau;Réponse"
    assert len([ligne for ligne in lignes if ligne]) == 35


@pytest.mark.parametrize("langue", ["", "en/"])
def test_pendant_l_essai_la_reponse_et_le_conseil_restent_les_vrais_et_vont_au_plan(page, site, langue):
    arriver_au_resultat(page, site, FAIBLE, langue)
    liste = page.locator("[data-priorites] > li").first
    vrai = liste.locator("p").all_inner_texts()
    enonce = liste.get_attribute("data-id")
    liste.locator("[data-action=si]").click()
    page.locator("[data-avis=hypothese]").wait_for()
    pendant = page.locator(f'[data-priorites] > li[data-id="{enonce}"]')
    assert pendant.locator("p").all_inner_texts() == vrai
    pendant.locator("[data-action=planifier]").click()
    page.wait_for_function("JSON.parse(localStorage.getItem('ae:etat')).plan?.length === 1")
    tache = gardees(page)["plan"][0]
    assert (tache["enonce"], tache["niveau"]) == (enonce, FAIBLE["reponses"][enonce])


@pytest.mark.parametrize("langue", ["", "en/"])
@pytest.mark.parametrize("ecran", [(320, 640), (320, 180), (1280, 900)])
def test_le_bandeau_de_l_essai_ne_cache_jamais_ce_qui_a_le_focus(page, site, langue, ecran):
    page.emulate_media(reduced_motion="reduce")
    arriver_au_resultat(page, site, FAIBLE, langue)
    page.set_viewport_size({"width": ecran[0], "height": ecran[1]})
    page.locator("[data-priorites] [data-action=si]").last.click()
    page.locator("[data-action=annuler-si]:focus").wait_for()
    haut, bas = page.evaluate(BANDEAU)
    assert 0 <= haut < bas <= ecran[1], f"le bandeau va de {haut} à {bas} dans un écran de {ecran[1]}"
    assert bas - haut <= 110
    page.locator("[data-bloc=tout-planifier] button").focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        page.wait_for_timeout(20)
        cache = page.evaluate(CACHE)
        assert cache == "", f"le bandeau cache « {cache} »"


BANDEAU = "(() => { const c = document.querySelector('[data-avis=hypothese]').getBoundingClientRect(); return [c.top, c.bottom] })()"
CACHE = """(() => {
    const focus = document.activeElement, bandeau = document.querySelector('[data-avis=hypothese]')
    const [a, b] = [focus.getBoundingClientRect(), bandeau.getBoundingClientRect()]
    return !bandeau.contains(focus) && focus.closest('.ae') && a.top < b.bottom && a.bottom > b.top ? focus.textContent : ''
})()"""


@pytest.mark.parametrize("langue", ["", "en/"])
def test_un_je_ne_sais_pas_compte_comme_une_reponse_manquante(page, site, langue):
    reponses = {**fiche(2)["reponses"], "vis-plan": "nsp", "gou-ca": "nsp"}
    del reponses["mem-suivi"]
    arriver_au_resultat(page, site, fiche(reponses=reponses, formulaire="court"), langue)
    manque = page.locator("[data-partie=resultat] [data-manque]").inner_text()
    assert re.findall(r"\d+", manque) == ["3", "12", "1", "2"], manque
    assert page.locator("[data-partie=resultat] [data-incomplet]").is_visible()


@pytest.mark.parametrize("langue", ["", "en/"])
def test_ce_que_le_fichier_contient_suit_la_case(page, site, langue):
    arriver_au_resultat(page, site, fiche(plan=[{"enonce": None, "texte": "Tâche", "qui": "Nadia"}]), langue)
    phrases = page.locator("[data-contenu]:visible")
    assert phrases.evaluate_all("es => es.map(e => e.dataset.contenu)") == ["sans"]
    assert b"Nadia" not in telecharger(page, "enregistrer")
    page.locator("[data-entier]").check()
    assert phrases.evaluate_all("es => es.map(e => e.dataset.contenu)") == ["avec"]
    assert b"Nadia" in telecharger(page, "enregistrer")
