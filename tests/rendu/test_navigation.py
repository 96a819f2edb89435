"""Le menu suit l'arbre des pages : les rubriques, leurs pages, et les pages d'une page."""

from macros.navigation import composer_nav


def ecrire(dossier, **rangs):
    """Des pages vides, chacune avec son rang."""
    for chemin, rang in rangs.items():
        page = dossier / f"{chemin.replace('__', '/')}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\nrang: {rang}\n---\n# Titre\n", encoding="utf-8")


def test_une_rubrique_suit_le_rang_de_ses_pages(tmp_path):
    ecrire(tmp_path, index=1, volets__index=20, volets__b=10, volets__a=20, guide__index=10)
    assert composer_nav(tmp_path) == [
        "index.md",
        {"guide": ["guide/index.md"]},
        {"volets": ["volets/index.md", "volets/b.md", "volets/a.md"]},
    ]


def test_un_dossier_du_nom_d_une_page_donne_ses_pages_a_cette_page(tmp_path):
    ecrire(tmp_path, volets__index=1, volets__aide=10, volets__aide__suivi=20, volets__aide__deposer=10)
    pages = ["volets/aide.md", "volets/aide/deposer.md", "volets/aide/suivi.md"]
    assert composer_nav(tmp_path) == [{"volets": ["volets/index.md", {"aide": pages}]}]


def test_une_page_seule_a_la_racine_prend_sa_place_au_menu(tmp_path):
    ecrire(tmp_path, **{"index": 1, "par-ou-commencer": 5})
    assert composer_nav(tmp_path) == ["index.md", "par-ou-commencer.md"]


def test_a_rang_egal_les_modules_suivent_l_ordre_du_bareme(tmp_path):
    ecrire(
        tmp_path, modules__index=1, modules__parcours=5, modules__a=10, modules__b=10, modules__c=10, modules__fin=20
    )
    pages = [f"modules/{nom}.md" for nom in ("index", "parcours", "c", "a", "b", "fin")]
    assert composer_nav(tmp_path, ["c", "a"]) == [{"modules": pages}]
