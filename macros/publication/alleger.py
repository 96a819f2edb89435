"""Retire des scripts publiés les commentaires et les blancs, sans rien renommer ni assembler."""

import re
from pathlib import Path

MORCEAUX = re.compile(
    r"""(?P<commentaire>/\*.*?\*/|//[^\n]*)
    |(?P<texte>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)
    |(?P<motif>(?<=[=(,:!&|?;{}\[])\s*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)
    |(?P<blanc>\s+)
    |(?P<mot>[\w$\#@]+)
    |(?P<signe>.)""",
    re.S | re.X,
)
COLLANTS = {"+", "-", "/"}


def alleger(source: str) -> str:
    """Le même programme : chaînes, gabarits et motifs intacts, un retour à la ligne là où il y en avait un.

    >>> alleger("/** Dit bonjour. */\\nconst a = 'un  //  deux' // fin\\n")
    "const a='un  //  deux'"
    """
    sortie = ""
    blanc = ""
    for morceau in MORCEAUX.finditer(source):
        texte = morceau.group()
        if morceau.lastgroup in ("commentaire", "blanc"):
            blanc += "\n" if "\n" in texte else " "
            continue
        texte = texte.strip() if morceau.lastgroup == "motif" else texte
        sortie += separer(sortie[-1:], texte[0], blanc) + texte
        blanc = ""
    return sortie


def separer(avant: str, apres: str, blanc: str) -> str:
    """Ce qui doit rester entre deux morceaux : rien, une espace ou un retour à la ligne."""
    if not blanc or not avant:
        return ""
    if "\n" in blanc:
        return "" if (avant in "{(,[=>&|?:" and avant != ">") or apres in ").,]?:&|" else "\n"
    colles = (est_mot(avant) and est_mot(apres)) or (avant == apres and avant in COLLANTS)
    return " " if colles else ""


def est_mot(signe: str) -> bool:
    """Vrai si deux signes de cette sorte, collés, n'en feraient qu'un."""
    return signe.isalnum() or signe in "_$#"


def alleger_scripts(site: Path) -> None:
    """Allège sur place chaque module de `site`."""
    for script in sorted(site.glob("assets/js/**/*.mjs")):
        script.write_text(alleger(script.read_text(encoding="utf-8")), encoding="utf-8")
