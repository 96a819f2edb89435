"""Le site peut quitter Material : Zensical construit les mêmes pages, et notre publication les achève."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.publication import publier
from outils.banc.autres import completer_la_configuration, fin_du_journal
from outils.banc.comparaison import pages_de_contenu, relever
from outils.banc.corpus import notre_site
from tests.site.lecture import RACINE, SITE


def prendre_ce_que_la_construction_lit_ailleurs(copie: Path) -> None:
    """L'état du site compte les essais et nomme les outils ; le guide d'édition montre les captures déjà prises."""
    (copie / "build").mkdir(exist_ok=True)
    for nom in ("tests", "requirements.txt", "requirements.in", "build/captures"):
        if (RACINE / nom).exists():
            (copie / nom).symlink_to(RACINE / nom)


@pytest.fixture(scope="module")
def chez_zensical(tmp_path_factory) -> Path:
    """Nos sources construites par Zensical, puis achevées comme l'aperçu : sans recherche ni images de partage."""
    copie = notre_site(tmp_path_factory.mktemp("zensical") / "copie", 0)
    prendre_ce_que_la_construction_lit_ailleurs(copie)
    completer_la_configuration(copie)
    commande = [sys.executable, "-m", "zensical_i18n", "build"]
    fini = subprocess.run(commande, cwd=copie, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, fin_du_journal(fini.stdout + fini.stderr)
    publier(copie / "site", recherche=False, csp=False)
    return copie / "site"


@pytest.mark.usefixtures("construit")
def test_chaque_page_est_la_meme_dans_les_deux_langues(chez_zensical):
    assert len(list(pages_de_contenu(SITE))) > 150
    ecarts = relever(SITE, chez_zensical)
    assert ecarts == {genre: {} for genre in ecarts}


def test_un_signalement_cite_les_faits_de_sa_page(chez_zensical):
    page = (chez_zensical / "a-propos/accessibilite/index.html").read_text(encoding="utf-8")
    assert "sgqri-en-vigueur" in page.partition('<textarea id="signalement"')[2].partition("</textarea>")[0]


def test_la_page_introuvable_n_est_la_page_d_aucune_adresse(chez_zensical):
    page = (chez_zensical / "404.html").read_text(encoding="utf-8")
    assert 'name="robots" content="noindex"' in page
    assert "canonical" not in page
