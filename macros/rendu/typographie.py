"""Pose la typographie de la langue : insécables et guillemets du Québec, apostrophes et guillemets anglais."""

import re
from dataclasses import dataclass
from functools import lru_cache

INSECABLE = "\u00a0"
APOSTROPHE = re.compile("&#(?:39|x27);")  # un gabarit l'écrit ainsi; dans un texte, elle se lit sans danger
REGLES_FR = [
    (re.compile(r"(?<=\w)'(?=[\w«])"), "’"),
    (re.compile(r"(?<=\w)'(?= |$)"), "’"),
    (re.compile(r"«[ \u00a0]?"), "«" + INSECABLE),
    (re.compile(r"[ \u00a0]?»"), INSECABLE + "»"),
    (re.compile(r" (?=:(?:\s|$))"), INSECABLE),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), INSECABLE),
    (re.compile(r"(?<=\d) (?=(?:%|\$|[kMG]\$|h\b|min\b|[kMG]o\b))"), INSECABLE),
    (re.compile(r"(?<=\d\u00a0h) (?=\d)"), INSECABLE),
    (re.compile(r"\.\.\."), "…"),
]
REGLES_EN = [
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"(?<=\w)'(?=[\s.,;:!?)]|$)"), "’"),
    (re.compile(r'(?:(?<=^)|(?<=[\s(\[—]))"(?=\S)'), "“"),
    (re.compile(r'(?<=\S)"'), "”"),
    (re.compile(r"\.\.\."), "…"),
]
REGLES = {"fr": REGLES_FR, "en": REGLES_EN}
MORCEAUX = re.compile(r"(<!--.*?-->|<[^>]+>)", re.S)
NOM = re.compile(r"</?([a-zA-Z][\w-]*)")
LANGUE = re.compile(r"""\slang=["']?([a-z]{2})""")
INTACTES = {"code", "pre", "script", "style", "kbd", "samp", "textarea", "svg"}


@lru_cache(maxsize=65_536)  # les mêmes mots reviennent sur chaque page
def typographier(texte: str, langue: str = "fr") -> str:
    """Le texte avec la typographie de `langue` ; l'appliquer deux fois ne change rien de plus.

    >>> typographier("Prix : 4 M$, dit-on")
    'Prix\\xa0: 4\\xa0M$, dit-on'
    """
    for motif, remplacement in REGLES.get(langue, []):
        texte = motif.sub(remplacement, texte)
    return texte


def typographier_html(html: str, langue: str = "fr") -> str:
    """Une page ou un fragment : seuls les textes changent, chacun selon la langue de son élément."""
    pile = [Portee("", langue, False)]
    sortie = []
    for morceau in MORCEAUX.split(html):
        if morceau.startswith("<"):
            suivre(morceau, pile)
        elif morceau and not pile[-1].intacte and not morceau.isspace():
            morceau = typographier(APOSTROPHE.sub("'", morceau), pile[-1].langue)
        sortie.append(morceau)
    return "".join(sortie)


@dataclass
class Portee:
    """Un élément qui change la langue ou protège son texte, et combien d'éléments de même nom y sont ouverts."""

    nom: str
    langue: str
    intacte: bool
    ouverts: int = 1


def suivre(morceau: str, pile: list[Portee]) -> None:
    """Tient à jour la pile au passage d'une balise ; les éléments sans effet n'y entrent pas."""
    balise = NOM.match(morceau)
    if balise is None or morceau.endswith("/>"):
        return
    nom, haut = balise.group(1).lower(), pile[-1]
    if (nom in INTACTES or " lang=" in morceau) and not morceau.startswith("</"):
        langue = LANGUE.search(morceau)
        pile.append(Portee(nom, langue.group(1) if langue else haut.langue, haut.intacte or nom in INTACTES))
        return
    if nom == haut.nom:
        haut.ouverts += -1 if morceau.startswith("</") else 1
        if haut.ouverts == 0:
            pile.pop()
