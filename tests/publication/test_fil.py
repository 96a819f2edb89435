"""Le fil des nouveautés est un fil Atom que tout lecteur comprend, dans chaque langue."""

from xml.etree import ElementTree as Arbre

import pytest

from macros.chargement import charger
from macros.publication.fil import composer_fil

A = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(("langue", "racine"), [("fr", "https://a.quebec/"), ("en", "https://a.quebec/en/")])
def test_chaque_nouveaute_a_son_entree(monkeypatch, langue, racine):
    monkeypatch.setenv("ADRESSE_DU_SITE", "https://a.quebec/")
    fil = Arbre.fromstring(composer_fil(charger(), langue))
    assert fil.tag == f"{A}feed"
    liens = {lien.get("rel"): lien.get("href") for lien in fil.findall(f"{A}link")}
    assert liens == {"self": f"{racine}quoi-de-neuf.xml", "alternate": f"{racine}programme/quoi-de-neuf/"}
    entrees = fil.findall(f"{A}entry")
    assert len(entrees) == len(charger().changements)
    ids = [entree.findtext(f"{A}id") for entree in entrees]
    assert len(set(ids)) == len(ids) and all(i.startswith(f"{racine}programme/quoi-de-neuf/#") for i in ids)
    dates = [entree.findtext(f"{A}updated") for entree in entrees]
    assert dates == sorted(dates, reverse=True) and fil.findtext(f"{A}updated") == dates[0]
    assert all(entree.findtext(f"{A}title") and entree.findtext(f"{A}summary") for entree in entrees)


def test_le_meme_contenu_donne_le_meme_fil():
    assert composer_fil(charger(), "fr") == composer_fil(charger(), "fr")
