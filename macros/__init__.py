"""Enregistre les macros que les pages appellent ; ne pense pas."""

import os
import sys
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import Any

if str(Path(__file__).resolve().parent.parent) not in sys.path:  # certains générateurs exécutent ce fichier hors paquet
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def define_env(env: Any) -> None:
    """Point d'entrée de mkdocs-macros : une macro par bloc."""
    from mkdocs_macros import plugin

    from macros import fautes
    from macros.chargement import charger
    from macros.generateur import accorder_les_liens
    from macros.langue import chemin_source, situer
    from macros.rendu.catalogue import BLOCS
    from macros.rendu.contexte import Contexte
    from macros.rendu.faits import faits_cites

    cites: dict[str, list[str]] = {}
    lire_le_site = cache(charger)  # une lecture par construction : interroger 80 fichiers à chaque macro coûte cher
    # mkdocs-macros joint une trace en anglais à chaque erreur ; son seul point d'extension est ce nom.
    plugin.format_error = fautes.formater_erreur  # type: ignore[attr-defined,assignment]

    def contexte() -> Contexte:
        # Lu à chaque appel : define_env s'exécute avant que l'i18n ne choisisse la langue.
        chemin = chemin_source(env.page, str(env.conf["docs_dir"]))
        langue, page = situer(chemin)
        return Contexte(lire_le_site(), langue, page, cites.setdefault(chemin, []))

    def enregistrer(nom: str, bloc: Callable[..., str]) -> None:
        @wraps(bloc)
        def macro(*arguments: Any, **options: Any) -> str:
            html = bloc(contexte(), env.page.meta, *arguments, **options)
            env.page.meta.setdefault("faits_cites", []).extend(faits_cites(html))
            return accorder_les_liens(html, env.page)

        env.macro(macro, nom)

    for nom, bloc in BLOCS.items():
        enregistrer(nom, bloc)
    env.variables["version"] = os.environ.get("VERSION_DU_SITE", "")
