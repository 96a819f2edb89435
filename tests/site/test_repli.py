"""Une page qui n'existe qu'en français paraît en anglais, annoncée, marquée comme française, et hors de la recherche."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
ABSENTE = "guide/demarche"


@pytest.fixture(scope="module")
def amputee(tmp_path_factory) -> Path:
    """Le site construit sans une de ses pages anglaises."""
    copie = tmp_path_factory.mktemp("repli")
    for dossier in ("data", "docs", "macros", "overrides"):
        shutil.copytree(RACINE / dossier, copie / dossier, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(RACINE / "mkdocs.yml", copie)
    (copie / "docs/en" / f"{ABSENTE}.md").unlink()
    environnement = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    commande = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    fini = subprocess.run(commande, cwd=copie, capture_output=True, text=True, check=False, env=environnement)
    assert fini.returncode == 0, fini.stderr[-2000:]
    return copie / "site"


def html(site: Path, chemin: str) -> str:
    return (site / chemin / "index.html").read_text(encoding="utf-8")


def test_la_page_de_repli_est_annoncee_en_anglais(amputee):
    assert re.search(r'<p class="avis-repli">[^<]*(?:French|not yet)[^<]*</p>', html(amputee, f"en/{ABSENTE}"))


def test_le_contenu_de_repli_est_marque_comme_francais(amputee):
    page = html(amputee, f"en/{ABSENTE}")
    assert '<html lang="en"' in page
    assert re.search(r'<article[^>]* lang="fr"', page)


def test_la_page_de_repli_ne_pretend_pas_etre_l_originale(amputee):
    page = html(amputee, f"en/{ABSENTE}")
    assert '<meta name="robots" content="noindex">' in page
    assert re.search(rf'rel="canonical" href="[^"]*(?<!en)/{ABSENTE}/"', page)


def test_la_page_de_repli_garde_sa_place_au_menu_anglais(amputee):
    menu = html(amputee, "en/guide")
    assert menu.count('href="demarche/"') >= 1
    assert html(amputee, "en").count(">Guide<") == html(RACINE / "site", "en").count(">Guide<")


def test_changer_de_langue_depuis_une_page_de_repli_garde_la_page(amputee):
    assert re.search(
        r'<a[^>]*hreflang="fr"[^>]*href="\.\./\.\./\.\./guide/demarche/"|<a[^>]*href="\.\./\.\./\.\./guide/demarche/"[^>]*hreflang="fr"',
        html(amputee, f"en/{ABSENTE}"),
    )
