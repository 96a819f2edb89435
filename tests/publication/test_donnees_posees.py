"""Les données structurées se posent après la construction, à la place que le gabarit laisse, une seule fois."""

import json

from macros.chargement import charger
from macros.publication.donnees_structurees import PLACE, etapes, publier_donnees_structurees

PAGE = "<html><head><title>{titre} · Le programme</title>{place}</head></html>"


def test_une_page_hors_rubrique_n_a_pas_de_fil():
    assert list(etapes("par-ou-commencer.md")) == list(etapes("index.md")) == []
    assert list(etapes("volets/index.md")) == ["volets/"]


def test_le_fil_suit_les_pages_construites_et_recommencer_ne_change_rien(tmp_path, monkeypatch):
    monkeypatch.setenv("ADRESSE_DU_SITE", "https://exemple.org/")
    for nom, titre in (("en/guide", "Guide"), ("en/guide/demarche", "L&#39;essai")):
        (tmp_path / nom).mkdir(parents=True, exist_ok=True)
        (tmp_path / nom / "index.html").write_text(PAGE.format(titre=titre, place=PLACE), encoding="utf-8")
    publier_donnees_structurees(charger(), tmp_path)
    page = (tmp_path / "en/guide/demarche/index.html").read_text(encoding="utf-8")
    fil = json.loads(page.partition('ld+json">')[2].partition("</script>")[0])["@graph"][0]["itemListElement"]
    assert [(pas["name"], pas["item"]) for pas in fil] == [
        ("Home", "https://exemple.org/en/"),
        ("Guide", "https://exemple.org/en/guide/"),
        ("L’essai", "https://exemple.org/en/guide/demarche/"),
    ]
    publier_donnees_structurees(charger(), tmp_path)
    assert (tmp_path / "en/guide/demarche/index.html").read_text(encoding="utf-8") == page
