"""Un bloc écrit le même lien pour deux générateurs : l'un le laisse, l'autre le relit depuis le fichier."""

from types import SimpleNamespace
from urllib.parse import urljoin

import pytest

from macros.generateur import accorder_les_liens, partir_du_fichier

CHEZ_MKDOCS = SimpleNamespace(file="guide/a.md")
CHEZ_ZENSICAL = SimpleNamespace(path="guide/a.md")
INTACTS = ("#d", "https://exemple.org/x/", "mailto:a@exemple.org", "/racine/", "")


@pytest.mark.parametrize("lien", ["../b/", "../b/#c", "./", "../", "../../", "../../assets/x.png", "trousse.zip"])
def test_la_cible_reste_la_meme(lien):
    html = f'<a class="x" href="{lien}">B</a>'
    assert accorder_les_liens(html, CHEZ_MKDOCS) == html
    du_fichier = accorder_les_liens(html, CHEZ_ZENSICAL).split('href="')[1].split('"')[0]
    assert urljoin("/guide/", du_fichier) == urljoin("/guide/a/", lien), (lien, du_fichier)


@pytest.mark.parametrize("lien", INTACTS)
def test_ce_qui_ne_part_pas_de_la_page_ne_change_pas(lien):
    html = f'<a href="{lien}"><img src="{lien}"></a>'
    assert partir_du_fichier(html, "a") == html


def test_une_page_index_est_deja_a_l_adresse_de_son_dossier():
    html = '<a href="../b/">B</a>'
    assert accorder_les_liens(html, SimpleNamespace(path="guide/index.md")) == html


def test_un_ilot_de_donnees_ne_change_pas():
    html = '<script type="application/json">{"a": "\\u003ca href=\\"../b/\\">"}</script>'
    assert partir_du_fichier(html, "a") == html
