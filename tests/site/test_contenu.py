"""Une page dit assez pour mériter son adresse, et ne redit pas ce qu'une autre dit."""

import re
from itertools import combinations

import pytest
from lxml import html

from macros.pages import lire_pages
from macros.phrases import paragraphes
from tests.site.lecture import RACINE, SITE

MOTS_MIN = 250
SANS_MINIMUM = {"outil", "accueil", "service"}
SUITE = 8  # huit mots de suite en commun ne sont plus un hasard
PART_COMMUNE_MAX = 0.08
ASSEZ = 10  # le nom d'un organisme, écrit au long, fait déjà quatre suites
HORS_PROSE = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)")
PROMESSE = re.compile(
    r"réponses (?:restent|ne quittent pas)|rien n'est (?:envoyé|transmis)|answers (?:stay|never leave)|nothing is sent",
    re.I,
)
PAGES = [page for page in lire_pages(RACINE) if page.entete]
FRANCAISES = [page for page in PAGES if page.langue == "fr"]


def adresse(page) -> str:
    """L'adresse construite d'une page source."""
    nom = page.chemin.removesuffix(".md").removesuffix("index").rstrip("/")
    return "/".join(morceau for morceau in ("en" if page.langue == "en" else "", nom, "index.html") if morceau)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.fichier)
def test_une_page_dit_assez(page, construit):
    if page.entete.type in SANS_MINIMUM or page.chemin.endswith("index.md"):
        return
    article = html.fromstring((SITE / adresse(page)).read_text(encoding="utf-8")).find(".//article")
    assert len(re.findall(r"\w+", article.text_content())) >= MOTS_MIN


@pytest.mark.parametrize("langue", ["", "en/"])
def test_le_questionnaire_promet_une_seule_fois_que_rien_n_est_envoye(langue, construit):
    page = SITE / f"{langue}auto-examen/questionnaire/index.html"
    article = html.fromstring(page.read_text(encoding="utf-8")).find(".//article")
    dites = PROMESSE.findall(re.sub(r"\s+", " ", article.text_content().replace("’", "'")))
    assert len(dites) == 1, dites


@pytest.mark.parametrize("langue", ["", "en/"])
def test_les_commandes_d_un_terminal_sont_repliees(langue, construit):
    page = html.fromstring((SITE / f"{langue}admissibilite/archives/index.html").read_text(encoding="utf-8"))
    commandes = [code for code in page.iter("code") if "sha256sum" in code.text_content()]
    replis = [next(code.iterancestors("details"), None) for code in commandes]
    assert commandes and all(repli is not None and "open" not in repli.attrib for repli in replis)


def test_une_page_qui_parle_de_projets_structurants_mene_a_leur_definition():
    parlent = [page for page in FRANCAISES if re.search(r"projets? structurants?", page.corps)]
    assert len(parlent) >= 3
    assert [p.fichier for p in parlent if 'terme("projet-structurant"' not in p.corps] == []


def suites(page) -> set[tuple[str, ...]]:
    """Toutes les suites de mots des paragraphes d'une page, appels de macro et adresses ôtés."""
    trouvees: set[tuple[str, ...]] = set()
    for _, paragraphe in paragraphes(HORS_PROSE.sub(" ", page.corps)):
        mots = re.findall(r"\w+", paragraphe.lower())
        trouvees |= {tuple(mots[rang : rang + SUITE]) for rang in range(len(mots) - SUITE + 1)}
    return trouvees


def test_aucune_page_n_en_redit_une_autre():
    lues = [(page.chemin, suites(page)) for page in FRANCAISES]
    assert len(lues) > 60
    redites = [
        f"{une} et {autre} : {len(a & b)} suites de {SUITE} mots en commun"
        for (une, a), (autre, b) in combinations(lues, 2)
        if len(a & b) > ASSEZ and len(a & b) / min(len(a), len(b)) > PART_COMMUNE_MAX
    ]
    assert redites == []
