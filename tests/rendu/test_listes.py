"""Le dossier du conseil réunit les listes du guide et des volets, partie par partie, dans les deux langues."""

import re

import pytest

from macros.chargement import RACINE, charger
from macros.pages import lire_pages
from macros.rendu.contexte import Contexte
from macros.rendu.listes import listes_de, rendre_listes

DOSSIER = "ressources/dossier-ca.md"


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_chaque_liste_du_guide_et_des_volets_y_est_une_fois(langue):
    html = rendre_listes(Contexte(charger(), langue, DOSSIER))
    attendues = {
        f"{page.chemin.removesuffix('.md')}#{rang}"
        for page in lire_pages(RACINE)
        if page.langue == langue and page.chemin.startswith(("guide/", "volets/"))
        for rang, _ in enumerate(listes_de(page), 1)
    }
    assert sorted(re.findall(r'data-liste="([^"]+)"', html)) == sorted(attendues)
    ancres = re.findall(r' id="([^"]+)"', html)
    assert len(set(ancres)) == len(ancres)


def test_les_listes_se_suivent_par_partie():
    html = rendre_listes(Contexte(charger(), "fr", DOSSIER))
    titres = re.findall(r"<h2[^>]*>([^<]+)</h2>", html)
    assert titres == ["Guide de référence", "Formation", "Accompagnement", "Aide financière"]
    assert re.findall(r"<h([23])", html)[:2] == ["2", "3"]
