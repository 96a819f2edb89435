"""Les modules se suivent partout dans le même ordre : celui du barème."""

import re
from itertools import pairwise

import pytest
from lxml import html

from macros.chargement import charger
from tests.site.lecture import SITE

ORDRE = list(charger().bareme.modules)


def modules_cites(racine, chemin: str) -> list[str]:
    """Les modules que des liens ou des sections nomment, chacun une fois, dans l'ordre de la page."""
    noms = [re.sub(r".*/(?=[^/])|/$", "", valeur.rstrip("/")) for valeur in racine.xpath(chemin)]
    return list(dict.fromkeys(nom for nom in noms if nom in ORDRE))


@pytest.mark.parametrize("langue", ["", "en/"])
def test_le_menu_la_liste_et_les_trousses_suivent_l_ordre_du_bareme(construit, langue):
    index = html.fromstring((SITE / langue / "modules/index.html").read_text(encoding="utf-8"))
    trousses = html.fromstring((SITE / langue / "formation/trousses/index.html").read_text(encoding="utf-8"))
    assert modules_cites(index, "//section[contains(@class, 'carte')]/@id") == ORDRE
    assert modules_cites(index, "//nav[contains(@class, 'rubrique')]//a/@href") == ORDRE
    assert modules_cites(trousses, "//article//table//tbody//th//a/@href") == ORDRE


@pytest.mark.parametrize("langue", ["", "en/"])
def test_un_module_mene_au_suivant_du_bareme(construit, langue):
    for nom, suivant in pairwise(ORDRE):
        page = html.fromstring((SITE / langue / f"modules/{nom}/index.html").read_text(encoding="utf-8"))
        assert modules_cites(page, "//*[contains(@class, 'voisines')]//a/@href")[-1:] == [suivant]
