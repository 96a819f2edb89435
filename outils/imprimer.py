"""Imprime le guide entier en PDF balisé, une fois par langue : `.venv/bin/python -m outils.imprimer <site> <sortie>`."""

import functools
import http.server
import re
import sys
import threading
from pathlib import Path

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


class Muet(http.server.SimpleHTTPRequestHandler):
    """Sert le site construit sans rien écrire à l'écran."""

    def log_message(self, *_: object) -> None:
        """Se tait."""


def imprimer_le_guide(site: Path, sortie: Path) -> list[Path]:
    """Écrit `guide-fr.pdf` et `guide-en.pdf` dans `sortie` ; rend les fichiers écrits."""
    from playwright.sync_api import sync_playwright

    servi = functools.partial(Muet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), servi) as serveur, sync_playwright() as playwright:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        navigateur = playwright.chromium.launch(executable_path=chemin_du_navigateur())
        ecrits = [imprimer_une_langue(navigateur, serveur.server_port, langue, sortie) for langue in LANGUES]
        navigateur.close()
        serveur.shutdown()
    return ecrits


def imprimer_une_langue(navigateur: object, port: int, langue: str, sortie: Path) -> Path:
    """Un PDF : titres en signets, balises pour les lecteurs d'écran, pages numérotées."""
    page = navigateur.new_page()  # type: ignore[attr-defined]
    prefixe = "" if langue == "fr" else f"{langue}/"
    page.goto(f"http://127.0.0.1:{port}/{prefixe}guide/entier/")
    fichier = sortie / f"guide-{langue}.pdf"
    options = {"tagged": True, "outline": True, "print_background": True, "display_header_footer": True}
    page.pdf(path=fichier, **FEUILLE, margin=MARGES, header_template="<span></span>", footer_template=PIED, **options)
    page.close()
    return fichier


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
