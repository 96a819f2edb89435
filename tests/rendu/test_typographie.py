"""La typographie du Québec, posée au rendu et jamais dans les données."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.rendu.typographie import typographier, typographier_html

N = "\u00a0"
FRANCAIS = {
    "Prix : 4 M$": f"Prix{N}: 4{N}M$",
    "l'eau d'érable": "l’eau d’érable",
    "d'« auto-examen »": f"d’«{N}auto-examen{N}»",
    "« mot »": f"«{N}mot{N}»",
    "11 360 entreprises": f"11{N}360 entreprises",
    "14 % et 53,6 G$": f"14{N}% et 53,6{N}G$",
    "à 13 h 30": f"à 13{N}h{N}30",
    "Pourquoi? Oui! Bon; fin": "Pourquoi? Oui! Bon; fin",
    "13:30": "13:30",
    "Et puis...": "Et puis…",
}


@pytest.mark.parametrize(("saisi", "attendu"), FRANCAIS.items())
def test_le_francais_du_quebec(saisi, attendu):
    assert typographier(saisi) == attendu


def test_l_anglais_a_ses_guillemets():
    assert typographier('The board\'s "plan": done', "en") == "The board’s “plan”: done"


def test_ni_le_code_ni_les_attributs_ne_changent():
    html = '<p title="a : b"><code>a : b</code></p><script>"a : b"</script>'
    assert typographier_html(html) == html


def test_un_passage_anglais_suit_l_anglais():
    assert typographier_html('<p>a : <i lang="en">b : c</i> : d</p>') == f'<p>a{N}: <i lang="en">b : c</i>{N}: d</p>'


@given(st.text(alphabet="aé '«»:;?!%$0123456789.hM\u00a0", max_size=60))
def test_la_poser_deux_fois_ne_change_rien(texte):
    une_fois = typographier(texte)
    assert typographier(une_fois) == une_fois


@given(st.text(alphabet="abé :'", max_size=40))
def test_les_mots_restent(texte):
    def mots(t: str) -> list[str]:
        return re.findall(r"\w+", t)

    assert mots(typographier(texte)) == mots(texte)
