"""Chaque page est accessible dans les deux apparences, tient dans 320 pixels et n'appelle que ce site."""

from pathlib import Path

import pytest

from tests.navigateur import teintes

RACINE = Path(__file__).resolve().parent.parent.parent
AXE = (RACINE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
ADRESSES = sorted(
    ("" if langue == "fr" else "en/")
    + page.relative_to(RACINE / "docs/fr").as_posix().removesuffix("index.md").replace(".md", "/")
    for langue in ("fr", "en")
    for page in (RACINE / "docs/fr").rglob("*.md")
)
FAUTES = {"resultTypes": ["violations"]}  # axe ne décrit alors que les fautes : deux fois plus vite
TOUTES = {**FAUTES, "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COULEURS = {**FAUTES, "runOnly": ["color-contrast", "link-in-text-block"]}  # l'apparence ne change rien d'autre


# Ce qui n'est pas rendu n'a rien à montrer : le questionnaire cache trente-trois énoncés sur trente-quatre.
ANALYSE = """async regles => {
    const caches = [...document.querySelectorAll('[data-partie], [data-section], [data-enonce]')].filter(e => !e.checkVisibility())
    for (const cache of caches) cache.setAttribute('data-cache-axe', '')
    const resultat = await axe.run({ include: [['html']], exclude: [['[data-cache-axe]']] }, regles)
    for (const cache of caches) cache.removeAttribute('data-cache-axe')
    return resultat
}"""


def analyser(page, regles=TOUTES) -> list[str]:
    """Les fautes qu'axe trouve dans la page ouverte."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    resultat = page.evaluate(ANALYSE, regles)
    return [
        f"{faute['id']} : {noeud['target']} : {noeud['failureSummary']}"
        for faute in resultat["violations"]
        for noeud in faute["nodes"]
    ]


def analyser_les_couleurs(page) -> list[str]:
    """Les fautes de couleur de la page ouverte ; axe n'y revient que s'il y a des teintes qu'il n'a pas encore jugées."""
    montrees = teintes.relever(page)
    fautes = [] if teintes.deja_jugees(montrees) else analyser(page, COULEURS)
    if not fautes:
        teintes.retenir(montrees)
    return fautes


@pytest.fixture(scope="module")
def visite_armee(visite):
    """La visite, où axe est là dès l'ouverture de chaque page : l'envoyer chaque fois coûte cher."""
    visite.context.add_init_script(AXE)
    return visite


@pytest.fixture(scope="module", params=[*ADRESSES, "404.html"])
def visitee(visite_armee, site, request):
    """Chaque page du site, ouverte une seule fois pour tous les essais qui la regardent."""
    visite_armee.goto(f"{site}/{request.param}")
    return visite_armee


def regarder(page, apparence: str = "light", largeur: int = 1280) -> None:
    """Change l'apparence et la largeur de la page ouverte."""
    page.set_viewport_size({"width": largeur, "height": 900})
    page.emulate_media(color_scheme=apparence, reduced_motion="reduce")


def test_axe_ne_trouve_aucune_faute(visitee):
    regarder(visitee)
    assert analyser(visitee) == []


def test_les_contrastes_tiennent_dans_l_apparence_sombre(visitee):
    regarder(visitee, "dark")
    assert analyser_les_couleurs(visitee) == []


@pytest.mark.parametrize("regle", ["p { color: #555 }", "p { opacity: 0.3 }", "article { background: #777 }"])
def test_une_couleur_fautive_se_voit_meme_dans_une_page_deja_jugee(page, site, regle):
    page.goto(f"{site}/a-propos/")
    regarder(page, "dark")
    assert analyser_les_couleurs(page) == []
    assert teintes.deja_jugees(teintes.relever(page))
    page.evaluate("r => { const s = new CSSStyleSheet(); s.replaceSync(r); document.adoptedStyleSheets = [s] }", regle)
    assert analyser_les_couleurs(page) == analyser(page, COULEURS) != []


def test_la_page_tient_dans_320_pixels(visitee):
    regarder(visitee, largeur=320)
    visitee.evaluate("for (const bloc of document.querySelectorAll('details')) bloc.open = true")
    assert visitee.evaluate("document.documentElement.scrollWidth") == 320


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
