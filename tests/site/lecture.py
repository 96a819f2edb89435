"""Lit une page construite : langue, liens, ancres, titres, métadonnées et texte."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from macros.chargement import charger

RACINE = Path(__file__).resolve().parent.parent.parent
SITE = RACINE / "site"
MUETTES = {"script", "style", "template", "code", "pre"}


@dataclass
class Lue(HTMLParser):
    """Ce qu'un essai veut savoir d'une page."""

    langue: str = ""
    titre: str = ""
    h1: int = 0
    liens: list[str] = field(default_factory=list)
    ressources: list[str] = field(default_factory=list)
    ancres: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    alternes: dict[str, str] = field(default_factory=dict)
    canonique: str = ""
    texte: str = ""
    pile: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Relève ce que porte une balise."""
        donnees = {nom: valeur or "" for nom, valeur in attrs}
        self.ancres += [donnees["id"]] if "id" in donnees else []
        if tag == "html":
            self.langue = donnees.get("lang", "")
        elif tag == "h1":
            self.h1 += 1
        elif tag == "a" and "href" in donnees:
            self.liens.append(donnees["href"])
        elif tag == "meta":
            self.metas[donnees.get("name") or donnees.get("property") or donnees.get("http-equiv", "")] = donnees.get(
                "content", ""
            )
        self.relever_les_ressources(tag, donnees)
        self.pile.append(tag)

    def relever_les_ressources(self, tag: str, donnees: dict[str, str]) -> None:
        """Les fichiers que la page demande, et ses liens de tête."""
        if tag in ("script", "img", "source") and "src" in donnees:
            self.ressources.append(donnees["src"])
        elif tag == "link" and donnees.get("rel") in ("stylesheet", "icon", "preload", "modulepreload"):
            self.ressources.append(donnees["href"])
        elif tag == "link" and donnees.get("rel") == "alternate":
            self.alternes[donnees.get("hreflang", "")] = donnees["href"]
        elif tag == "link" and donnees.get("rel") == "canonical":
            self.canonique = donnees["href"]

    def handle_endtag(self, tag: str) -> None:
        """Referme."""
        while self.pile and self.pile.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Garde le texte que l'on lit."""
        if self.pile and self.pile[-1] == "title":
            self.titre += data
        if not MUETTES & set(self.pile):
            self.texte += data


@cache
def lire(page: Path) -> Lue:
    """La page lue."""
    lue = Lue()
    lue.feed(page.read_text(encoding="utf-8"))
    return lue


@cache
def pages() -> tuple[Path, ...]:
    """Toutes les pages du site, la 404 comprise, sans celles qui mènent ailleurs, les documents d'une trousse ni les archives."""
    ailleurs = {SITE / redirection.de / "index.html" for redirection in charger().redirections.values()}
    trouvees = (page for page in SITE.rglob("*.html") if "pagefind" not in page.parts)
    entieres = (page for page in trouvees if page.name in ("index.html", "404.html"))
    vivantes = (p for p in entieres if not p.relative_to(SITE).as_posix().removeprefix("en/").startswith("archives/"))
    return tuple(sorted(page for page in vivantes if page not in ailleurs))


def nom(page: Path) -> str:
    """L'adresse d'une page, telle qu'un essai la nomme."""
    return page.relative_to(SITE).as_posix().removesuffix("index.html") or "/"
