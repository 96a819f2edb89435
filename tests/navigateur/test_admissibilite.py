"""La vérification d'admissibilité, telle qu'une direction ou une fédération s'en sert."""

from dataclasses import replace

import pytest

from macros.chargement import charger
from macros.modeles.admissibilite import Condition, QuestionPosee
from macros.publication.empreintes import ressources
from macros.rendu.admissibilite import rendre_verifier
from macros.rendu.contexte import Contexte
from tests.navigateur.verificateur import (
    COOPERATIVE,
    FEDERATION,
    LANGUES,
    PAGE,
    question_posee,
    repondre,
    verdicts,
    verifier,
)
from tests.site.lecture import SITE


@pytest.mark.parametrize("langue", LANGUES)
def test_une_cooperative_est_visee_par_deux_volets(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    assert verifier(page, COOPERATIVE) == {"formation": "oui", "accompagnement": "oui", "aide-financiere": "non"}


@pytest.mark.parametrize("langue", LANGUES)
def test_une_federation_est_visee_par_l_aide_financiere(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    assert verifier(page, FEDERATION) == {"aide-financiere": "oui", "formation": "non", "accompagnement": "non"}


def test_rien_n_est_presume_avant_les_reponses(page, site):
    page.goto(f"{site}/{PAGE}")
    assert page.locator("input:checked").count() == 0
    assert verdicts(page) == {}
    assert page.locator("[data-attente]").is_visible()


def test_verifier_sans_reponse_ramene_a_la_premiere_question(page, site):
    page.goto(f"{site}/{PAGE}")
    page.locator("[data-action=verifier]").click()
    assert page.evaluate("document.activeElement.name") == "organisation"
    assert "première question" in page.locator("[role=status][data-annonce]").inner_text()


def test_on_peut_toujours_dire_je_ne_sais_pas(page, site):
    page.goto(f"{site}/{PAGE}")
    questions = page.locator("fieldset[data-question]").all()
    assert len(questions) >= 10
    assert all(question.locator('input[value="nsp"]').count() == 1 for question in questions)


def test_seules_les_questions_utiles_sont_posees(page, site):
    page.goto(f"{site}/{PAGE}")
    assert not question_posee(page, "forme")
    repondre(page, {"organisation": "regroupement"})
    assert question_posee(page, "type-regroupement") and not question_posee(page, "vente")
    repondre(page, {"organisation": "entreprise"})
    assert question_posee(page, "vente") and not question_posee(page, "type-regroupement")


def test_un_cas_que_rien_ne_tranche_reste_a_verifier(page, site):
    page.goto(f"{site}/{PAGE}")
    repondre(page, {**COOPERATIVE, "forme": "caisse"})
    assert question_posee(page, "reponse-programme")
    assert verifier(page, {})["accompagnement"] == "inconnu"
    manque = page.locator("[data-volet=accompagnement] [data-manque] a")
    assert manque.count() == 1
    manque.click()
    assert page.evaluate("document.activeElement.name") == "reponse-programme"


def test_le_verdict_explique_chaque_critere_avec_sa_source(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, {**COOPERATIVE, "surplus": "autre-partage"})
    criteres = page.locator("[data-volet=accompagnement] [data-critere]")
    assert criteres.count() == 9
    assert criteres.first.get_attribute("data-critere") == "surplus"
    assert all(critere.locator("a.source").count() == 1 for critere in criteres.all())
    assert page.locator("[data-volet=accompagnement] [data-si]").count() == 0
    assert page.locator("[data-volet=accompagnement] [data-decisifs] [data-critere]").count() == 1
    assert page.locator("[data-communs] [data-points] li").count() >= 3


def test_le_resultat_recoit_le_focus_et_s_annonce(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    assert page.evaluate("document.activeElement.id") == "resultat"
    assert page.locator("[role=status][data-annonce]").inner_text() == "Le résultat est affiché."


def test_changer_une_reponse_retire_le_resultat(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    repondre(page, {"projet-structurant": "nsp"})
    assert verdicts(page) == {}
    assert verifier(page, {})["aide-financiere"] == "inconnu"


def test_tout_se_fait_au_clavier(page, site):
    page.goto(f"{site}/{PAGE}")
    page.locator('input[name="organisation"]').first.focus()
    page.keyboard.press("Space")
    for _ in range(8):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.action") == "verifier"
    page.keyboard.press("Enter")
    assert set(verdicts(page)) == {"formation", "accompagnement", "aide-financiere"}


@pytest.mark.parametrize("langue", LANGUES)
def test_rien_ne_deborde_a_320_pixels(page, site, langue):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site}/{langue}{PAGE}")
    verifier(page, COOPERATIVE)
    for bloc in page.locator("section.regles summary").all():
        bloc.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_le_resultat_s_imprime_avec_les_reponses_donnees_seulement(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, COOPERATIVE)
    page.emulate_media(media="print")
    assert page.locator("[data-verifier] label:visible").count() == len(COOPERATIVE)
    assert page.locator("[data-verifier] fieldset:visible").count() == len(COOPERATIVE)
    assert page.locator("[data-action]:visible").count() == 0
    assert page.locator("[data-volet=formation]").is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-verdicts] [data-critere=surplus]:visible").count() == 1


def test_sans_javascript_criteres_et_cas_resolus_se_lisent(page, site):
    contexte = page.context.browser.new_context(java_script_enabled=False)
    statique = contexte.new_page()
    statique.goto(f"{site}/{PAGE}")
    assert statique.locator("fieldset[data-question] input").first.is_visible()
    assert not statique.locator("[data-action=verifier]").is_visible()
    assert statique.locator(".verifier__avis").is_visible()
    blocs = statique.locator("section.regles details")
    assert blocs.count() == 4
    for bloc in blocs.all():
        bloc.locator("summary").click()
        assert bloc.locator(".tableau--criteres tbody tr").first.is_visible()
        assert bloc.locator(".tableau--cas tbody tr").first.is_visible()
    contexte.close()


def page_avec_un_nombre(site: str) -> str:
    """La vérification d'un volet d'essai dont le seul critère est un nombre, entre deux bornes."""
    donnees = charger()
    question = QuestionPosee(id="taille", texte="Combien de membres?", type="nombre")
    condition = Condition(question="taille", au_moins=12, au_plus=1000)
    critere = donnees.admissibilite["formation"].criteres[0].model_copy(update={"condition": condition})
    fiche = donnees.admissibilite["formation"].model_copy(update={"criteres": (critere,), "reprend": None})
    essai = replace(donnees, questions={"taille": question}, admissibilite={"formation": fiche})
    corps = rendre_verifier(Contexte(essai, "fr", "admissibilite/verifier.md"))
    script = f'<script type="module" src="{site}/{ressources(SITE).name}/js/admissibilite/index.mjs"></script>'
    return f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title><body>{corps}{script}'


@pytest.mark.parametrize(
    ("saisie", "attendu"),
    [("11", "non"), ("12", "oui"), ("1 000", "oui"), ("1 000,5", "non"), ("1,000", None), ("douze", None)],
)
def test_un_nombre_se_lit_a_la_francaise_ou_se_refuse(page, site, saisie, attendu):
    corps = page_avec_un_nombre(site)
    page.route("**/essai-nombre/", lambda route: route.fulfill(body=corps, content_type="text/html; charset=utf-8"))
    page.goto(f"{site}/essai-nombre/")
    page.locator("[data-nombre]").fill(saisie)
    page.locator("[data-nombre]").blur()
    assert page.locator("[data-erreur]").is_visible() == (attendu is None)
    page.locator("[data-action=verifier]").click()
    assert verdicts(page) == ({"formation": attendu} if attendu else {})


def test_des_regles_perimees_ne_rendent_aucun_verdict(page, site, construit):
    corps = (construit / PAGE / "index.html").read_text(encoding="utf-8")
    vide = '"id":"aide-financiere","du":"","au":""'
    assert vide in corps
    perime = corps.replace(vide, '"id":"aide-financiere","du":"","au":"2020-01-01T05:00:00Z"')
    page.route(f"{site}/{PAGE}", lambda route: route.fulfill(body=perime, content_type="text/html; charset=utf-8"))
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    volet = page.locator("[data-volet=aide-financiere]")
    assert volet.get_attribute("data-verdict") == "revision"
    assert "Critères en révision" in volet.inner_text()
    assert volet.locator("[data-critere]").count() == 0
