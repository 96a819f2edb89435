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


@pytest.mark.parametrize(
    ("langue", "manque", "trop"),
    [
        ("", "Bons choix à ajouter : 1.", "Choix de trop : 1."),
        ("en/", "Right choices still to add: 1.", "Choices to remove: 1."),
    ],
)
def test_une_reponse_a_moitie_juste_dit_ce_qui_manque_et_ce_qui_est_de_trop(page, site, langue, manque, trop):
    page.goto(f"{site}/{langue}{PAGE}")
    question = page.locator("fieldset[data-question]:has([type=checkbox])").first
    question.locator("[data-verifier]").wait_for()
    for bonne in question.locator("input[data-juste]").all()[1:]:
        bonne.check()
    question.locator("[data-verifier]").click()
    retour = question.locator("[data-retour]")
    assert manque in retour.inner_text().replace("\u00a0", " ") and trop not in retour.inner_text().replace(
        "\u00a0", " "
    )
    question.locator("input:not([data-juste])").first.check()
    question.locator("[data-verifier]").click()
    assert manque in retour.inner_text().replace("\u00a0", " ") and trop in retour.inner_text().replace("\u00a0", " ")


def test_un_choix_unique_ne_compte_pas_ce_qui_manque(premiere):
    repondre(premiere, juste=False)
    assert premiere.locator("input").first.get_attribute("type") == "radio"
    assert "Bons choix" not in premiere.locator("[data-retour]").inner_text()


def test_apres_une_bonne_reponse_les_autres_choix_ne_sont_pas_dits_a_revoir(premiere):
    repondre(premiere, juste=True)
    explications = premiere.locator("details").inner_text()
    assert "Réponse à écarter :" in explications.replace("\u00a0", " ") and "À revoir" not in explications
