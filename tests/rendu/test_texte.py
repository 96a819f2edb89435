"""Un texte de données ne sort jamais de l'attribut où on le met."""

import pytest

from macros.chargement import charger
from macros.rendu.contexte import Contexte
from macros.rendu.texte import enrichir


@pytest.mark.parametrize(
    ("texte", "html"),
    [
        ("[ici](https://a.ca/b?c=1)", '<a href="https://a.ca/b?c=1">ici</a>'),
        ("{page:guide/mesurer.md#x|là}", '<a href="guide/mesurer/#x">là</a>'),
        ('[ici](https://a.ca/"onclick="x)', '[ici](https://a.ca/"onclick="x)'),
        ('{page:guide/mesurer.md#"onclick="x|là}', '{page:guide/mesurer.md#"onclick="x|là}'),
        ("[ici](javascript:x)", "[ici](javascript:x)"),
        ("<b>", "&lt;b&gt;"),
    ],
)
def test_un_lien_ne_referme_pas_son_attribut(texte, html):
    assert enrichir(Contexte(charger(), "fr", "index.md"), texte) == html
