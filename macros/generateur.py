"""Ce que chaque générateur fait des liens écrits en HTML par nos blocs."""

import re
from posixpath import join, normpath
from typing import Any

LIEN = re.compile(r'(\s(?:href|src)=")(?![a-z]+:|[/#"])([^"#]+)')


def accorder_les_liens(html: str, page: Any) -> str:
    """Le HTML d'un bloc, tel que le générateur de cette page l'attend.

    MkDocs laisse nos liens comme ils sont : ils partent de l'adresse de la page. Zensical, dont les pages n'ont pas
    de `file`, les récrit comme s'ils partaient du fichier : `guide/a.md` est un dossier plus haut que `guide/a/`.
    """
    if hasattr(page, "file") or page.path.rpartition("/")[2] == "index.md":
        return html
    return partir_du_fichier(html, page.path.rpartition("/")[2].removesuffix(".md"))


def partir_du_fichier(html: str, nom: str) -> str:
    """Les mêmes cibles, dites depuis le dossier du fichier `nom`.md.

    >>> partir_du_fichier('<a href="../b/#c">B</a><a href="#d">D</a>', "a")
    '<a href="b/#c">B</a><a href="#d">D</a>'
    """

    def deplacer(lien: re.Match[str]) -> str:
        barre = "/" if lien[2].endswith(("/", ".")) else ""
        return f"{lien[1]}{normpath(join(nom, lien[2]))}{barre}"

    return LIEN.sub(deplacer, html)
