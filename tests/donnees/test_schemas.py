"""Les schémas que lisent les éditeurs de texte : chaque fichier a le sien, chaque champ se présente en français."""

from collections.abc import Iterator
from typing import Any

import pytest

from macros.schemas import exporter_schemas

SCHEMAS = exporter_schemas()


def champs(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(modèle.champ, schéma du champ) de tous les modèles d'un schéma."""
    for nom, modele in {"fiche": schema, **schema.get("$defs", {})}.items():
        for champ, propre in modele.get("properties", {}).items():
            yield f"{modele.get('title', nom)}.{champ}", propre


@pytest.mark.parametrize("nom", SCHEMAS)
def test_chaque_champ_dit_en_francais_ce_qu_on_y_ecrit(nom):
    muets = [
        f"{champ} : {propre.get('description')}"
        for champ, propre in champs(SCHEMAS[nom])
        if not str(propre.get("description", "")).endswith(".")
    ]
    assert muets == []
