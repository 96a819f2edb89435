"""Chaque vue de l'auto-examen est accessible, en français et en anglais, claire ou sombre, large ou étroite."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.navigateur.gestes import QUESTIONNAIRE, arriver_au_resultat, donner, fiche
from tests.navigateur.test_acces import analyser, analyser_les_couleurs

CONTENU = fiche(
    lambda rang: "nsp" if rang % 9 == 5 else rang % 4,
    notes={"vis-plan": "Une note"},
    plan=[{"enonce": "vis-plan", "niveau": 0}, {"texte": "Une tâche à nous"}],
)
GROUPE = [fiche(lambda rang, n=n: (rang + n) % 5, date=f"2026-10-{n + 1:02}") for n in range(6)]


def repondre_mal(page: Page) -> None:
    """Continue sans répondre."""
    page.locator("[data-action=continuer]").click()
    page.locator("[data-erreur]").wait_for()


def animer(page: Page) -> None:
    """Passe en mode animation, descriptions montrées."""
    page.locator("[data-action=animer]").click()
    page.locator("[data-action=devoiler]").click()


def coder(page: Page) -> None:
    """Ajoute le code QR."""
    page.locator("[data-rapport-qr]").check()
    page.locator("[data-partie=rapport] .ae-qr").wait_for()


def lier(page: Page) -> None:
    """Crée un lien et son code QR."""
    page.locator("[data-action=lien]").click()
    page.locator("[data-action=lien-qr]").click()
    page.locator("[data-lien] .ae-qr").wait_for()


def comparer(page: Page) -> None:
    """Compare deux fichiers."""
    donner(page, "#ae-avant", GROUPE[0])
    donner(page, "#ae-apres", fiche(2, formulaire="court"))
    page.locator("[data-ecarts] tr").first.wait_for()


def deposer(page: Page) -> None:
    """Dépose six fichiers, dont un refusé."""
    donner(page, "#ae-fichiers", *GROUPE, b"non")
    page.locator("[data-resultat] td").first.wait_for()


def rien(page: Page) -> None:
    """Ne fait rien de plus."""


VUES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "accueil": (QUESTIONNAIRE, rien),
    "question": (f"{QUESTIONNAIRE}#q-gou-vote", rien),
    "erreur": (f"{QUESTIONNAIRE}#q-don-ia", repondre_mal),
    "revue": (f"{QUESTIONNAIRE}#revoir", rien),
    "resultat": (f"{QUESTIONNAIRE}#resultat", lier),
    "plan": (f"{QUESTIONNAIRE}#plan", rien),
    "rapport": (f"{QUESTIONNAIRE}#rapport", coder),
    "animation": (QUESTIONNAIRE, animer),
    "comparer": ("auto-examen/comparer/", comparer),
    "conseil": ("auto-examen/a-plusieurs/", deposer),
    "groupe": ("auto-examen/en-groupe/", deposer),
}


def preparer(page: Page, site: str, langue: str, vue: str) -> None:
    """Mène à une vue, des réponses déjà gardées sur l'appareil."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
    contenu = {**CONTENU, "reponses": {k: v for k, v in CONTENU["reponses"].items() if k != "don-ia"}}
    arriver_au_resultat(page, site, contenu, langue)
    adresse, geste = VUES[vue]
    page.goto("about:blank")
    page.goto(f"{site}/{langue}{adresse}")
    page.locator(".ae[data-vue], .ae[data-groupe]").wait_for()
    geste(page)


@pytest.mark.parametrize("langue", ["", "en/"])
@pytest.mark.parametrize("vue", VUES)
def test_axe_ne_trouve_rien_dans_la_vue(page, site, vue, langue):
    preparer(page, site, langue, vue)
    for largeur in (1280, 320):
        page.set_viewport_size({"width": largeur, "height": 900})
        page.emulate_media(color_scheme="light")
        assert analyser(page) == []
        page.emulate_media(color_scheme="dark")
        assert analyser_les_couleurs(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("vue", ["question", "resultat", "comparer", "groupe"])
def test_les_couleurs_forcees_gardent_la_vue(page, site, vue):
    preparer(page, site, "", vue)
    page.emulate_media(forced_colors="active")
    assert analyser(page) == []
    traits = page.locator(".ae-radar path, .ae-radar circle")
    if traits.count():
        assert traits.first.evaluate("e => getComputedStyle(e).stroke") != "none"


@pytest.mark.parametrize("vue", ["plan", "rapport", "revue", "resultat"])
def test_chaque_vue_prend_le_focus_a_son_titre(page, site, vue):
    preparer(page, site, "", vue)
    if vue in ("resultat", "rapport"):
        page.goto(f"{site}/{QUESTIONNAIRE}#revoir")
        page.locator("[data-partie=revue]").wait_for()
        page.goto(f"{site}/{QUESTIONNAIRE}#{vue}")
    page.wait_for_function(f"document.activeElement.closest('[data-partie={vue}]')?.dataset.partie === '{vue}'")
    assert page.evaluate("document.activeElement.hasAttribute('data-titre')")
