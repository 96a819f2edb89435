"""Trouve les pages qu'une proposition change : celles qui ne disent plus la même chose, langue par langue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.commentaire.lecture import Lecture
from macros.langue import LANGUES, situer
from macros.navigation import lire_titre

EN_DERNIER = "a-propos/"  # l'état du site, qui compte tout, bouge presque à chaque fois


@dataclass(frozen=True)
class PageTouchee:
    """Une page, par son chemin sans la langue, son titre, les langues touchées et ce qui lui arrive si elle part."""

    chemin: str
    titre: str
    langues: tuple[str, ...]
    etat: str = ""
    suites: tuple[str, ...] = ()

    def adresse(self, langue: str) -> str:
        """L'adresse de la page dans le site : `guide/choisir/`, `en/guide/choisir/`."""
        dossier = self.chemin.removesuffix(".md").removesuffix("index").strip("/")
        return "/".join(part for part in ("" if langue == "fr" else langue, dossier) if part) + "/"


def comparer_les_pages(avant: Lecture, apres: Lecture, redirections: Mapping[str, str]) -> list[PageTouchee]:
    """Les pages ajoutées, changées, puis retirées ; `redirections` : ancienne adresse → où elle mène."""
    ajoutees = apres.pages.keys() - avant.pages.keys()
    retirees = avant.pages.keys() - apres.pages.keys()
    changees = {nom for nom in apres.pages.keys() & avant.pages.keys() if avant.pages[nom] != apres.pages[nom]}
    return [
        *reunir(ajoutees, apres, "nouvelle"),
        *reunir(changees, apres, ""),
        *(dire_la_suite(page, redirections) for page in reunir(retirees, avant, "retirée")),
    ]


def reunir(noms: Iterable[str], lecture: Lecture, etat: str) -> list[PageTouchee]:
    """Une page par chemin, avec ses langues."""
    langues: dict[str, list[str]] = {}
    for langue, chemin in sorted(situer(nom) for nom in noms):
        langues.setdefault(chemin, []).append(langue)
    return [
        PageTouchee(chemin, titrer(chemin, lecture), tuple(sorted(parlees, key=LANGUES.index)), etat)
        for chemin, parlees in sorted(langues.items(), key=lambda page: (page[0].startswith(EN_DERNIER), page[0]))
    ]


def titrer(chemin: str, lecture: Lecture) -> str:
    """Le titre français de la page, à défaut celui d'une autre langue, à défaut son chemin."""
    titres = (lire_titre(lecture.pages.get(f"{langue}/{chemin}", "")) for langue in LANGUES)
    return next(filter(None, titres), chemin)


def dire_la_suite(page: PageTouchee, redirections: Mapping[str, str]) -> PageTouchee:
    """La page retirée, avec l'adresse où chacune des siennes mène désormais ; vide s'il n'y en a pas."""
    suites = tuple(redirections.get(page.adresse(langue), "") for langue in page.langues)
    return PageTouchee(page.chemin, page.titre, page.langues, page.etat, suites)
