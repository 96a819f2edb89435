"""Finit les pages construites : tableaux et listes accessibles, conseil dit une fois, typographie de la langue."""

from collections.abc import Iterator
from pathlib import Path

from macros.chargement import RACINE
from macros.langue import LANGUES
from macros.rendu.contexte import adresse
from macros.rendu.faits import dire_le_conseil_une_fois
from macros.rendu.liste_markdown import nommer_les_cases
from macros.rendu.tableau_markdown import etiqueter_tableaux
from macros.rendu.typographie import typographier_html


def finir_les_pages(site: Path, docs: Path = RACINE / "docs") -> None:
    """Finit sur place chaque page venue de `docs`, quel que soit le générateur ; recommencer ne change rien."""
    for _, chemin, fichier in pages_construites(site, docs):
        fichier.write_text(finir(fichier.read_text(encoding="utf-8"), chemin), encoding="utf-8")


def pages_construites(site: Path, docs: Path = RACINE / "docs") -> Iterator[tuple[str, str, Path]]:
    """(langue, page de docs/ sans sa langue, fichier construit) de chaque page du site venue de `docs`."""
    for langue in LANGUES:
        for chemin in chemins(docs):
            fichier = site / ("" if langue == "fr" else langue) / adresse(chemin) / "index.html"
            if fichier.is_file():
                yield langue, chemin, fichier


def chemins(docs: Path) -> list[str]:
    """Les pages, sans leur dossier de langue : une page sans traduction paraît aussi dans l'autre langue."""
    fichiers = ((docs / langue, fichier) for langue in LANGUES for fichier in (docs / langue).rglob("*.md"))
    return sorted({fichier.relative_to(dossier).as_posix() for dossier, fichier in fichiers})


def finir(html: str, chemin: str) -> str:
    """Une page entière ; `chemin` donne aux listes à cocher la clé qui les garde."""
    html = dire_le_conseil_une_fois(etiqueter_tableaux(html))
    return typographier_html(nommer_les_cases(html, chemin))
