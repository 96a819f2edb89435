"""Refuse un gras, un italique, un lien ou un attribut mal écrit : les signes paraîtraient en clair."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site

SEPARE = re.compile(r"\s*(?:[-*+]|\d{1,3}\.) |\s*(?:#|!!!|\?\?\?|===|\|)")
PUCE = re.compile(r"^\s*[*+-] |^\s*\*\[[^\]]*\]:")
CELLULE = re.compile(r"(?<!\\)\|")
# De l'extérieur vers l'intérieur : ce qui se referme bien ne laisse que ses mots.
FERMEES = (
    (re.compile(r"^\s*\*(?:\s*\*){2,}\s*$|\\\*|(?<=\d)\*(?=\d)|(?<=\s)\*(?=\s)"), " "),
    (re.compile(r"\*{3}(?=[^\s*])(.+?)(?<=[^\s*])\*{3}", re.S), r"\1"),
    (re.compile(r"(?<!\*)\*\*(?=\S)((?:[^*]|\*(?!\*))+?)(?<=\S)\*\*(?!\*)"), r"\1"),
    (re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+)(?<=[^\s*])\*(?!\*)"), r"\1"),
)
OUVERTE = re.compile(r"\*+")
ATTRIBUT = re.compile(r"\{:? *[#.][^{}\n]*\}")
LIENS = (
    (
        re.compile(r"\([^()\n]+\)\[[^\]\n]*(?:\.md|://|#)[^\]\n]*\]"),
        "« {} » inverse les crochets et les parenthèses",
        "écrire [texte](page.md)",
    ),
    (
        re.compile(r"\[[^\[\]\n]+\] +\([^()\s]*(?:\.(?:md|png|jpg|webp)|://|#)[^()\s]*\)"),
        "une espace sépare « {} » en deux : ce n'est plus un lien",
        "écrire [texte](page.md), sans espace entre le crochet et la parenthèse",
    ),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """L'écriture des mots mis en relief, des liens et des attributs, dans les pages de toutes les langues."""
    for page in lire_pages(racine):
        yield from verifier_le_relief(page)
        yield from verifier_les_liens(page)
        yield from verifier_les_attributs(page)


def verifier_le_relief(page: Page) -> Iterator[Anomalie]:
    """Chaque astérisque qui ouvre un relief a, dans le même paragraphe, celui qui le referme."""
    for rang, texte in morceaux(page.prose.lignes) if "*" in page.prose.texte else ():
        ouverte = OUVERTE.search(sans_relief(texte))
        if ouverte:
            signe = ouverte.group()
            remede = f"écrire {signe}mots{signe} : un de chaque côté, sans espace à l'intérieur"
            constat = f"« {signe} » ne se referme pas, ou s'ouvre mal, dans ce paragraphe"
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def sans_relief(texte: str) -> str:
    """Le texte sans les reliefs bien écrits.

    >>> sans_relief("**a** (*b **c** d*), 2 * 3, **e")
    'a (b c d), 2   3, **e'
    """
    for motif, remplacement in FERMEES:
        texte = motif.sub(remplacement, texte)
    return texte


def morceaux(lignes: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """(rang, texte) de ce qui contient tout un relief : un paragraphe, un élément de liste, une cellule."""
    debut, bloc = 0, ""
    for rang, ligne in enumerate((*lignes, "")):
        if bloc and (not ligne or SEPARE.match(ligne)):
            yield from ((debut, morceau) for morceau in CELLULE.split(bloc) if "*" in morceau)
            bloc = ""
        debut = debut if bloc else rang
        bloc = f"{bloc}\n{ligne}" if bloc else PUCE.sub("", ligne)


def verifier_les_liens(page: Page) -> Iterator[Anomalie]:
    """Crochets et parenthèses d'un lien se suivent, dans cet ordre."""
    texte = page.prose.sans_appel()
    for motif, constat, remede in LIENS if "](" in texte or "] (" in texte or ")[" in texte else ():
        for rang, trouve in chercher(motif, texte):
            yield Anomalie(page.fichier, page.debut + rang, "", constat.replace("{}", trouve.group()), remede)


def verifier_les_attributs(page: Page) -> Iterator[Anomalie]:
    """Des accolades d'attributs touchent ce qu'elles habillent, sauf dans un titre ou sous un paragraphe."""
    lignes = page.prose.lignes
    for rang, ligne in enumerate(lignes):
        for trouve in ATTRIBUT.finditer(ligne) if "{" in ligne and not ligne.startswith("#") else ():
            avant = ligne[: trouve.start()]
            seul = not avant.strip()
            if (seul and not (rang and lignes[rang - 1])) or (not seul and avant.endswith(" ")):
                remede = "ôter l'espace ou la ligne vide qui les précède : [texte](page.md){ .bouton }"
                constat = f"« {trouve.group()} » ne touche pas ce qu'il habille, et paraîtrait en clair"
                yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)
