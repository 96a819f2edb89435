"""Lit dans une page construite le titre, le résumé et les passages que la recherche doit connaître."""

import re
from dataclasses import dataclass, field

from lxml import etree

IGNORES = {"script", "style", "template", "noscript", "svg", "nav", "button"}
# Répétés d'une page à l'autre, ou déjà dits par le résumé : ils noieraient les mots propres à la page.
CLASSES_IGNOREES = {"en-bref", "appui", "badge", "a-confirmer__conseil"}
ATTRIBUTS_IGNORES = {"data-pagefind-ignore", "data-acquis"}  # un extrait ne donne pas la réponse d'une vérification
TITRES = {"h2", "h3", "h4", "dt", "span"}  # un passage par titre qui porte une ancre
INTITULES = {"summary": "details", "legend": "fieldset"}  # l'ancre est sur le bloc, le titre dans son intitulé
ENLIGNE = {"a", "abbr", "b", "cite", "code", "data", "em", "i", "kbd", "span", "strong", "sub", "sup", "time", "wbr"}
BLOCS = {"details", "fieldset", "dl", "table"}  # à leur fin, le texte revient au passage d'avant


@dataclass
class Passage:
    """Un intertitre, son ancre, et le texte qui le suit ; sans ancre, c'est le début de la page."""

    ancre: str = ""
    titre: str = ""
    texte: str = ""


@dataclass(frozen=True)
class PageLue:
    """Ce que l'index garde d'une page."""

    langue: str
    titre: str
    resume: str
    mots_cles: str
    passages: tuple[Passage, ...]


def est_ignore(element: etree._Element) -> bool:
    """Vrai si la recherche n'a rien à lire dans cet élément."""
    if not isinstance(element.tag, str) or element.tag in IGNORES:
        return True
    return bool(ATTRIBUTS_IGNORES & set(element.attrib) or CLASSES_IGNOREES & set(element.get("class", "").split()))


def ancre_de(element: etree._Element) -> str:
    """L'ancre du passage dont l'élément est le titre, ou rien."""
    parent = element.getparent()
    if parent is not None and parent.tag == INTITULES.get(str(element.tag)):
        return str(parent.get("id", ""))
    return str(element.get("id", "")) if element.tag in TITRES else ""


@dataclass
class Releve:
    """Ce qu'on trouve dans l'article d'une page, passage par passage."""

    titre: str = ""
    passages: list[Passage] = field(default_factory=lambda: [Passage()])

    def __post_init__(self) -> None:
        self.courant = self.passages[0]

    def lire(self, element: etree._Element, place: str = "texte") -> None:
        """Recueille les textes d'un élément et des siens, à la place que dit le titre qui les porte."""
        if est_ignore(element):
            return
        avant, bord = self.courant, "" if element.tag in ENLIGNE else " "
        self.ranger(bord, place)
        dedans = self.entrer(element, place)
        self.ranger(element.text, dedans)
        for enfant in element:
            self.lire(enfant, dedans)
            self.ranger(enfant.tail, dedans)
        if element.tag in BLOCS:
            self.courant = avant
        self.ranger(bord, place)

    def entrer(self, element: etree._Element, place: str) -> str:
        """La place des textes de l'élément, et un passage neuf s'il en est le titre."""
        if place == "titre" or element.tag == "h1":
            return "titre"
        if element.tag == "cite" and place == "intertitre":
            self.courant.ancre = ""  # la notice d'une source n'est pas un intertitre
        if ancre := ancre_de(element):
            self.courant = Passage(ancre)
            self.passages.append(self.courant)
            return "intertitre"
        return "texte" if "equivalent" in element.get("class", "").split() else place  # un terme, puis son anglais

    def ranger(self, texte: str | None, place: str) -> None:
        """Met un texte à sa place."""
        if place == "titre":
            self.titre += texte or ""
        elif place == "intertitre":
            self.courant.titre += texte or ""
        else:
            self.courant.texte += texte or ""


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
    titre = resserrer(releve.titre)
    if not titre or "noindex" in metas.get("robots", ""):
        return None
    passages = (Passage(p.ancre, resserrer(p.titre), resserrer(p.texte)) for p in releve.passages)
    return PageLue(
        langue=racine.get("lang", "fr"),
        titre=titre,
        resume=resserrer(metas.get("description", "")),
        mots_cles=resserrer(metas.get("keywords", "")),
        passages=tuple(passage for passage in passages if passage.titre or passage.texte),
    )
