"""L'adresse publique vient d'un seul endroit, et sa barre finale peut manquer."""

import re
from pathlib import Path

import pytest

from macros.adresse_publique import PAR_DEFAUT, racine_du_site
from macros.chargement import charger
from macros.publication.fil import composer_fil
from macros.publication.redirections import publier_redirections
from macros.publication.robots import publier_robots

RACINE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("reglage", ["https://a.quebec/depot", "https://a.quebec/depot/"])
def test_une_barre_oubliee_ne_change_aucune_adresse(reglage, tmp_path, monkeypatch):
    monkeypatch.setenv("ADRESSE_DU_SITE", reglage)
    pages = publier_redirections(charger(), tmp_path)
    canoniques = re.findall(r'rel="canonical" href="([^"]+)"', "".join(p.read_text(encoding="utf-8") for p in pages))
    fil = composer_fil(charger(), "en").decode()
    assert racine_du_site() == "https://a.quebec/depot/"
    assert canoniques and [c for c in canoniques if not c.startswith("https://a.quebec/depot/")] == []
    assert "https://a.quebec/depot/en/quoi-de-neuf.xml" in fil
    (robots,) = publier_robots(charger(), tmp_path)
    plan = "Sitemap: https://a.quebec/depot/sitemap.xml"
    assert robots.read_text(encoding="utf-8") == f"User-agent: *\nAllow: /\n\n{plan}\n"


@pytest.mark.parametrize("reglage", ["", None])
def test_sans_reglage_l_adresse_est_celle_de_l_apercu_et_de_mkdocs(reglage, monkeypatch):
    monkeypatch.delenv("ADRESSE_DU_SITE", raising=False) if reglage is None else monkeypatch.setenv(
        "ADRESSE_DU_SITE", reglage
    )
    assert racine_du_site() == PAR_DEFAUT
    assert f"'{PAR_DEFAUT}'" in (RACINE / "mkdocs.yml").read_text(encoding="utf-8")


def test_aucun_autre_fichier_ne_lit_ce_reglage_dans_macros():
    lecteurs = [p.name for p in (RACINE / "macros").rglob("*.py") if 'get("ADRESSE_DU_SITE"' in p.read_text("utf-8")]
    assert lecteurs == ["adresse_publique.py"]
