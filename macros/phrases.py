"""Découpe un texte français en paragraphes, en phrases et en mots."""

import re
from collections.abc import Iterator
from functools import lru_cache

NETTOYAGE = (
    (re.compile(r"\{\{.*?\}\}", re.S), " X "),
    (re.compile(r"\]\([^)]*\)"), "]"),
    (re.compile(r"\{[^}]*\}"), " X "),
    (re.compile(r"<[^>]+>"), " "),
    (re.compile(r"\.(?:ca|coop|com|org|yml|md|github)\b"), ""),
)
PUCE = re.compile(r"^\s*(?:[-*>:]|\d+\.)\s+(?:\[[ x]\]\s+)?")
HORS_TEXTE = re.compile(r"\s*(?:[#|!]|={3}|-{3}|\?{3}|<|\*\[)")
FIN = re.compile(r"(?<=[.!?])\s+(?=[«\"(\[*]?\s?[A-ZÀÉÈÊÎÔÇ])")
MOT = re.compile(r"[\wÀ-ÿ]+(?:[-'’][\wÀ-ÿ]+)*")


@lru_cache(maxsize=1024)
def paragraphes(corps: str) -> tuple[tuple[int, str], ...]:
    """(rang de la ligne, texte) de chaque paragraphe ou élément de liste ; tableaux et titres exclus."""
    return tuple(decouper(corps))


def decouper(corps: str) -> Iterator[tuple[int, str]]:
    """Les mêmes, au fil des lignes."""
    bloc: list[str] = []
    debut = 0
    for rang, ligne in enumerate([*corps.split("\n"), ""]):
        muette = not ligne.strip() or HORS_TEXTE.match(ligne) is not None
        if bloc and (muette or PUCE.match(ligne)):
            yield debut, " ".join(bloc)
            bloc = []
        if not muette:
            debut = debut if bloc else rang
            bloc.append(PUCE.sub("", ligne).strip())


def phrases(texte: str) -> list[str]:
    """Les phrases d'un paragraphe, sans balisage."""
    for motif, remplacement in NETTOYAGE:
        texte = motif.sub(remplacement, texte)
    return [phrase.strip() for phrase in FIN.split(texte) if MOT.search(phrase)]


def compter_les_mots(phrase: str) -> int:
    """Le nombre de mots d'une phrase."""
    return len(MOT.findall(phrase))
