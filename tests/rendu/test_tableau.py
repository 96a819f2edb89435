"""Sous un tableau, l'invitation à modifier ne paraît que si son lien mène quelque part."""

from macros.chargement import charger
from macros.rendu.contexte import Contexte
from macros.rendu.tableau import modifier


def test_sans_depot_rien_ne_s_affiche(monkeypatch):
    monkeypatch.delenv("ADRESSE_DE_MODIFICATION", raising=False)
    assert modifier(Contexte(charger(), "fr", "index.md"), "data/faq.yml") == ""


def test_avec_un_depot_le_lien_mene_au_fichier(monkeypatch):
    monkeypatch.setenv("ADRESSE_DE_MODIFICATION", "https://exemple.org/edit/main/{path}")
    assert modifier(Contexte(charger(), "fr", "index.md"), "data/faq.yml") == (
        '<p class="modifier"><a href="https://exemple.org/edit/main/data/faq.yml">'
        "Modifier ces données (data/faq.yml)</a></p>"
    )
