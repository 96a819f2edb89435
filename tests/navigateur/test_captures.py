"""Photographie nos propres pages pour le guide d'édition : build/captures/, que la construction suivante montre."""

import os
from collections.abc import Iterator
from html import escape
from typing import Any

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from macros.chargement import RACINE, charger
from macros.commentaire.adresses import Adresses
from macros.commentaire.redaction_fautes import rediger_les_fautes
from macros.rendu.captures import DOSSIER, mesurer, rendre_capture
from macros.rendu.catalogue import toutes_les_attentes
from macros.rendu.contexte import Contexte
from macros.verifications import verifier_tout
from tests.outils.conftest import Lance, copier, lancer

CAPTURES = RACINE / DOSSIER
PAGE = "/guide/demarche/"
LARGEUR = 760
PRISES = {"modifier-page", "signaler", "commentaire", "bandeau"}
FAUTE = ("data/echeances.yml", "mois: 1\n", "mois: 13\n")
FEUILLE = (
    "body{margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;color:#1f2328;background:#fff}"
    "main{border:1px solid #d1d9e0;border-radius:6px;padding:8px 20px}a{color:#0550ae}"
    "code{background:#eff1f3;padding:2px 5px;border-radius:4px}"
)


@pytest.fixture(scope="module")
def apercu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lance]:
    """L'aperçu d'un site dont le dépôt est public."""
    avant = dict(os.environ)
    os.environ["ADRESSE_DE_MODIFICATION"] = "https://github.com/exemple/site/edit/main/{path}"
    CAPTURES.mkdir(parents=True, exist_ok=True)
    with lancer(copier(tmp_path_factory.mktemp("captures"))) as lance:
        os.environ.clear()
        os.environ.update(avant)
        lance.attendre(lambda page: "</html>" in page and "attend une correction" not in page, "/en" + PAGE)
        yield lance


@pytest.fixture
def ecran(browser: Browser) -> Iterator[Page]:
    """Une fenêtre de la largeur du texte."""
    contexte = browser.new_context(viewport={"width": LARGEUR, "height": 480}, locale="fr-CA")
    yield contexte.new_page()
    contexte.close()


def photographier(cible: Any, nom: str) -> tuple[int, int]:
    """La capture de cet élément, et ses dimensions."""
    assert nom.removesuffix("-fr").removesuffix("-en") in PRISES
    image = CAPTURES / f"{nom}.png"
    cible.screenshot(path=image, animations="disabled")
    return mesurer(image)


@pytest.mark.parametrize(("langue", "debut"), [("fr", ""), ("en", "/en")])
def test_le_lien_modifier_cette_page(ecran, apercu, langue, debut):
    ecran.goto(apercu.adresse + debut + PAGE)
    pied = ecran.locator(".suite")
    assert pied.locator("a[href*='/edit/main/docs/']").is_visible()
    largeur, hauteur = photographier(pied, f"modifier-page-{langue}")
    assert largeur > 300 and hauteur > 30


@pytest.mark.parametrize(("langue", "debut"), [("fr", ""), ("en", "/en")])
def test_le_bloc_signaler_une_erreur(ecran, apercu, langue, debut):
    ecran.goto(apercu.adresse + debut + PAGE)
    bloc = ecran.locator("details.signaler")
    bloc.locator("summary").click()
    assert bloc.locator("a[href*='erreur-page.yml']").first.is_visible()
    bloc.locator("textarea").evaluate(
        "(zone, port) => { zone.value = zone.value.replace(port, 'https://exemple.org') }", apercu.adresse
    )
    largeur, hauteur = photographier(bloc, f"signaler-{langue}")
    assert largeur > 300 and hauteur > 200


def test_le_commentaire_de_la_verification(ecran, apercu):
    fichier, avant, apres = FAUTE
    apercu.changer(fichier, avant, apres)
    anomalies = verifier_tout(apercu.racine, toutes_les_attentes())
    apercu.changer(fichier, apres, avant)
    texte = rediger_les_fautes(anomalies, Adresses("exemple/site", "corriger-une-date", ""), "")
    corps = MarkdownIt().render(texte)
    ecran.set_content(f'<!doctype html><html lang="fr"><style>{FEUILLE}</style><main>{corps}</main></html>')
    assert "Écrire au plus 12".lower() in ecran.locator("main").inner_text().lower()
    assert photographier(ecran.locator("main"), "commentaire")[1] > 100


def test_le_bandeau_de_l_apercu(ecran, apercu):
    fichier, avant, apres = FAUTE
    apercu.changer(fichier, avant, apres)
    apercu.attendre(lambda page: "data-faute" in page, PAGE)
    ecran.goto(apercu.adresse + PAGE)
    assert escape("« 13 » est trop grand") in ecran.locator("[data-faute]").inner_text()
    assert photographier(ecran, "bandeau") == (LARGEUR, 480)
    apercu.changer(fichier, apres, avant)
    apercu.attendre(lambda page: "data-faute" not in page, PAGE)


def test_le_guide_ne_montre_que_des_captures_prises_ici():
    assert {cle.replace("_", "-") for cle in charger().interface["captures"]} == PRISES


def test_une_capture_se_montre_a_sa_taille_avec_son_texte(tmp_path, ecran):
    (tmp_path / DOSSIER).mkdir(parents=True)
    ecran.set_viewport_size({"width": 320, "height": 200})
    ecran.screenshot(path=tmp_path / DOSSIER / "bandeau.png")
    ctx = Contexte(charger(), "en", "a-propos/contribuer/comprendre-un-refus.md")
    assert rendre_capture(ctx, "bandeau", tmp_path) == (
        '<figure class="capture"><img src="../../../../assets/captures/bandeau.png" alt="The preview of the site during '
        "a mistake. A banner at the top of the page gives, in French, the file, the line, the mistake and the remedy; the "
        'previous page can be read below." width="320" height="200" loading="lazy"></figure>'
    )
    assert rendre_capture(ctx, "signaler", tmp_path).endswith(
        '<em>(Image missing from this build: "make test" takes it, and the next build shows it.)</em></p>'
    )


@pytest.mark.parametrize("nom", ["publier", "version"])
def test_la_publication_prend_les_captures_avant_de_construire(nom):
    texte = (RACINE / f".github/workflows/{nom}.yml").read_text(encoding="utf-8")
    assert 0 < texte.index("run: make test") < texte.index("make paquet")
