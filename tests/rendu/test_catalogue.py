"""Le catalogue nomme les blocs que les pages appellent."""

from macros.modeles.page import EnTete
from macros.rendu.catalogue import BLOCS


def test_aucun_bloc_ne_porte_le_nom_d_un_champ_d_en_tete():
    """mkdocs-macros fait des champs d'en-tête des variables, qui masqueraient le bloc du même nom."""
    assert set(EnTete.model_fields) & set(BLOCS) == set()


def test_un_bloc_recoit_l_en_tete_tel_que_la_page_l_ecrit(monkeypatch):
    recu = []
    monkeypatch.setattr("macros.rendu.sources.rendre_sources", lambda ctx, ids: recu.append(ids) or "")
    BLOCS["sources_de_la_page"](None, {"sources": ["isq-2019"]})
    assert recu == [["isq-2019"]]
