"""Un script ou une feuille publiés sont plus légers, et disent la même chose."""

from pathlib import Path

import pytest

from macros.publication.alleger import alleger, alleger_le_site

SOURCES = sorted((Path(__file__).resolve().parents[2] / "overrides/assets/js").rglob("*.mjs"))


def test_une_chaine_qui_ressemble_a_un_commentaire_reste():
    assert alleger("const a = 'un // deux' // fin", "application/javascript") == 'const a="un // deux"'


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: s.name)
def test_un_module_garde_ses_imports_et_ses_exports(source):
    texte = source.read_text(encoding="utf-8")
    leger = alleger(texte, "application/javascript")
    assert len(leger) < len(texte)
    for mot in ("export function", "export class", "export const"):
        assert leger.count(mot.replace("export ", "export ")) == sum(
            ligne.startswith(mot) for ligne in texte.splitlines()
        )


def test_le_site_est_allege_sur_place(tmp_path):
    feuille = tmp_path / "assets/styles/a.css"
    feuille.parent.mkdir(parents=True)
    feuille.write_text("/* note */ .a { color: #ff0000; }")
    alleger_le_site(tmp_path)
    assert feuille.read_text() == ".a{color:red}"
