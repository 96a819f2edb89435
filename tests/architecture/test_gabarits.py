"""Les gabarits n'emploient que ce que MkDocs et Zensical offrent tous deux : un autre nom arrête la construction."""

import re
from pathlib import Path

import pytest

GABARITS = sorted((Path(__file__).resolve().parents[2] / "overrides").rglob("*.html"))
# Ce qu'une entrée du menu n'a pas chez l'un des deux, et le remède.
PROPRES_A_MKDOCS = {
    r"\.is_page\b": "not entree.children",
    r"\.is_section\b": "entree.children",
    r"\.is_homepage\b": "est_accueil",
    r"\.file\.(?!locale\b)": "entree.is_index, entree.url",
    r"\bin \(?nav\b(?!\.)": "nav.items : Zensical énumère autre chose",
    r"\.ancestors\[": "ancestors | last",
    r"(previous_page|next_page|voisine)\.(ancestors|active)\b": "comparer les adresses",
    r"(==|!=) page\b(?!\.)": "comparer les adresses : une entrée du menu n'est pas la page",
}


@pytest.mark.parametrize("gabarit", GABARITS, ids=lambda g: g.name)
def test_un_gabarit_n_emploie_que_ce_que_les_deux_generateurs_offrent(gabarit):
    texte = gabarit.read_text(encoding="utf-8")
    fautes = {motif: remede for motif, remede in PROPRES_A_MKDOCS.items() if re.search(motif, texte)}
    assert fautes == {}
