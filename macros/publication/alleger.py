"""Allège les scripts et les styles publiés ; l'aperçu garde les sources lisibles."""

from pathlib import Path

import minify

GENRES = {".mjs": "application/javascript", ".css": "text/css"}


def alleger(source: str, genre: str) -> str:
    """Le même programme ou les mêmes règles, sans commentaires ni blancs, noms locaux raccourcis.

    >>> alleger("/** Dit bonjour. */\\nconst a = 'un  //  deux' // fin\\n", "application/javascript")
    'const a="un  //  deux"'
    """
    return str(minify.string(genre, source))


def alleger_le_site(site: Path) -> None:
    """Allège sur place nos modules et nos feuilles de style ; ceux de Material le sont déjà."""
    for fichier in sorted([*site.glob("assets/js/**/*.mjs"), *site.glob("assets/styles/*.css")]):
        fichier.write_text(alleger(fichier.read_text(encoding="utf-8"), GENRES[fichier.suffix]), encoding="utf-8")
