"""Imprime le guide entier en PDF balisé, une fois par langue : `.venv/bin/python -m outils.imprimer <site> <sortie>`."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from macros.adresse_publique import racine_du_site
from outils.navigateur import chemin_du_navigateur

LANGUES = ("fr", "en")
PAGES = re.compile(r"(<small data-pages-du-guide) hidden(>[^<]*)")
# Le plus petit des deux formats en chaque sens : la page tient sur une feuille lettre comme sur une feuille A4.
FEUILLE = {"width": "210mm", "height": "279mm"}
MARGES = {"top": "16mm", "bottom": "18mm", "left": "16mm", "right": "16mm"}
PIED = (
    '<div style="font-size:8px;width:100%;text-align:center;color:#444">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
)


# Chromium date le fichier à la seconde, dans une forme de longueur fixe : la remplacer ne déplace aucun objet du PDF.
INSTANT = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)")
JOUR_FIXE = "2026-01-01"
# Chromium nomme les cellules d'en-tête d'après un compteur interne, qui varie d'une impression à l'autre.
CELLULE = re.compile(rb"\(node(\d{8})\)")


def imprimer_le_guide(site: Path, sortie: Path) -> list[Path]:
    """Écrit `guide-fr.pdf` et `guide-en.pdf` dans `sortie` ; rend les fichiers écrits."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        navigateur = playwright.chromium.launch(executable_path=chemin_du_navigateur())
        ecrits = [imprimer_une_langue(navigateur, site, langue, sortie) for langue in LANGUES]
        navigateur.close()
    return ecrits


def imprimer_une_langue(navigateur: Any, site: Path, langue: str, sortie: Path) -> Path:
    """Un PDF : titres en signets, balises pour les lecteurs d'écran, pages numérotées, liens vers le site publié."""
    page = navigateur.new_page(java_script_enabled=False)  # un script, ou l'heure qu'il lit, changerait les octets
    page.route("**/*", repondre_depuis(site, racine_du_site()))
    prefixe = "" if langue == "fr" else f"{langue}/"
    page.goto(f"{racine_du_site()}{prefixe}guide/entier/")
    fichier = sortie / f"guide-{langue}.pdf"
    options = {"tagged": True, "outline": True, "print_background": True, "display_header_footer": True}
    octets = page.pdf(**FEUILLE, margin=MARGES, header_template="<span></span>", footer_template=PIED, **options)
    fichier.write_bytes(figer(octets, os.environ.get("DATE_DE_PUBLICATION") or JOUR_FIXE))
    page.close()
    return fichier


def repondre_depuis(site: Path, racine: str) -> Callable[[Any], None]:
    """Sert le site construit à son adresse publique, sans réseau : les liens du PDF sont ceux du site publié."""
    base = urlsplit(racine).path

    def repondre(route: Any) -> None:
        chemin = unquote(urlsplit(route.request.url).path)
        fichier = site / chemin.removeprefix(base)
        fichier = fichier / "index.html" if fichier.is_dir() else fichier
        a_nous = route.request.url.startswith(racine) and fichier.is_file()
        route.fulfill(path=fichier) if a_nous else route.abort()

    return repondre


def figer(pdf: bytes, jour: str) -> bytes:
    """Le PDF, fait ce jour-là à minuit, ses cellules numérotées dans leur ordre : la même page donne les mêmes octets.

    >>> figer(b"/CreationDate (D:20261128181617+00'00') /ID (node00000180)", "2026-12-01")
    b"/CreationDate (D:20261201000000+00'00') /ID (node00000000)"
    """
    instant = f"{jour.replace('-', '')}000000+00'00')".encode()
    rangs = {numero: b"(node%08d)" % rang for rang, numero in enumerate(sorted(set(CELLULE.findall(pdf))))}
    return CELLULE.sub(lambda cellule: rangs[cellule[1]], INSTANT.sub(lambda date: date[1] + instant, pdf))


def annoncer_les_pages(site: Path, dossier: Path) -> None:
    """Dit sur la page du guide combien de pages compte le PDF déposé dans `dossier` ; sans PDF, ne dit rien."""
    from pypdf import PdfReader

    for langue in LANGUES:
        fichier = dossier / f"guide-{langue}.pdf"
        page = site / ("" if langue == "fr" else langue) / "guide/entier/index.html"
        if fichier.is_file():
            texte = dire_les_pages(page.read_text(encoding="utf-8"), len(PdfReader(fichier).pages))
            page.write_text(texte, encoding="utf-8")


def dire_les_pages(texte: str, nombre: int) -> str:
    """La page, où la phrase gardée cachée paraît avec son nombre.

    >>> dire_les_pages("<small data-pages-du-guide hidden>{n} pages</small>", 84)
    '<small data-pages-du-guide>84 pages</small>'
    """
    return PAGES.sub(lambda phrase: phrase[1] + phrase[2].replace("{n}", str(nombre)), texte)


def main(arguments: list[str]) -> int:
    """Point d'entrée ; un processus à part, car Playwright n'accepte pas d'en ouvrir un autre dans le sien."""
    site, sortie = (Path(argument) for argument in arguments)
    imprimer_le_guide(site, sortie)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
