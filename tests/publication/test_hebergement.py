"""Ce qu'un hébergeur lit suit la base du site : `/`, ou `/depot/` sur une page de projet."""

import pytest

from macros.chargement import charger
from macros.publication.hebergement import ecrire_en_tetes, ecrire_redirections, preparer_l_hebergement
from macros.publication.nginx import cartes_nginx, regles_nginx

DONNEES = charger()
UNE = next(iter(DONNEES.redirections.values()))


@pytest.mark.parametrize("base", ["/", "/depot/"])
def test_une_redirection_part_et_arrive_sous_la_base(base):
    assert f"{base}{UNE.de} {base}{UNE.vers} 301\n" in ecrire_redirections(DONNEES, base)
    assert f"location = {base}{UNE.de} {{ return 301 {base}{UNE.vers}; }}" in list(regles_nginx(DONNEES, base))


def test_chaque_regle_suit_la_base():
    extrait = "\n".join(regles_nginx(DONNEES, "/depot/")) + cartes_nginx("/depot/") + ecrire_en_tetes([], "/depot/")
    for regle in (
        "location /depot/ {",
        "404 /depot/404.html;",
        r'"~^/depot/auto\-examen/questionnaire/(?:index\.html)?$"',
        "~^/depot/donnees/",
    ):
        assert regle in extrait
    assert "\n/depot/assets-*\n" in extrait


def test_la_base_vient_de_l_adresse_du_site(tmp_path, monkeypatch):
    monkeypatch.setenv("ADRESSE_DU_SITE", "https://programme.github.io/depot/")
    preparer_l_hebergement(DONNEES, tmp_path)
    assert (tmp_path / "_redirects").read_text(encoding="utf-8").startswith("/depot/")
    assert "location /depot/ {" in (tmp_path / "_nginx/site.conf").read_text(encoding="utf-8")
