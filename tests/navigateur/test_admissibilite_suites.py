"""Ce que dit le résultat de la vérification d'admissibilité : pourquoi, quoi faire ensuite, quelles pièces et quelles réserves."""

import pytest

from tests.navigateur.verificateur import (
    COOPERATIVE,
    FEDERATION,
    LANGUES,
    PAGE,
    question_posee,
    repondre,
    verifier,
)

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


def test_le_resultat_dit_quoi_preparer_pour_les_volets_concernes(page, site):
    page.goto(f"{site}/{PAGE}")
    verifier(page, FEDERATION)
    assert "liste de vos membres" in page.locator("[data-communs] [data-pieces]").inner_text()
    assert page.locator("[data-communs] [data-pieces] li").count() == 2
