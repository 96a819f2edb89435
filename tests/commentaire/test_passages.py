"""Deux textes longs se réduisent au passage qui les distingue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.commentaire.passages import COURT, MEMES_MOTS, distinguer

LONG = "Une phrase assez longue pour que personne ne veuille la relire deux fois en entier dans un commentaire."
ADRESSE = "https://exemple.ca/" + "chemin/" * 30
MOTS = st.lists(st.sampled_from(["un", "deux", "trois", "quatre"]), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("24", "31", ("24", "31")),
        ("", LONG, ("", LONG)),
        (
            LONG,
            LONG.replace("veuille", "puisse"),
            ("… que personne ne veuille la relire deux …", "… que personne ne puisse la relire deux …"),
        ),
        (
            LONG,
            LONG.replace(" en entier", ""),
            ("… relire deux fois en entier dans un commentaire.", "… relire deux fois dans un commentaire."),
        ),
        (
            f"{ADRESSE}a",
            f"{ADRESSE}b",
            ("…chemin/chemin/chemin/chemin/chemin/a", "…chemin/chemin/chemin/chemin/chemin/b"),
        ),
        (LONG, LONG.replace(" personne", "\npersonne"), (LONG, MEMES_MOTS)),
    ],
)
def test_le_passage_se_lit_avec_ses_voisins(avant, apres, dit):
    assert distinguer(avant, apres) == dit


@given(MOTS, MOTS)
def test_deux_textes_differents_ne_se_disent_jamais_pareils(avant, apres):
    if avant != apres:
        assert len(set(distinguer(avant, apres))) == 2
        assert max(len(avant), len(apres)) > COURT or distinguer(avant, apres) == (avant, apres)
