"""Lit dans une page construite le titre, le résumé et le texte que la recherche doit connaître."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

IGNORES = {"script", "style", "template", "noscript", "svg", "nav", "button"}
VIDES = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


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
class Releve(HTMLParser):
    """Parcourt une page et relève le contenu de `<article>`."""

    langue: str = "fr"
    metas: dict[str, str] = field(default_factory=dict)
    pile: list[str] = field(default_factory=list)
    textes: dict[str, list[str]] = field(default_factory=lambda: {"h1": [], "h2": [], "corps": []})
    intertitres: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        donnees = {nom: valeur or "" for nom, valeur in attrs}
        if tag == "html":
            self.langue = donnees.get("lang", "fr")
        if tag == "meta" and "name" in donnees:
            self.metas[donnees["name"]] = donnees.get("content", "")
        if tag in ("h2", "h3", "legend"):
            self.intertitres.append("")
        if tag not in VIDES:
            ignore = tag in IGNORES or "data-pagefind-ignore" in donnees
            self.pile.append(f"!{tag}" if ignore else tag)

    def handle_endtag(self, tag: str) -> None:
        while self.pile:
            if self.pile.pop().lstrip("!") == tag:
                return

    def handle_data(self, data: str) -> None:
        if "article" not in self.pile or any(nom.startswith("!") for nom in self.pile):
            return
        if "h1" in self.pile:
            self.textes["h1"].append(data)
        elif {"h2", "h3", "legend"} & set(self.pile) and self.intertitres:
            self.intertitres[-1] += data
        else:
            self.textes["corps"].append(data)


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
    releve = Releve()
    releve.feed(garder_l_utile(html))
    titre = resserrer("".join(releve.textes["h1"]))
    if not titre or "noindex" in releve.metas.get("robots", ""):
        return None
    return PageLue(
        langue=releve.langue,
        titre=titre,
        resume=resserrer(releve.metas.get("description", "")),
        mots_cles=resserrer(releve.metas.get("keywords", "").replace(",", " ")),
        intertitres=tuple(filter(None, map(resserrer, releve.intertitres))),
        corps=resserrer(" ".join(releve.textes["corps"])),
    )
