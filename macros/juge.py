"""Fait juger des cas par le JavaScript que le site livre : Python ne connaît aucune règle."""

import json
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

from macros.chargement import RACINE

JUGE = RACINE / "outils" / "juger-les-cas.mjs"
DELAI = 60

Jugements = dict[str, dict[str, str]]


def juger(racine: Path, demande: dict[str, Any]) -> Jugements | None:
    """{nom du cas: {partie: verdict ou score}}, selon le JavaScript de `racine` ; None si Node n'est pas là pour le dire."""
    modules = sorted((racine / "overrides" / "assets" / "js").rglob("*.mjs"))
    etat = tuple((module.name, module.stat().st_mtime_ns) for module in modules)
    return demander_a_node(str(racine), json.dumps(demande), etat)


@lru_cache(maxsize=16)  # d'un contrôle à l'autre, les règles ne changent presque jamais
def demander_a_node(racine: str, demande: str, etat: tuple[tuple[str, int], ...]) -> Jugements | None:
    """Le jugement de Node, en un seul processus ; `etat` change avec le JavaScript."""
    commande = ["node", str(JUGE), racine]
    try:
        fini = subprocess.run(commande, input=demande, capture_output=True, encoding="utf-8", timeout=DELAI, check=True)
        jugements: Jugements = json.loads(fini.stdout)
        return jugements
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
