"""Les commandes d'une projection restent sous la main, de la première diapositive à la dernière, sans la gêner."""

import pytest
from playwright.sync_api import expect

from tests.navigateur.test_acces import analyser

PAGE = "modules/loi-25/diapos.html"
RECOUVERTS = """() => {
    const barre = document.querySelector('.commandes').getBoundingClientRect().top
    const paires = [...document.querySelectorAll('.paire')]
    return paires.flatMap(paire => {
        paire.scrollIntoView({ block: 'start', behavior: 'instant' })
        const dedans = [...paire.querySelectorAll('.diapo > :not(.diapo__numero)')]
        return Math.max(...dedans.map(e => e.getBoundingClientRect().bottom)) > barre + 1 ? [paire.id] : []
    })
}"""


@pytest.fixture
def projection(page, site):
    """Les diapositives, telles qu'on les projette."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site}/{PAGE}")
    page.locator(".commandes").wait_for()
    return page


def rang(page) -> str:
    """Ce que dit le compteur."""
    return page.locator("[data-rang]").inner_text().replace("\u00a0", " ")


def atteignables(page) -> bool:
    """Vrai si chaque bouton de la barre se touche, là où il paraît."""
    return page.locator(".commandes button:visible").evaluate_all(
        "boutons => boutons.length >= 4 && boutons.every(b => { const r = b.getBoundingClientRect(); "
        "return b.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)) && r.height >= 44 && r.width >= 44 })"
    )


@pytest.mark.parametrize("taille", [(1280, 720), (320, 640)])
def test_les_boutons_menent_de_la_premiere_a_la_derniere_et_reviennent(projection, taille):
    projection.set_viewport_size(dict(zip(("width", "height"), taille, strict=True)))
    total = projection.locator(".paire").count()
    vus = []
    for _ in range(total):
        projection.locator("[data-action=suivante]").click()
        vus.append(rang(projection))
        assert atteignables(projection)
    assert vus == [f"{n} sur {total}" for n in range(1, total + 1)]
    projection.locator("[data-action=precedente]").click()
    assert rang(projection) == f"{total - 1} sur {total}"
    assert projection.evaluate("document.documentElement.scrollWidth") == taille[0]


def test_la_barre_se_conduit_au_clavier_et_garde_le_focus(projection):
    projection.locator("[data-action=suivante]").focus()
    for _ in range(3):
        projection.keyboard.press("Enter")
    assert rang(projection).startswith("3 sur ")
    assert projection.evaluate("document.activeElement.dataset.action") == "suivante"
    projection.keyboard.press("Tab")
    projection.keyboard.press("Enter")
    assert projection.locator("#d3 .notes").is_visible()
    assert projection.locator("[data-action=notes]").get_attribute("aria-pressed") == "true"
    assert analyser(projection) == []
    projection.keyboard.press("ArrowRight")
    assert projection.evaluate("document.activeElement.id") == "d4"


def test_la_barre_ne_couvre_le_texte_d_aucune_diapositive(projection):
    assert projection.evaluate(RECOUVERTS) == []


def test_en_plein_ecran_la_barre_s_efface_puis_revient_d_un_geste(projection):
    projection.keyboard.press("ArrowRight")
    projection.keyboard.press("ArrowRight")
    projection.keyboard.press("f")
    projection.wait_for_function("() => document.fullscreenElement && document.body.dataset.repos === ''")
    assert abs(projection.locator("#d2").bounding_box()["y"]) < 2
    projection.wait_for_function("() => getComputedStyle(document.querySelector('.commandes')).opacity === '0'")
    assert projection.locator("#d2 .diapo__numero").is_visible()
    projection.mouse.move(200, 200)
    projection.wait_for_function("() => getComputedStyle(document.querySelector('.commandes')).opacity === '1'")
    assert atteignables(projection)
    projection.locator("[data-action=plein-ecran]").click()
    # Le navigateur quitte le plein écran, puis l'annonce : le bouton suit l'annonce.
    expect(projection.locator("[data-action=plein-ecran]")).to_have_attribute("aria-pressed", "false")
    assert projection.evaluate("document.fullscreenElement") is None
