"""Réunit les chapitres construits en une seule page à imprimer, sans en réécrire un mot."""

import re
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from macros.langue import LANGUES
from macros.rendu.chapitres import chapitres

PLACE = re.compile(r"(<!-- chapitres -->).*(<!-- /chapitres -->)", re.S)
RENVOIS = ("for", "aria-labelledby", "aria-describedby", "headers")
INTERTITRE = re.compile(r"h[1-5]")
INUTILES = "descendant::*[contains(concat(' ', @class, ' '), ' modifier ') or contains(concat(' ', @class, ' '), ' headerlink ')]"


def reunir_le_guide(site: Path) -> list[Path]:
    """Remplit `guide/entier/` de chaque langue avec l'article de chaque chapitre ; rend les pages écrites."""
    ecrites = []
    for langue in LANGUES:
        racine = site / ("" if langue == "fr" else langue) / "guide"
        page = racine / "entier" / "index.html"
        noms = [Path(chapitre.chemin).stem for chapitre in chapitres(langue)]
        if page.exists() and all((racine / nom / "index.html").exists() for nom in noms):
            sections = "".join(composer_section(racine, nom, noms) for nom in noms)
            page.write_text(remplacer(page.read_text(encoding="utf-8"), sections), encoding="utf-8")
            ecrites.append(page)
    return ecrites


def remplacer(texte: str, sections: str) -> str:
    """La page, ses chapitres posés à leur place ; refaire l'opération ne change rien."""
    return PLACE.sub(lambda place: f"{place[1]}{sections}{place[2]}", texte)


def composer_section(racine: Path, nom: str, noms: list[str]) -> str:
    """L'article d'un chapitre, ses ancres précédées de son nom et ses titres descendus d'un cran."""
    texte = (racine / nom / "index.html").read_text(encoding="utf-8")
    article = html.fromstring(texte).find(".//article")
    assert article is not None, f"guide/{nom} n'a pas d'article"
    for inutile in article.xpath(INUTILES):
        inutile.getparent().remove(inutile)
    for element in article.iter():
        if isinstance(element.tag, str):
            adapter(element, nom, noms)
    article.tag = "section"
    article.attrib.clear()
    article.set("id", nom)
    article.set("class", "chapitre")
    return str(html.tostring(article, encoding="unicode", method="html", with_tail=False))


def adapter(element: HtmlElement, nom: str, noms: list[str]) -> None:
    """Une balise : son identifiant, ce qui y renvoie, son rang de titre, son lien."""
    if element.get("id"):
        element.set("id", f"{nom}--{element.get('id')}")
    for attribut in RENVOIS:
        if element.get(attribut):
            element.set(attribut, " ".join(f"{nom}--{cible}" for cible in element.get(attribut).split()))
    if INTERTITRE.fullmatch(element.tag):
        element.tag = f"h{int(element.tag[1]) + 1}"
    if element.tag == "a" and element.get("href"):
        element.set("href", rediriger(element.get("href"), nom, noms))


def rediriger(adresse: str, nom: str, noms: list[str]) -> str:
    """Un lien vers un chapitre mène à sa section ; les autres restent, la page étant à la même profondeur.

    >>> rediriger("../mesurer/#pieges", "demarche", ["demarche", "mesurer"])
    '#mesurer--pieges'
    """
    chemin, _, ancre = adresse.partition("#")
    cible = nom if not chemin or chemin == "./" else chemin.removeprefix("../").rstrip("/")
    if cible not in noms or (chemin and not chemin.startswith(("../", "./"))):
        return adresse
    return f"#{cible}--{ancre}" if ancre else f"#{cible}"
