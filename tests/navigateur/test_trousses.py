"""Les documents d'une trousse se lisent, se projettent, s'impriment et se scannent."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from macros.chargement import charger
from tests.navigateur.test_acces import RACINE, analyser, analyser_les_couleurs, regarder

JSQR = (RACINE / "node_modules/jsqr/dist/jsQR.js").read_text(encoding="utf-8")
MODULES = [m.id for m in charger().modules.values() if m.etat == "complet"]
PAGES = [f"{langue}modules/{module}/" for langue in ("", "en/") for module in MODULES]
DOCUMENTS = ("diapos", "notes", "fiche", "affiche")
HAUTEUR_MINIMALE = 4.5  # en centièmes de la hauteur de l'écran : ce qui se lit à cinq mètres d'un écran d'un mètre
LIRE_LE_CODE = """async () => {
    const code = document.querySelector('svg.code-qr').cloneNode(true)
    for (const cote of ['width', 'height']) code.setAttribute(cote, '600')
    const image = new Image()
    image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(code))
    await image.decode()
    const toile = Object.assign(document.createElement('canvas'), { width: 600, height: 600 })
    const dessin = toile.getContext('2d')
    dessin.drawImage(image, 0, 0, 600, 600)
    return jsQR(dessin.getImageData(0, 0, 600, 600).data, 600, 600)?.data
}"""
DEBORDE = """() => [...document.querySelectorAll('.diapo')].flatMap((diapo, rang) => {
    const dedans = [...diapo.children].filter(e => !e.matches('.diapo__numero')).map(e => e.getBoundingClientRect())
    const cadre = diapo.getBoundingClientRect()
    const large = dedans.some(r => r.right > cadre.right + 1)
    return cadre.height > innerHeight + 1 || large ? [rang + 1] : []
})"""


@pytest.fixture(scope="module", params=PAGES)
def module(request, site):
    """L'adresse d'un module complet."""
    return f"{site}/{request.param}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_un_document_est_accessible_et_tient_a_l_etroit(visite, module, document):
    visite.goto(f"{module}{document}.html")
    regarder(visite)
    assert analyser(visite) == []
    regarder(visite, "dark")
    assert analyser_les_couleurs(visite) == []
    regarder(visite, largeur=320)
    assert visite.evaluate("document.documentElement.scrollWidth") == 320


def test_aucune_diapositive_ne_deborde_et_tout_se_lit_de_loin(visite, module):
    visite.goto(f"{module}diapos.html")
    visite.set_viewport_size({"width": 1280, "height": 720})
    visite.evaluate("document.fonts.ready")
    assert visite.evaluate(DEBORDE) == []
    tailles = visite.evaluate(
        "[...document.querySelectorAll('.diapo :is(li, h1, h2)')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(tailles) >= HAUTEUR_MINIMALE * 7.2


@pytest.mark.parametrize("document", ["fiche", "affiche"])
def test_la_feuille_et_l_affiche_tiennent_sur_une_page_lettre(visite, module, document):
    visite.goto(f"{module}{document}.html")
    visite.evaluate("document.fonts.ready")
    pdf = PdfReader(io.BytesIO(visite.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == 1
    assert (float(pdf.pages[0].mediabox.width), float(pdf.pages[0].mediabox.height)) == (612, 792)


def test_l_affiche_se_scanne(visite, module):
    visite.goto(f"{module}affiche.html")
    visite.evaluate(JSQR)
    adresse = visite.locator(".adresse").inner_text()
    assert "/m/" in adresse
    assert visite.evaluate(LIRE_LE_CODE) == adresse


def test_les_diapositives_s_impriment_trois_par_page_avec_leurs_notes(visite, module):
    visite.goto(f"{module}diapos.html")
    total = visite.locator(".paire").count()
    notes = visite.locator(".notes p, .notes li").all_text_contents()
    pdf = PdfReader(io.BytesIO(visite.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == -(-total // 3)
    assert notes
    visite.set_viewport_size({"width": 710, "height": 950})  # une page lettre, marges ôtées
    visite.emulate_media(media="print")
    coupees = visite.evaluate(
        "[...document.querySelectorAll('.paire')].filter(p => p.scrollHeight > p.clientHeight + 1).map(p => p.id)"
    )
    visite.emulate_media(media="null")
    assert coupees == []


def test_on_avance_et_on_montre_les_notes_au_clavier(page, site):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site}/{PAGES[0]}diapos.html")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    assert page.evaluate("document.activeElement.id") == "d3"
    assert abs(page.locator("#d3").bounding_box()["y"]) < 2
    assert page.locator("#d3 .notes").is_hidden()
    page.keyboard.press("n")
    assert page.locator("#d3 .notes").is_visible()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.id") == "d2"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.id") == f"d{page.locator('.paire').count()}"


def test_sans_script_les_notes_suivent_chaque_diapositive(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/{PAGES[0]}diapos.html")
    assert page.locator("#d3 .notes").is_visible()
    assert page.locator("[data-action]").first.is_hidden()
    page.context.close()


def test_l_interrupteur_montre_les_notes_et_s_en_souvient(page, site):
    page.goto(f"{site}/{PAGES[0]}")
    note = page.locator("details.note-animation").first
    bouton = page.locator("[data-vue-formation]")
    assert note.is_hidden()
    bouton.click()
    assert bouton.get_attribute("aria-pressed") == "true"
    assert note.is_visible() and note.get_attribute("open") is not None
    assert analyser(page) == []
    page.reload()
    assert note.is_visible()
    bouton.click()
    page.reload()
    assert note.is_hidden()


def test_sans_script_les_notes_se_deplient(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/{PAGES[0]}")
    assert page.locator("details.note-animation summary").first.is_visible()
    assert page.locator("[data-vue-formation]").is_hidden()
    page.context.close()


def test_la_trousse_s_ouvre_sans_serveur_et_se_conduit_au_clavier(browser, construit, tmp_path):
    zipfile.ZipFile(construit / "modules/loi-25/trousse.zip").extractall(tmp_path)
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    fautes = []
    page.on("console", lambda message: fautes.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
    page.goto((tmp_path / "trousse-loi-25/diapos.html").as_uri())
    for touche in ("ArrowRight", "PageDown", "n"):
        page.keyboard.press(touche)
    assert page.evaluate("document.activeElement.id") == "d2"
    assert page.locator("#d1 .notes").is_visible()
    assert page.locator("[data-action='imprimer']").is_visible()
    assert fautes == []
    page.close()
