"""Lit dans une page construite le titre, le résumé et le texte que la recherche doit connaître."""

import re
from dataclasses import dataclass, field

from lxml import etree

IGNORES = {"script", "style", "template", "noscript", "svg", "nav", "button"}
INTERTITRES = {"h2", "h3", "legend"}
PLACES = {"h1": "titre", **dict.fromkeys(INTERTITRES, "intertitre")}


@dataclass(frozen=True)
class PageLue:
    """Ce que l'index garde d'une page."""

    langue: str
    titre: str
    resume: str
    mots_cles: str
    intertitres: tuple[str, ...]
    corps: str


@dataclass
class Releve:
    """Ce qu'on trouve dans l'article d'une page, morceau par morceau."""

    titre: list[str] = field(default_factory=list)
    intertitres: list[str] = field(default_factory=list)
    corps: list[str] = field(default_factory=list)

    def lire(self, element: etree._Element, place: str = "corps") -> None:
        """Recueille les textes d'un élément et des siens, à la place que dit le titre qui les porte."""
        if not isinstance(element.tag, str) or element.tag in IGNORES or "data-pagefind-ignore" in element.attrib:
            return
        if element.tag in INTERTITRES:
            self.intertitres.append("")
        if place != "titre":
            place = PLACES.get(element.tag, place)
        self.ranger(element.text, place)
        for enfant in element:
            self.lire(enfant, place)
            self.ranger(enfant.tail, place)

    def ranger(self, texte: str | None, place: str) -> None:
        """Met un texte à sa place."""
        if not texte:
            return
        if place == "intertitre":
            self.intertitres[-1] += texte
        else:
            (self.titre if place == "titre" else self.corps).append(texte)


def resserrer(texte: str) -> str:
    """Une seule espace entre les mots."""
    return re.sub(r"\s+", " ", texte).strip()


def garder_l_utile(html: str) -> str:
    """L'en-tête et le contenu : le menu et le pied, les mêmes partout, ne sont pas à lire."""
    tete, article = html.partition("</head>")[0], html.find("<article")
    return (
        tete + "</head><body>" + html[article : html.find("</article>") + len("</article>")] if article >= 0 else html
    )


def lire_page(html: str) -> PageLue | None:
    """La page lue, ou None si elle n'est pas à indexer (page 404, redirection, `noindex`)."""
    racine, releve = etree.fromstring(garder_l_utile(html), etree.HTMLParser()), Releve()
    article = None if racine is None else racine.find(".//article")
    if racine is None or article is None:
        return None
    metas = {meta.get("name"): meta.get("content", "") for meta in racine.iterfind(".//meta[@name]")}
    releve.lire(article)
    titre = resserrer("".join(releve.titre))
    if not titre or "noindex" in metas.get("robots", ""):
        return None
    return PageLue(
        langue=racine.get("lang", "fr"),
        titre=titre,
        resume=resserrer(metas.get("description", "")),
        mots_cles=resserrer(metas.get("keywords", "").replace(",", " ")),
        intertitres=tuple(filter(None, map(resserrer, releve.intertitres))),
        corps=resserrer(" ".join(releve.corps)),
    )
