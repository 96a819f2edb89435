"""Une liste de contrôle écrite en Markdown se coche et se lit."""

from markdown import markdown

from macros.rendu.liste_markdown import nommer_les_cases


def rendre(texte: str) -> str:
    return nommer_les_cases(markdown(texte, extensions=["pymdownx.tasklist"]), "guide/demarche.md")


def test_chaque_case_porte_le_nom_de_son_geste():
    html = rendre("- [ ] Lire **tout**\n- [x] Signer")
    assert html.count('<label><input type="checkbox"> <span>') == 2
    assert "<span>Lire <strong>tout</strong></span>" in html
    assert "disabled" not in html


def test_une_liste_ordinaire_n_est_pas_touchee():
    assert nommer_les_cases("<ul><li>Lire</li></ul>", "a.md") == "<ul><li>Lire</li></ul>"


def test_chaque_liste_porte_la_cle_de_sa_page_et_de_son_rang():
    html = rendre("- [ ] Lire\n\nPuis\n\n- [ ] Signer")
    assert 'data-liste="guide/demarche#1"' in html and 'data-liste="guide/demarche#2"' in html
