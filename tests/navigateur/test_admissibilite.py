"""La vérification d'admissibilité, telle qu'une direction ou une fédération s'en sert."""

from dataclasses import replace

import pytest

from macros.chargement import charger
from macros.modeles.admissibilite import Condition, QuestionPosee
from macros.publication.empreintes import ressources
from macros.rendu.admissibilite import rendre_verifier
from macros.rendu.contexte import Contexte
from tests.site.lecture import SITE

PAGE = "admissibilite/verifier/"
LANGUES = ["", "en/"]
COOPERATIVE = {
    "organisation": "entreprise",
    "forme": "cooperative",
    "vente": "oui",
    "finalite": "oui",
    "controle-public": "non",
    "gouvernance": "oui",
    "viabilite": "oui",
    "surplus": "selon-les-operations",
    "dissolution": "oui",
}
FEDERATION = {"organisation": "regroupement", "type-regroupement": "federation", "projet-structurant": "oui"}


def repondre(page, reponses: dict[str, str]) -> None:
    """Coche une réponse par question."""
    for question, reponse in reponses.items():
        page.locator(f'input[name="{question}"][value="{reponse}"]').check()


def verdicts(page) -> dict[str, str]:
    """Le verdict affiché de chaque volet."""
    blocs = page.locator("[data-verdict][data-volet]").all()
    return {bloc.get_attribute("data-volet"): bloc.get_attribute("data-verdict") for bloc in blocs}


def verifier(page, reponses: dict[str, str]) -> dict[str, str]:
    """Répond, vérifie et lit les verdicts."""
    repondre(page, reponses)
    page.locator("[data-action=verifier]").click()
    return verdicts(page)


def question_posee(page, question: str) -> bool:
    """Vrai si la question se voit."""
    return page.locator(f'fieldset[data-question="{question}"]').is_visible()


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


OBNL = {**COOPERATIVE, "forme": "obnl", "surplus": "interdit"}
SOCIETE = {"organisation": "entreprise", "forme": "autre"}
DEMARCHES = ("participer/", "preparer-sa-demande/", "monter-son-projet/")


def suites(page) -> dict[str, list[str]]:
    """Les adresses de la suite de chaque volet, sans leur début."""
    return {
        bloc.get_attribute("data-volet"): [
            lien.get_attribute("href").removeprefix("../../") for lien in bloc.locator("[data-suite] a").all()
        ]
        for bloc in page.locator("[data-verdicts] [data-volet]").all()
    }


@pytest.mark.parametrize("langue", LANGUES)
def test_un_refus_mene_a_l_aide_et_aux_modules_sans_piece_a_reunir(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    verifier(page, SOCIETE)
    refus = ["ressources/contacts/#regions", "modules/", "ressources/contacts/#sans-region"]
    assert suites(page) == {
        "formation": refus,
        "accompagnement": refus,
        "aide-financiere": ["../aide-financiere/#a-qui"],
    }
    assert page.locator("[data-resultat] [data-pieces]").count() == 0
    adresses = [lien.get_attribute("href") for lien in page.locator("[data-resultat] a").all()]
    assert [adresse for adresse in adresses if adresse.endswith(DEMARCHES)] == []


def test_un_cas_a_verifier_dit_quoi_demander_et_a_qui(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, {**COOPERATIVE, "forme": "mutuelle"})
    attendues = ["ressources/contacts/#sans-region", "ressources/contacts/#preparer"]
    assert (suites(page)["formation"], suites(page)["accompagnement"]) == (attendues, attendues)
    repondre(page, {"reponse-programme": "oui", "surplus": "nsp"})
    verifier(page, {})
    assert suites(page)["accompagnement"] == ["#manque-accompagnement", "ressources/contacts/#preparer"]


@pytest.mark.parametrize("langue", LANGUES)
@pytest.mark.parametrize("reponses", [OBNL, SOCIETE, FEDERATION, {**OBNL, "forme": "caisse"}])
def test_a_320_pixels_la_prochaine_etape_est_a_moins_de_deux_ecrans(page, site, langue, reponses):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site}/{langue}{PAGE}")
    verifier(page, reponses)
    debut = page.locator("#resultat").bounding_box()["y"]
    etapes = page.locator("[data-resume] [data-prochaine] a").all()
    distances = [etape.bounding_box()["y"] - debut for etape in etapes]
    assert len(distances) == page.locator("[data-verdicts] [data-volet]:not([data-ailleurs])").count()
    assert distances and max(distances) < 2 * 640


def test_le_resume_dit_pourquoi(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, {**OBNL, "viabilite": "non"})
    ligne = page.locator("[data-resume] > li").nth(1).inner_text()
    assert "Ce qui n’est pas rempli\xa0: Viser la viabilité économique." in ligne
    repondre(page, {"viabilite": "nsp", "surplus": "nsp", "dissolution": "nsp"})
    verifier(page, {})
    ligne = page.locator("[data-resume] > li").nth(1).inner_text()
    assert "Viser la viabilité économique; Interdire ou limiter le partage des surplus; et d’autres, plus bas." in ligne


def test_les_pieces_communes_ne_sont_dites_qu_une_fois(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, OBNL)
    pieces = page.locator("[data-resultat] [data-pieces] li").all_inner_texts()
    assert len(pieces) == 6 and len(set(pieces)) == 6


def test_seules_les_reserves_qui_touchent_le_cas_sont_dites(page, site):
    page.goto(f"{site}/{PAGE}")
    points = page.locator("[data-communs] [data-point]")
    particuliers = {"mutuelles-et-caisses", "obnl-cas-particuliers", "entreprises-en-demarrage"}
    for forme, attendus in {
        "obnl": set(),
        "cooperative": set(),
        "mutuelle": {"mutuelles-et-caisses"},
        "obnl-federal": {"obnl-cas-particuliers"},
        "en-projet": {"entreprises-en-demarrage"},
    }.items():
        verifier(page, {**OBNL, "forme": forme})
        dits = {point.get_attribute("data-point") for point in points.all()}
        assert "criteres-admissibilite" in dits and dits & particuliers == attendus, forme


def test_sans_savoir_pour_qui_le_resultat_donne_deux_pistes(page, site):
    page.goto(f"{site}/{PAGE}")
    assert verifier(page, {"organisation": "nsp"}) == {}
    assert not question_posee(page, "forme")
    avis = page.locator("[data-sans-savoir]")
    assert "nous ne pouvons rien vérifier" in avis.inner_text()
    assert avis.locator("li a:visible").count() == 2
    assert "Répondez d’abord" not in page.locator("[data-resultat]").inner_text()
    verifier(page, FEDERATION)
    assert not avis.is_visible()


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


def test_effacer_remet_la_page_a_neuf(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, COOPERATIVE)
    page.locator("[data-action=effacer]").click()
    assert page.locator("input:checked").count() == 0
    assert verdicts(page) == {}
    assert not question_posee(page, "forme")
    assert page.evaluate("document.activeElement.name") == "organisation"


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


def test_rien_n_est_garde_ni_envoye(page, site):
    page.goto(f"{site}/{PAGE}")
    page.locator("[data-boutons]:visible").wait_for()  # les scripts sont là
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    verifier(page, COOPERATIVE)
    assert demandes == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.url == f"{site}/{PAGE}"


def cochees(page) -> dict[str, str]:
    """Les réponses cochées."""
    return {choix.get_attribute("name"): choix.get_attribute("value") for choix in page.locator("input:checked").all()}


@pytest.mark.parametrize("langue", LANGUES)
def test_le_retour_du_navigateur_retrouve_les_reponses_et_le_verdict(page, site, langue):
    page.goto(f"{site}/{langue}{PAGE}")
    attendus = verifier(page, COOPERATIVE)
    page.locator("[data-resultat] a:visible:not([href^='#'])").first.click()
    page.wait_for_url(lambda adresse: "verifier" not in adresse)
    page.go_back()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (COOPERATIVE, attendus)
    page.reload()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (COOPERATIVE, attendus)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_une_ancre_de_la_page_ne_perd_pas_les_reponses(page, site):
    page.goto(f"{site}/{PAGE}")
    attendus = verifier(page, FEDERATION)
    page.evaluate("location.hash = 'tous-les-criteres'")
    page.wait_for_function("history.state !== null")
    page.goto(f"{site}/admissibilite/")
    page.go_back()
    page.locator("[data-verdict]").first.wait_for()
    assert (cochees(page), verdicts(page)) == (FEDERATION, attendus)


def test_une_reponse_changee_revient_sans_le_verdict_perime(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    repondre(page, {"projet-structurant": "nsp"})
    page.reload()
    page.locator("[data-annonce]:not(:empty)").wait_for()
    assert (cochees(page), verdicts(page)) == ({**FEDERATION, "projet-structurant": "nsp"}, {})


def test_effacer_vide_aussi_l_historique_de_l_onglet(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    page.locator("[data-action=effacer]").click()
    assert page.evaluate("history.state") is None
    page.reload()
    page.locator("[data-boutons]:visible").wait_for()
    assert (cochees(page), verdicts(page)) == ({}, {})


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


def test_le_lien_rend_le_meme_resultat_ailleurs(page, site, browser):
    page.goto(f"{site}/{PAGE}")
    attendus = verifier(page, COOPERATIVE)
    page.locator("[data-action=lien]").click()
    adresse = page.locator("#lien-du-resultat").input_value()
    assert page.evaluate("document.activeElement.id") == "lien-du-resultat"
    ailleurs = browser.new_context().new_page()
    ailleurs.goto(adresse)
    ailleurs.locator("[data-verdict]").first.wait_for()
    assert verdicts(ailleurs) == attendus
    ailleurs.reload()
    ailleurs.locator("[data-verdict]").first.wait_for()
    assert verdicts(ailleurs) == attendus
    assert "viennent d’un lien" in ailleurs.locator("[data-annonce]").inner_text()
    ailleurs.context.close()


def test_un_lien_abime_se_dit_et_laisse_repondre(page, site):
    page.goto(f"{site}/{PAGE}#r=organisation:entreprise,forme:<img>")
    page.locator("[data-annonce]:not(:empty)").wait_for()
    assert "ne se lit pas" in page.locator("[data-annonce]").inner_text()
    assert verifier(page, FEDERATION)["aide-financiere"] == "oui"


def test_le_resultat_dit_quoi_preparer_pour_les_volets_concernes(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    assert "liste de vos membres" in page.locator("[data-communs] [data-pieces]").inner_text()
    assert page.locator("[data-communs] [data-pieces] li").count() == 2


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
