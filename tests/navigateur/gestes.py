"""Les gestes d'une personne devant l'auto-examen, que plusieurs essais partagent."""

from collections.abc import Callable

from playwright.sync_api import Page

QUESTIONNAIRE = "auto-examen/questionnaire/"


def commencer(page: Page, site: str, langue: str = "", version: str = "court") -> None:
    """Ouvre le questionnaire et choisit une version."""
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    page.locator(f"[data-action=commencer-{version}]").click()
    page.locator("[data-tete]").wait_for()


def rang(page: Page) -> int:
    """Le rang de l'énoncé affiché, à partir de 1."""
    return int(page.locator("[data-barre]").get_attribute("value") or 0)


def total(page: Page) -> int:
    """Le nombre d'énoncés de la version choisie."""
    return int(page.locator("[data-barre]").get_attribute("max") or 0)


def repondre(page: Page, valeur: str) -> None:
    """Choisit une réponse à l'énoncé affiché, puis continue et attend l'énoncé suivant."""
    page.locator(f'fieldset:visible input[value="{valeur}"]').check()
    suivre(page, "continuer")


def suivre(page: Page, action: str) -> None:
    """Agit et attend que l'adresse change."""
    avant = page.evaluate("location.hash")
    page.locator(f"[data-action={action}]:visible").first.click()
    page.wait_for_function("avant => location.hash !== avant", arg=avant)
    page.evaluate("() => new Promise(fini => requestAnimationFrame(() => setTimeout(fini)))")


def finir(page: Page, choisir: Callable[[int], str] = lambda _: "2") -> None:
    """Répond à tout, de l'énoncé affiché jusqu'au résultat ; `choisir` reçoit le rang."""
    for numero in range(rang(page), total(page) + 1):
        repondre(page, choisir(numero))
    suivre(page, "resultat")
    page.locator("[data-partie=resultat]").wait_for()


def scores(page: Page) -> dict[str, str]:
    """Dimension → score affiché."""
    lignes = page.locator("tr[data-dimension]:has(data)").all()
    return {
        ligne.get_attribute("data-dimension") or "": ligne.locator("data").first.get_attribute("value") or ""
        for ligne in lignes
    }
