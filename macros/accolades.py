"""Lit les accolades d'une page de gauche à droite, comme le fera le générateur : le code n'en protège pas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

VALEUR = r"""(?:"[^"\\\n]*"|'[^'\\\n]*'|\d+)"""
ARGUMENT = rf"(?:\w+\s*=\s*)?{VALEUR}"
LISTE = rf"(?:{ARGUMENT}\s*(?:,\s*{ARGUMENT}\s*)*)?"
JETON = re.compile(
    r"(?P<cru>\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\})"
    rf"|(?P<appel>\{{\{{-?\s*(?P<nom>\w+)\s*\(\s*(?P<arguments>{LISTE})\)\s*-?\}}\}})"
    r"|(?P<etranger>\{%|\{##)"
    r"|(?P<mal_ecrit>\{\{)",
    re.S,
)
UN_ARGUMENT = re.compile(rf"(?:(\w+)\s*=\s*)?({VALEUR})")


@dataclass(frozen=True)
class Argument:
    """Ce qu'une page passe à une macro : son option s'il en nomme une, et sa valeur, texte ou nombre."""

    option: str
    valeur: str | int


@dataclass(frozen=True)
class Accolade:
    """Des accolades : un appel bien écrit, un appel mal écrit ou du Jinja étranger, et où elles s'ouvrent."""

    sorte: str
    position: int
    nom: str = ""
    arguments: tuple[Argument, ...] = ()


@lru_cache(maxsize=1024)  # d'un contrôle à l'autre, presque aucune page ne change
def lire_les_accolades(texte: str) -> tuple[Accolade, ...]:
    """Les accolades d'un texte, dans l'ordre ; `{% raw %}…{% endraw %}`, qui les montre telles quelles, n'en est pas."""
    return tuple(relever(texte))


def relever(texte: str) -> Iterator[Accolade]:
    """Les mêmes, au fil du texte."""
    for jeton in JETON.finditer(texte):
        if jeton["appel"]:
            paires = UN_ARGUMENT.findall(jeton["arguments"])
            arguments = tuple(Argument(option, lire(valeur)) for option, valeur in paires)
            yield Accolade("appel", jeton.start(), jeton["nom"], arguments)
        elif not jeton["cru"]:
            yield Accolade("etranger" if jeton["etranger"] else "mal-ecrit", jeton.start())


def lire(ecrit: str) -> str | int:
    """La valeur d'un argument : un texte entre guillemets, ou un nombre."""
    return ecrit[1:-1] if ecrit[0] in "\"'" else int(ecrit)
