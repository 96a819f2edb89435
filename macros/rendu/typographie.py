"""Pose la typographie de la langue : insécables et guillemets du Québec, apostrophes et guillemets anglais."""

import re

INSECABLE = "\u00a0"
APOSTROPHE = re.compile("&#(?:39|x27);")  # un gabarit l'écrit ainsi; dans un texte, elle se lit sans danger
REGLES_FR = [
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"(?<=\w)'(?= |$)"), "’"),
    (re.compile(r" (?=:(?:\s|$))"), INSECABLE),
    (re.compile(r"«[ \u00a0]?"), "«" + INSECABLE),
    (re.compile(r"[ \u00a0]?»"), INSECABLE + "»"),
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
BALISE = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*?)(/?)>", re.S)
LANGUE = re.compile(r"""\slang=["']?([a-z]{2})""")
INTACTES = {"code", "pre", "script", "style", "kbd", "samp", "textarea", "svg"}
VIDES = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


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
    pile: list[tuple[str, str, bool]] = [("", langue, False)]
    sortie = []
    for morceau in MORCEAUX.split(html):
        if morceau.startswith("<"):
            suivre(morceau, pile)
            sortie.append(morceau)
        else:
            _, courante, intacte = pile[-1]
            sortie.append(morceau if intacte or not morceau else typographier(APOSTROPHE.sub("'", morceau), courante))
    return "".join(sortie)


def suivre(morceau: str, pile: list[tuple[str, str, bool]]) -> None:
    """Tient à jour la pile (balise, langue, intacte) au passage d'une balise."""
    balise = BALISE.match(morceau)
    if balise is None:
        return
    fermante, nom, attributs, seule = balise.groups()
    nom = nom.lower()
    if fermante:
        rang = next((i for i in range(len(pile) - 1, 0, -1) if pile[i][0] == nom), 0)
        if rang:
            del pile[rang:]
    elif nom not in VIDES and not seule:
        langue = LANGUE.search(attributs)
        pile.append((nom, langue.group(1) if langue else pile[-1][1], pile[-1][2] or nom in INTACTES))
