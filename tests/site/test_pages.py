"""Chaque page construite est entière : langue, titre, métadonnées, rien de non rendu."""

import re
from pathlib import Path

import pytest

from macros.adresse_publique import racine_du_site
from tests.site.lecture import RACINE, SITE, lire, nom, pages

CONTENUS = [page for page in pages() if page.name != "404.html"]
RESTES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|Macro .{0,40}Error|\{(?:fait|terme|page):")
RIEN = re.compile(r"\bNone\b(?=\s*<)")  # le « rien » de Python ; en anglais, c'est aussi un mot


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


def test_le_site_a_autant_de_pages_que_les_deux_arbres():
    attendues = {
        (page.relative_to(RACINE / "docs" / langue).with_suffix("").as_posix(), langue)
        for langue in ("fr", "en")
        for page in (RACINE / "docs" / "fr").rglob("*.md")
        for page in [RACINE / "docs" / langue / page.relative_to(RACINE / "docs" / "fr")]
    }
    assert len(CONTENUS) == len(attendues)


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_la_page_dit_sa_langue(page):
    assert lire(page).langue == ("en" if page.relative_to(SITE).parts[0] == "en" else "fr")


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_la_page_a_un_titre_et_un_seul(page):
    assert lire(page).h1 == 1
    assert lire(page).titre.strip()


def test_chaque_titre_de_page_est_unique_dans_sa_langue():
    titres = [(lire(page).langue, lire(page).titre) for page in CONTENUS]
    assert sorted({titre for titre in titres if titres.count(titre) > 1}) == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_rien_ne_reste_a_rendre(page):
    html = re.sub(r"<(script|code|pre)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.S)
    html = re.sub(r'\sdata-[\w-]+="[^"]*"', "", html)  # les phrases à trous que le navigateur remplit
    assert RESTES.findall(html) + (RIEN.findall(html) if lire(page).langue == "fr" else []) == []


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_la_page_se_decrit_et_se_partage(page):
    metas = lire(page).metas
    assert len(metas["description"]) >= 40
    assert metas["og:title"] and metas["og:description"] and metas["og:image"].startswith("http")


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_la_page_nomme_ses_deux_langues_et_son_adresse(page):
    lue, chemin = lire(page), nom(page).lstrip("/")
    francais = chemin.removeprefix("en/")
    assert lue.alternes["fr"].endswith(f"/{francais}")
    assert lue.alternes["en"].endswith(f"/en/{francais}")
    assert lue.alternes["x-default"] == lue.alternes["fr"]
    assert lue.canonique == lue.alternes["en" if chemin.startswith("en/") else "fr"]


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_une_page_anglaise_ne_retombe_pas_sur_le_francais(page):
    assert "noindex" not in lire(page).metas.get("robots", "")


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_la_typographie_est_posee(page):
    texte = lire(page).texte
    assert not re.findall(r"\w'\w", texte)
    if lire(page).langue == "fr":
        assert not re.findall(r"« |(?<=\S) »|(?<=\w) :(?=\s)", texte)


@pytest.mark.parametrize(
    ("page", "langues", "titre"),
    [("404.html", ["fr", "en"], "Page introuvable"), ("en/404.html", ["en", "fr"], "Page not found")],
)
def test_la_404_parle_les_deux_langues_et_commence_par_celle_du_dossier(page, langues, titre):
    html = (SITE / page).read_text(encoding="utf-8")
    assert lire(SITE / page).langue == langues[0]
    assert lire(SITE / page).titre.startswith(titre)
    assert re.findall(r'<(h[12]) id="?introuvable-(en|fr)', html) == [("h1", langues[0]), ("h2", langues[1])]
    assert re.findall(r'<section lang="?(en|fr)', html) == langues


def test_le_plan_du_site_nomme_chaque_page_et_ses_deux_langues():
    plan = (SITE / "sitemap.xml").read_text(encoding="utf-8")
    assert plan.count("<loc>") == len(CONTENUS)
    assert plan.count('hreflang="en"') == plan.count('hreflang="fr"') == len(CONTENUS)


def test_les_moteurs_peuvent_tout_lire_et_trouvent_le_plan_du_site():
    regles = (SITE / "robots.txt").read_text(encoding="utf-8").split("\n\nSitemap: ")
    assert regles == ["User-agent: *\nAllow: /", f"{racine_du_site()}sitemap.xml\n"]


def test_le_site_ne_publie_ni_carte_de_source_ni_script_de_material():
    superflus = [p for p in SITE.rglob("*") if p.suffix == ".map" or p.name.startswith("bundle.")]
    assert [Path(p).name for p in superflus] == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_de_chaque_page_on_peut_signaler_une_erreur(page):
    html = page.read_text(encoding="utf-8")
    if page.name == "404.html":
        assert re.findall(r'href="?[^" >]*a-propos/contribuer/#signaler', html), html[-3000:]
    else:
        assert html.count("data-signaler") == 1, nom(page)
