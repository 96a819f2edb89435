"""Une macro qui échoue se dit en français, quoi qu'on lui ait passé."""

import pytest

from macros.fautes import expliquer
from macros.rendu.contexte import CitationInconnue


@pytest.mark.parametrize(
    ("cite", "remede"),
    [
        ("lois", "écrire « loi »"),
        ("licorne", "vérifier l'identifiant dans data/"),
        (12, 'écrire un texte entre guillemets : {{ nom("identifiant") }}'),
        (None, 'écrire un texte entre guillemets : {{ nom("identifiant") }}'),
    ],
)
def test_une_citation_inconnue_a_son_remede(cite, remede):
    assert expliquer(CitationInconnue("la source", cite, ["loi", "ristourne"])) == (
        f"la source « {cite} » n'existe pas",
        remede,
    )
