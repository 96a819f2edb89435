"""Le dossier à emporter : une adresse courte y mène à un fichier, et il n'offre pas de se télécharger lui-même."""

import re

import pytest

from macros.chargement import charger
from macros.publication.redirections import publier_redirections
from macros.rendu.catalogue import BLOCS
from macros.rendu.contexte import Contexte
from outils.emporter import adapter

SITE = charger()


def test_chaque_adresse_courte_mene_a_un_fichier(tmp_path):
    for page in publier_redirections(SITE, tmp_path):
        html = adapter(page.read_text(encoding="utf-8"))
        (cible,), (lien,) = re.findall(r'content="0; url=([^"]+)"', html), re.findall(r'<a href="([^"]+)"', html)
        assert cible == lien and cible.endswith("/index.html"), page


@pytest.mark.parametrize("langue", ["fr", "en"])
@pytest.mark.parametrize("fichier", ["a-emporter.zip", ""])
def test_le_dossier_n_offre_pas_de_se_telecharger(fichier, langue, monkeypatch):
    monkeypatch.setenv("A_EMPORTER", fichier)
    offre = BLOCS["a_emporter"](Contexte(SITE, langue, "auto-examen/index.md"), {})
    assert ("a-emporter.zip" in offre) == bool(fichier)
    assert adapter(f"<p>Avant.</p>\n{offre}\n<h2>Après</h2>") == "<p>Avant.</p>\n<h2>Après</h2>"
