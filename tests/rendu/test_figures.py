"""Une figure se lit sans la voir, et tient dans un écran étroit."""

import re

import pytest

from macros.chargement import charger
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.figures import FIGURES, LARGEUR, rendre_figure

LARGEUR_D_UN_SIGNE = 8  # majorant, pour un corps de 14


@pytest.mark.parametrize("langue", ["fr", "en"])
@pytest.mark.parametrize("nom", FIGURES)
def test_une_figure_porte_un_titre_et_une_description(nom, langue):
    html = rendre_figure(Contexte(charger(), langue, "guide/demarche.md"), nom)
    for cle in ("titre", "texte"):
        assert re.search(rf'id="figure-{nom}-{cle}">[^<]{{10,}}<', html)
    assert f'aria-labelledby="figure-{nom}-titre figure-{nom}-texte"' in html


@pytest.mark.parametrize("langue", ["fr", "en"])
@pytest.mark.parametrize("nom", FIGURES)
def test_aucun_mot_ne_sort_du_cadre(nom, langue):
    html = rendre_figure(Contexte(charger(), langue, "guide/demarche.md"), nom)
    for x, mot in re.findall(r'<tspan x="(\d+)" y="\d+">([^<]+)</tspan>', html):
        if int(x):  # un nom d'axe est tourné autour de son origine
            assert (
                int(x) - len(mot) * LARGEUR_D_UN_SIGNE / 2 >= 0
                and int(x) + len(mot) * LARGEUR_D_UN_SIGNE / 2 <= LARGEUR
            ), mot


def test_une_figure_inconnue_est_refusee():
    with pytest.raises(CitationInconnue):
        rendre_figure(Contexte(charger(), "fr", "guide/demarche.md"), "autre")
