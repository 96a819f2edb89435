"""Le site reste léger : une première visite, et le script de l'auto-examen."""

import gzip
import re

import pytest

from tests.site.lecture import SITE, lire
from tests.site.test_liens import viser

PREMIERE_VISITE_MAX = 70_000
AUTO_EXAMEN_MAX = 25_000


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


def octets(fichiers) -> int:
    """Le poids, compressé comme l'hébergeur le fait ; une police ou une image l'est déjà."""
    return sum(
        len(f.read_bytes()) if f.suffix in (".woff2", ".png") else len(gzip.compress(f.read_bytes(), 9))
        for f in fichiers
    )


def avec_leurs_imports(scripts):
    """Les scripts et tout ce qu'ils importent."""
    vus, a_voir = set(), list(scripts)
    while a_voir:
        script = a_voir.pop()
        if script not in vus:
            vus.add(script)
            importes = re.findall(r"""(?:\bfrom|\bimport)\s*['"](\.[^'"]+)['"]""", script.read_text(encoding="utf-8"))
            a_voir += [(script.parent / chemin).resolve() for chemin in importes]
    return vus


@pytest.mark.parametrize("adresse", ["index.html", "en/index.html", "guide/demarche/index.html", "modules/index.html"])
def test_une_premiere_visite_pese_moins_que_promis(adresse):
    page = SITE / adresse
    demandes = {viser(page, fichier) for fichier in lire(page).ressources}
    scripts = avec_leurs_imports(f for f in demandes if f.suffix == ".mjs")
    assert octets({page, *demandes, *scripts}) < PREMIERE_VISITE_MAX


@pytest.mark.parametrize("langue", ["", "en/"])
def test_les_scripts_du_questionnaire_tiennent_dans_leur_budget(langue):
    page = SITE / langue / "auto-examen/questionnaire/index.html"
    entrees = [viser(page, fichier) for fichier in lire(page).ressources if fichier.endswith(".mjs")]
    scripts = avec_leurs_imports(entrees)
    assert len(scripts) > 10
    assert octets(scripts) <= AUTO_EXAMEN_MAX


def test_aucun_octet_de_recherche_n_est_demande_d_avance():
    assert not [f for f in lire(SITE / "index.html").ressources if "pagefind" in f]
