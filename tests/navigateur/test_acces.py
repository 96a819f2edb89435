"""Chaque page est accessible dans les deux apparences, tient dans 320 pixels et n'appelle que ce site."""

from pathlib import Path

import pytest

from tests.navigateur.gestes import commencer, finir

RACINE = Path(__file__).resolve().parent.parent.parent
AXE = (RACINE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
ADRESSES = sorted(
    ("" if langue == "fr" else "en/")
    + page.relative_to(RACINE / "docs/fr").as_posix().removesuffix("index.md").replace(".md", "/")
    for langue in ("fr", "en")
    for page in (RACINE / "docs/fr").rglob("*.md")
)
TOUTES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COULEURS = {"runOnly": ["color-contrast", "link-in-text-block"]}  # l'apparence ne change rien d'autre


def analyser(page, regles=TOUTES) -> list[str]:
    """Les fautes qu'axe trouve dans la page ouverte."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    resultat = page.evaluate("regles => axe.run(document, regles)", regles)
    return [
        f"{faute['id']} : {noeud['target']} : {noeud['failureSummary']}"
        for faute in resultat["violations"]
        for noeud in faute["nodes"]
    ]


def ouvrir(visite, adresse: str, apparence: str = "light", largeur: int = 1280) -> None:
    """Mène la page à cette adresse, si elle n'y est pas déjà."""
    visite.set_viewport_size({"width": largeur, "height": 900})
    visite.emulate_media(color_scheme=apparence)
    if visite.url != adresse:
        visite.goto(adresse)


@pytest.mark.parametrize("adresse", [*ADRESSES, "404.html"])
def test_axe_ne_trouve_aucune_faute(visite, site, adresse):
    ouvrir(visite, f"{site}/{adresse}")
    assert analyser(visite) == []


@pytest.mark.parametrize("adresse", [*ADRESSES, "404.html"])
def test_les_contrastes_tiennent_dans_l_apparence_sombre(visite, site, adresse):
    ouvrir(visite, f"{site}/{adresse}", "dark")
    assert analyser(visite, COULEURS) == []


@pytest.mark.parametrize("adresse", ADRESSES)
def test_la_page_tient_dans_320_pixels(visite, site, adresse):
    ouvrir(visite, f"{site}/{adresse}", largeur=320)
    visite.evaluate("for (const bloc of document.querySelectorAll('details')) bloc.open = true")
    assert visite.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("apparence", ["light", "dark"])
def test_le_resultat_de_l_auto_examen_est_accessible(page, site, apparence):
    page.emulate_media(color_scheme=apparence)
    commencer(page, site)
    assert analyser(page) == []
    finir(page, lambda numero: str(numero % 4))
    assert analyser(page) == []


@pytest.mark.parametrize("apparence", ["light", "dark"])
def test_la_recherche_ouverte_est_accessible(page, site, apparence):
    page.emulate_media(color_scheme=apparence)
    page.goto(f"{site}/")
    page.locator("[data-recherche]").click()
    page.locator("dialog input[name=q]").fill("coop")
    page.locator("dialog ol a").first.wait_for()
    assert analyser(page) == []


def test_le_menu_ouvert_au_telephone_est_accessible(page, site):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{site}/")
    page.locator("[data-menu]").click()
    assert analyser(page) == []
