"""Après le questionnaire : cibles, notes, « et si », ce qu'on ne sait pas, tableau des réponses."""

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
