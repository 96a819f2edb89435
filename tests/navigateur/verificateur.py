"""Remplit la vérification d'admissibilité et lit ses verdicts."""

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
