"""Dit ce que chaque page d'un site donne à lire ; s'exécute à part, avec le code et les données d'une révision.

Ce fichier n'importe rien du projet avant de savoir de quelle révision : il peut lire un dépôt d'hier.
"""

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

APPEL = re.compile(r"\{\{-?\s*(\w+\(.*?\))\s*-?\}\}", re.S)
INVISIBLES = {"traduction", "montants_fictifs", "pourcentages_libres"}
PARTOUT = ("theme", "recherche")  # les mots que le gabarit pose autour de toutes les pages


def lire_le_site(racine: Path) -> dict[str, Any]:
    """Les pages, ce qui les entoure dans chaque langue, et l'ordre du menu."""
    from macros.chargement import charger_ce_qui_se_lit
    from macros.mots import mots_par_langue, programme_par_langue
    from macros.navigation import composer_nav

    site: Any = charger_ce_qui_se_lit(racine)[0]
    docs, programme = racine / "docs", programme_par_langue()
    return {
        "pages": {nom: dire_la_page(docs, nom, site) for nom in nommer_les_pages(docs)},
        "partout": {
            langue: {zone: mots.get(zone) for zone in PARTOUT} | {"programme": programme[langue]}
            for langue, mots in mots_par_langue().items()
        },
        "menu": re.findall(r"[\w/-]+\.md", json.dumps(composer_nav(docs / "fr", site.bareme.modules))),
    }


def nommer_les_pages(docs: Path) -> list[str]:
    """« fr/guide/index.md » et les autres, dans l'ordre."""
    return sorted(fichier.relative_to(docs).as_posix() for fichier in docs.rglob("*.md"))


def dire_la_page(docs: Path, nom: str, site: Any) -> str:
    """Le texte d'une page, chaque appel remplacé par ce qu'il écrit, et l'en-tête que le gabarit montre."""
    from macros.langue import situer
    from macros.navigation import lire_entete
    from macros.pages import separer
    from macros.rendu.contexte import Contexte

    texte = (docs / nom).read_text(encoding="utf-8-sig", errors="replace")
    meta, ctx = lire_entete(texte), Contexte(site, *situer(nom), [])
    corps = APPEL.sub(lambda appel: ecrire(ctx, meta, appel.group(1)), separer(texte)[1])
    montre = {champ: str(valeur) for champ, valeur in sorted(meta.items()) if champ not in INVISIBLES}
    return f"{json.dumps(montre, ensure_ascii=False)}\n{corps.strip()}"


def ecrire(ctx: Any, meta: dict[str, Any], appel: str) -> str:
    """Ce qu'un appel écrit ; l'appel lui-même s'il échoue, comme dans un exemple que la page cite."""
    from macros.rendu.catalogue import BLOCS

    try:
        noeud: Any = ast.parse(appel, mode="eval").body
        places = [ast.literal_eval(argument) for argument in noeud.args]
        options = {option.arg: ast.literal_eval(option.value) for option in noeud.keywords}
        return str(BLOCS[noeud.func.id](ctx, meta, *places, **options))
    except (LookupError, SyntaxError, ValueError, TypeError, AttributeError):
        return f"{{{{ {appel} }}}}"


if __name__ == "__main__":
    sys.path[0] = sys.argv[1]
    json.dump(lire_le_site(Path(sys.argv[1])), sys.stdout, ensure_ascii=False)
