"""La vérification des acquis laisse une deuxième chance, et compte le premier essai."""

import pytest

PAGE = "modules/cybersecurite/"


@pytest.fixture
def premiere(page, site):
    """La première question d'un module."""
    page.goto(f"{site}/{PAGE}")
    question = page.locator("fieldset[data-question]").first
    question.locator("[data-verifier]").wait_for()
    return question


def repondre(question, juste: bool) -> None:
    """Choisit une bonne réponse, ou une mauvaise, et la vérifie."""
    question.locator(f"input{'[data-juste]' if juste else ':not([data-juste])'}").first.check()
    question.locator("[data-verifier]").click()


def test_une_premiere_erreur_s_explique_sans_donner_la_reponse(premiere):
    repondre(premiere, juste=False)
    retour = premiere.locator("[data-retour]").inner_text()
    choisie = premiere.locator("input:checked").get_attribute("value")
    pourquoi = premiere.locator(f"[data-pour='{choisie}'] [data-pourquoi]").text_content()
    assert pourquoi and pourquoi in retour
    assert not premiere.locator("details").evaluate("d => d.open")


def test_une_deuxieme_erreur_ouvre_les_reponses(premiere):
    repondre(premiere, juste=False)
    repondre(premiere, juste=False)
    assert premiere.locator("details").evaluate("d => d.open")
    assert "Pas encore" in premiere.locator("[data-retour]").inner_text()


def test_le_bilan_compte_le_premier_essai(page, premiere):
    questions = page.locator("fieldset[data-question]").all()
    repondre(questions[0], juste=False)
    for question in questions:
        for bonne in question.locator("input[data-juste]").all():
            bonne.check()
        question.locator("[data-verifier]").click()
    assert page.locator(".acquis__bilan").inner_text().replace("\u00a0", " ") == (
        f"Bonnes réponses au premier essai : {len(questions) - 1} sur {len(questions)}."
    )
