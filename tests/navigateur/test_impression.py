"""Ce qu'une personne qui anime imprime ne porte que ce qui sert sur papier, sans titre séparé de sa suite."""

import io
import re

import pytest
from pypdf import PdfReader

from macros.chargement import charger

MODULES = [m.id for m in charger().modules.values() if m.etat == "complet"]
PAGES = [f"{langue}modules/{module}/" for langue in ("", "en/") for module in MODULES]
COMMANDES = """() => [...document.querySelectorAll('article :is(button, input[type="file"], select, [role="status"], a[download])')]
    .filter(e => e.checkVisibility() && (e.matches('input, select') || e.textContent.trim())).map(e => e.outerHTML.slice(0, 90))"""
TITRES = "main :is(h1, h2, h3, caption, thead tr, dt)"


def lettres(texte: str) -> str:
    """Le texte sans ce que la mise en page lui ajoute."""
    return re.sub(r"\W+", "", texte)


@pytest.mark.parametrize("adresse", [PAGES[0], PAGES[len(MODULES)]])
def test_un_module_imprime_ne_porte_aucune_commande_meme_apres_une_reponse(page, site, adresse):
    page.goto(f"{site}/{adresse}")
    page.locator("[data-vue-formation]:visible, [data-action=liste-docx]:visible").nth(1).wait_for()
    for question in page.locator("fieldset[data-question]").all():
        question.locator("input:not([data-juste])").first.check()
        question.locator("[data-verifier]").click()
    page.locator("[data-vue-formation]").click()
    assert page.evaluate(COMMANDES) != []
    page.emulate_media(media="print")
    assert page.evaluate(COMMANDES) == []
    assert page.locator("ul[data-liste] input, .note-animation, fieldset[data-question]").first.is_visible()


@pytest.fixture(scope="module", params=PAGES)
def notes(visite, site, request):
    """(la page des notes d'un module, le texte de chaque page imprimée) : imprimées une fois pour les deux essais."""
    visite.goto(f"{site}/{request.param}notes.html")
    visite.evaluate("document.fonts.ready")
    imprimees = PdfReader(io.BytesIO(visite.pdf(prefer_css_page_size=True))).pages
    return visite, [lettres(page.extract_text()) for page in imprimees]


def test_aucun_titre_ne_finit_une_page_des_notes_imprimees(notes):
    visite, pages = notes
    titres = tuple(filter(None, map(lettres, visite.locator(TITRES).all_text_contents())))
    assert [(rang, page[-60:]) for rang, page in enumerate(pages[:-1], 1) if page.endswith(titres)] == []


def test_un_temps_de_quatre_rangees_ou_moins_ne_se_coupe_pas(notes):
    visite, pages = notes
    tableaux = visite.evaluate(
        "[...document.querySelectorAll('table')].map(t => [t.querySelectorAll('tbody tr').length, t.caption.textContent, t.textContent])"
    )
    coupes = [
        legende
        for rangees, legende, texte in tableaux
        if rangees <= 4 and not any(lettres(legende) in page and lettres(texte)[-40:] in page for page in pages)
    ]
    assert coupes == []
