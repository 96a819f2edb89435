"""Trouve les pages qu'une proposition change, dans les deux langues."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.langue import situer
from macros.pages import lire_pages
from macros.verifications.citations import appels

CITENT_UN_FAIT = ("fait", "tableau_faits")
DONNEES_D_UNE_PAGE = {"data/modules/": "modules/", "data/admissibilite/": "admissibilite/"}


@dataclass(frozen=True)
class PageTouchee:
    """Une page, par son chemin sans la langue, son titre et les langues où elle existe."""

    chemin: str
    titre: str
    langues: tuple[str, ...]

    def adresse(self, langue: str) -> str:
        """L'adresse de la page dans le site : `guide/choisir/`, `en/guide/choisir/`."""
        dossier = self.chemin.removesuffix(".md").removesuffix("index").strip("/")
        return "/".join(part for part in ("" if langue == "fr" else langue, dossier) if part) + "/"


def trouver_les_pages(racine: Path, fichiers: Iterable[str], faits: Collection[str]) -> list[PageTouchee]:
    """Les pages dont le texte, la fiche ou un fait cité change ; une page retirée n'y est plus."""
    chemins = {chemin for fichier in fichiers for chemin in pages_de(fichier)}
    titres: dict[str, str] = {}
    langues: dict[str, list[str]] = {}
    for page in lire_pages(racine):
        premiers = [titre.texte for titre in page.intertitres() if titre.niveau == 1]
        titres.setdefault(page.chemin, premiers[0] if premiers else page.chemin)
        if page.langue == "fr" and premiers:
            titres[page.chemin] = premiers[0]
        langues.setdefault(page.chemin, []).append(page.langue)
        if any(nom in CITENT_UN_FAIT and set(cites) & set(faits) for nom, _, cites in appels(page)):
            chemins.add(page.chemin)
    connues = sorted(chemin for chemin in chemins if chemin in titres)
    return [PageTouchee(chemin, titres[chemin], tuple(sorted(langues[chemin], reverse=True))) for chemin in connues]


def pages_de(fichier: str) -> list[str]:
    """Le chemin, sans la langue, de la page qu'un fichier écrit ou remplit."""
    if fichier.startswith("docs/") and fichier.endswith(".md"):
        return [situer(fichier.removeprefix("docs/"))[1]]
    return [
        dossier + fichier.removeprefix(debut).removesuffix(".yml") + ".md"
        for debut, dossier in DONNEES_D_UNE_PAGE.items()
        if fichier.startswith(debut)
    ]
