"""« État du site » dit la version, les révisions, les contrôles, les fins de vie et les outils, dans les deux langues."""

import re

import pytest

from macros.chargement import charger
from macros.rendu.contexte import Contexte
from macros.rendu.etat import rendre_etat_du_site
from macros.verifications import CONTROLES

PAGE = "a-propos/etat-du-site.md"


def texte(langue: str = "fr", version: str = "", publie_le: str = "") -> str:
    """La page sans balises, les espaces réduites."""
    html = rendre_etat_du_site(Contexte(charger(), langue, PAGE), version, publie_le)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_la_publication_dit_sa_version_et_son_jour():
    assert "Version publiée : 2026.12.0. Publiée le 1er décembre 2026 ." in texte(
        version="2026.12.0", publie_le="2026-12-01"
    )
    assert "Published on December 1, 2026" in texte("en", "2026.12.0", "2026-12-01")


@pytest.mark.parametrize("publie_le", ["", "hier", "2026-02-30"])
def test_un_apercu_ne_pretend_pas_etre_publie(publie_le):
    assert "Ceci est un aperçu" in texte(publie_le=publie_le) and "Publiée" not in texte(publie_le=publie_le)


def test_ce_qui_est_a_revoir_parait_dans_le_mois(monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2026-12-01")
    assert "Rien n'est à revoir dans les trente jours. La prochaine révision est due le" in texte()
    limite = min(fiche.a_revoir_le for fiche in charger().points.values())
    monkeypatch.setenv("AUJOURDHUI", limite.isoformat())
    assert re.search(r"À revoir dans les trente jours .* points \d+", texte())


def test_les_nombres_viennent_du_code_et_du_verrou():
    dit = texte()
    assert f"Contrôles des données et des pages {len(CONTROLES)} " in dit
    assert int(re.search(r"Essais écrits (\d+)", dit).group(1)) > 500
    assert re.search(r"mkdocs-material \d+\.\d+\.\d+", dit)


def test_les_fins_de_vie_vont_de_la_plus_proche_a_celles_sans_date():
    suite = texte("en").partition("Upcoming ends of life")[2].partition("Tools of the site")[0]
    rangs = [suite.index(mot) for mot in ("May 5, 2027", "October 2027", "no date found")]
    assert rangs == sorted(rangs)
