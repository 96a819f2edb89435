"""Après le questionnaire : lien, cibles, notes, « et si », plan d'action, rapport, animation, retour aux modules."""

import io
import re
import subprocess
import zipfile

import pypdf
import pytest

from outils.bureautique import chemin_de_libreoffice
from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    annonce,
    arriver_au_resultat,
    commencer,
    fiche,
    finir,
    gardees,
    rang,
    repondre,
    suivre,
    telecharger,
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


def aller_au_plan(page) -> None:
    """Met toutes les priorités au plan et l'ouvre."""
    page.locator("[data-action=tout-planifier]").click()
    annonce(page, "Ajouté au plan")
    page.locator('a[href="#plan"]').click()
    page.locator("[data-taches] li").first.wait_for()


def test_les_priorites_deviennent_un_plan_que_l_appareil_garde(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    montrees = page.locator("li[data-id]").evaluate_all("lis => lis.map(li => li.dataset.id)")
    aller_au_plan(page)
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=qui]").fill("Ana")
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=quand]").fill("2027-03-14")
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=etat]").select_option("en-cours")
    page.reload()
    page.locator("[data-taches] li").first.wait_for()
    plan = gardees(page)["plan"]
    assert [tache["enonce"] for tache in plan] == montrees
    assert (plan[0]["qui"], plan[0]["quand"], plan[0]["etat"]) == ("Ana", "2027-03-14", "en-cours")
    assert page.locator("[data-champ=qui]").first.input_value() == "Ana"


def test_une_tache_se_deplace_au_clavier_et_garde_le_focus(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    premiere = page.locator("[data-taches] li").first.get_attribute("data-id")
    page.locator("[data-taches] li").first.locator("[data-tache-geste=descendre]").focus()
    page.keyboard.press("Enter")
    annonce(page, "Tâche 2 sur")
    assert page.locator("[data-taches] li").nth(1).get_attribute("data-id") == premiere
    assert page.evaluate("document.activeElement.closest('li').dataset.id") == premiere


def test_on_ajoute_et_retire_une_tache_a_soi(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    page.goto(f"{site}/{QUESTIONNAIRE}#plan")
    page.locator("[data-plan-vide]").wait_for()
    page.locator("#ae-nouvelle").fill("=cmd|calc")
    page.keyboard.press("Enter")
    assert page.locator("[data-taches] [data-champ=texte]").input_value() == "=cmd|calc"
    assert b"'=cmd|calc" in telecharger(page, "plan-csv")
    page.locator("[data-tache-geste=retirer]").click()
    page.locator("[data-plan-vide]").wait_for()
    assert gardees(page)["plan"] == []


@pytest.mark.parametrize("langue", LANGUES)
def test_le_plan_suit_la_langue_de_la_page(page, site, langue):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    francais = page.locator("[data-champ=texte]").first.input_value()
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#plan")
    page.locator("[data-taches] li").first.wait_for()
    assert (page.locator("[data-champ=texte]").first.input_value() == francais) == (langue == "")


def test_le_plan_s_ouvre_dans_libreoffice(page, site, tmp_path):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    page.locator("[data-champ=qui]").first.fill("Ana & <Luc>")
    page.locator("[data-champ=texte]").first.focus()
    octets = telecharger(page, "plan-docx")
    assert zipfile.ZipFile(io.BytesIO(octets)).testzip() is None
    (tmp_path / "plan.docx").write_bytes(octets)
    commande = [chemin_de_libreoffice(), "--headless", f"-env:UserInstallation=file://{tmp_path}/profil"]
    subprocess.run(
        [*commande, "--convert-to", "html", "--outdir", str(tmp_path), str(tmp_path / "plan.docx")],
        check=True,
        capture_output=True,
        timeout=90,
    )
    html = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert re.search(r"<h1[^>]*>.*?Plan d’action numérique", html, re.S)
    assert "Ana &amp; &lt;Luc&gt;" in html
    assert "<thead" in html or "<th" in html
    assert 'lang="fr-CA"' in html


def test_le_calendrier_reprend_les_taches_datees(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    page.locator("[data-champ=quand]").first.fill("2026-12-31")
    page.locator("[data-champ=qui]").first.focus()
    ics = telecharger(page, "plan-ics").decode()
    assert ics.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20261231\r\n" in ics
    assert max(len(ligne.encode()) for ligne in ics.split("\r\n")) <= 75


def test_le_rapport_du_conseil_tient_sur_une_page(page, site):
    reponses = {**fiche(0)["reponses"], "don-ia": "nsp"}
    arriver_au_resultat(page, site, fiche(reponses=reponses))
    page.goto(f"{site}/{QUESTIONNAIRE}#rapport")
    page.locator("[data-rapport-priorites] li").first.wait_for()
    page.locator("[data-rapport-qr]").check()
    page.locator("[data-partie=rapport] svg.ae-qr").wait_for()
    papier = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter", tagged=True)))
    texte = papier.pages[0].extract_text()
    assert len(papier.pages) == 1
    for attendu in ("Rapport au conseil", "2026", "À régler d’abord", "Trois priorités", "Décision du conseil"):
        assert serrer(attendu) in serrer(texte)
    assert page.locator("[data-rapport-priorites] li").count() == 3


@pytest.mark.parametrize("langue", LANGUES)
def test_la_version_papier_tient_en_douze_pages_sans_couper_un_enonce(page, site, langue):
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    papier = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter")))
    assert len(papier.pages) <= 12
    textes = [" ".join(feuille.extract_text().split()) for feuille in papier.pages]
    enonces = page.locator("[data-enonce]").evaluate_all(
        "es => es.map(e => [e.querySelector('h3').textContent, e.querySelector('input[value=\"4\"] + span [data-texte]').textContent])"
    )
    assert len(enonces) == 34
    coupes = [
        question
        for question, dernier in enonces
        if not any(serrer(question) in serrer(t) and serrer(dernier) in serrer(t) for t in textes)
    ]
    assert coupes == []


def serrer(texte: str) -> str:
    """Le texte sans blancs : un PDF coupe les lignes où il veut."""
    return re.sub(r"\s+", "", texte)


def test_l_animation_cache_les_descriptions_jusqu_au_vote(page, site):
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=animer]").click()
    page.locator("[data-animation]").first.wait_for()
    assert page.locator("[data-enonce]:visible label:visible").count() == 0
    page.locator("[data-action=devoiler]").click()
    assert page.locator("[data-enonce]:visible fieldset label:visible").count() >= 6
    page.locator("[data-enonce]:visible h3").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('[data-barre]').value === 2")
    assert page.locator("[data-enonce]:visible label:visible").count() == 0
    page.keyboard.press("Escape")
    page.locator("[data-action=commencer-court]").wait_for()


def test_l_animation_ne_touche_pas_aux_reponses_de_l_appareil(page, site):
    arriver_au_resultat(page, site, fiche(1))
    avant = gardees(page)["reponses"]
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=animer]").click()
    page.locator("[data-action=devoiler]").click()
    assert page.locator("fieldset:visible input:checked").count() == 0
    page.locator('fieldset:visible input[value="3"]').check()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('[data-barre]').value === 2")
    page.locator("[data-action=quitter]").click()
    page.locator("[data-partie=resultat]").wait_for()
    assert gardees(page)["reponses"] == avant
    page.reload()
    assert gardees(page)["reponses"] == avant


@pytest.mark.parametrize("langue", LANGUES)
def test_la_page_d_un_module_dit_ce_qui_la_relie_aux_reponses(page, site, langue):
    page.goto(f"{site}/{langue}modules/cybersecurite/")
    assert not page.locator("[data-lie-avis]").is_visible()
    arriver_au_resultat(page, site, fiche(0), langue)
    page.goto(f"{site}/{langue}modules/cybersecurite/")
    liens = page.locator("[data-lies] a")
    liens.first.wait_for()
    assert page.locator('[data-lies] a[href$="#q-sec-acces"]').count() == 1
    assert page.locator('[data-lies] [data-reponse="0"]:visible').count() == liens.count()
    liens.first.click()
    page.locator("[data-tete]").wait_for()


def test_un_module_n_est_lie_qu_aux_reponses_sous_la_cible(page, site):
    arriver_au_resultat(page, site, fiche(4))
    page.goto(f"{site}/modules/cybersecurite/")
    page.locator("[data-lie]").wait_for()
    assert page.locator("[data-lie-avis]").is_hidden()


def test_un_module_est_lie_a_ce_que_l_on_ne_sait_pas(page, site):
    arriver_au_resultat(page, site, fiche(lambda rang: 4 if rang < 20 else "nsp"))
    page.goto(f"{site}/modules/cybersecurite/")
    page.locator("[data-lies] [data-reponse=nsp]").first.wait_for()


def test_tout_planifier_ne_perd_pas_le_focus(page, site):
    arriver_au_resultat(page, site, fiche(1))
    bouton = page.locator("[data-bloc=tout-planifier] button")
    bouton.focus()
    page.keyboard.press("Enter")
    bouton.wait_for(state="hidden")
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.closest('[data-partie=resultat]') !== null")


def test_les_modules_des_protections_passent_avant_les_autres(page, site):
    arriver_au_resultat(page, site, fiche(0))
    titres = page.locator("[data-modules] h4").all_inner_texts()
    assert titres[0] == "D’abord, pour les protections à régler"
    modules = page.locator("[data-modules] a").evaluate_all("as => as.map(a => a.dataset.module)")
    assert len(modules) == len(set(modules))
    assert page.locator("[data-modules]", has_text="en préparation").count() == 0  # les neuf leçons sont écrites


def test_chaque_recommandation_mene_a_une_page_qui_existe(page, site):
    arriver_au_resultat(page, site, fiche(0))
    adresses = set(page.locator("[data-modules] a").evaluate_all("as => as.map(a => a.href.split('#')[0])"))
    assert adresses
    assert [a for a in adresses if not page.request.get(a).ok] == []


def test_revenir_du_plan_puis_finir_ne_perd_rien(page, site):
    commencer(page, site)
    finir(page, lambda _: "1")
    aller_au_plan(page)
    page.go_back()
    page.locator("[data-partie=resultat]").wait_for()
    suivre(page, "completer")
    assert rang(page) > 1
    assert len(gardees(page)["plan"]) > 0
