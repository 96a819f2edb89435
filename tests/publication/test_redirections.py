"""Une adresse courte mène à sa page, même sans redirection automatique, et ne disparaît jamais."""

import json
import re
from pathlib import Path

import pytest

from macros.chargement import charger

SITE = Path(__file__).resolve().parents[2] / "site"
PUBLIEES = json.loads((SITE.parent / "data" / "adresses-publiees.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("redirection", charger().redirections.values(), ids=lambda r: r.id)
def test_une_adresse_courte_mene_a_sa_page(redirection):
    page = SITE / redirection.de / "index.html"
    texte = page.read_text(encoding="utf-8")
    (cible,) = re.findall(r'url=([^"]+)"', texte)
    assert (page.parent / cible / "index.html").resolve() == (SITE / redirection.vers / "index.html").resolve()
    assert (SITE / redirection.vers / "index.html").exists()
    assert f'<a href="{cible}">' in texte.replace("href=" + cible, f'href="{cible}"')
    assert "noindex" in texte


@pytest.mark.parametrize("adresse", PUBLIEES)
def test_aucune_adresse_publiee_ne_disparait(adresse):
    page = SITE / adresse if adresse.endswith(".html") else SITE / adresse / "index.html"
    assert page.exists(), "ajouter cette adresse à data/redirections.yml"
