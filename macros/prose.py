"""Sépare, dans le texte d'une page, ce qui est du code et ce que le site lit comme du Markdown.

Dans le doute, ce n'est pas du code : une clôture ou un accent grave mal fermé laisse voir ce qui le suit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

CLOTURE = re.compile(r"^([ \t>]*)(`{3,}|~{3,})[ \t]*(?:\w[\w.+#-]*)?[ \t]*$")
DEBUT_DE_CLOTURE = re.compile(r"^[ \t>]*(?:`{3}|~{3})")
CODE = re.compile(r"(?<![\\`])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
APPEL = re.compile(r"\{\{[^{}\n]*\}\}|\{%-? ?(?:end)?raw ?-?%\}")


@dataclass(frozen=True)
class Prose:
    """Le texte sans son code, place gardée, et les lignes où une clôture ou un accent grave ne se referme pas."""

    texte: str
    clotures: tuple[int, ...]
    accents: tuple[int, ...]

    def sans_appel(self) -> str:
        """Le texte où chaque appel de macro n'est plus qu'un signe répété."""
        return self._sans_appel

    @cached_property
    def _sans_appel(self) -> str:
        return APPEL.sub(lambda appel: "\x01" * len(appel.group()), self.texte)

    @cached_property
    def lignes(self) -> tuple[str, ...]:
        """Les mêmes lignes, code blanchi et appels masqués, sans les espaces de la fin."""
        return tuple(ligne.rstrip() for ligne in self._sans_appel.split("\n"))


@lru_cache(maxsize=1024)  # d'un contrôle à l'autre, presque aucune page ne change
def separer_le_code(texte: str) -> Prose:
    """La prose d'un texte ; les rangs de lignes y commencent à 0."""
    lignes = texte.split("\n")
    blanchies, ouvertes = list(lignes), []
    rang = 0
    while rang < len(lignes):
        fin = fin_de_cloture(lignes, rang)
        if fin:
            blanchies[rang : fin + 1] = [" " * len(ligne) for ligne in lignes[rang : fin + 1]]
        elif DEBUT_DE_CLOTURE.match(lignes[rang]):
            ouvertes.append(rang)
        rang = (fin or rang) + 1
    nues = [CODE.sub(lambda code: " " * len(code.group()), ligne) for ligne in blanchies]
    accents = tuple(rang for rang, ligne in enumerate(nues) if "`" in ligne and rang not in ouvertes)
    montrees = [blanchies[rang] if rang in accents else ligne for rang, ligne in enumerate(nues)]
    return Prose("\n".join(montrees), tuple(ouvertes), accents)


def fin_de_cloture(lignes: list[str], debut: int) -> int:
    """Le rang de la ligne qui referme la clôture ouverte à `debut` ; 0 s'il n'y en a pas."""
    ouverture = CLOTURE.match(lignes[debut])
    if ouverture is None:
        return 0
    retrait, signe = ouverture.groups()
    for rang in range(debut + 1, len(lignes)):
        ligne = lignes[rang]
        if ligne.rstrip() == retrait + signe:
            return rang
        sortie = bool(ligne.strip()) and not ligne.startswith(retrait)
        if sortie or (ligne.startswith(retrait + signe) and CLOTURE.match(ligne)):  # une autre s'ouvre : oubli
            return 0
    return 0


def chercher(motif: re.Pattern[str], texte: str) -> Iterator[tuple[int, re.Match[str]]]:
    """(rang de la ligne, trouvaille) pour chaque endroit du texte qui répond au motif."""
    for trouve in motif.finditer(texte):
        yield texte.count("\n", 0, trouve.start()), trouve
