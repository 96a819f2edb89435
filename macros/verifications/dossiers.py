"""Refuse un dossier de pages sans accueil, une page qui double un dossier, et un dossier dont le site garde le nom."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.pages import lire_pages
from macros.site import Site

RESERVES = (*LANGUES, "assets", "donnees", "pagefind", "archives", "m")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les dossiers de chaque langue, d'après leurs pages."""
    for langue in LANGUES:
        chemins = sorted(page.chemin for page in lire_pages(racine) if page.langue == langue)
        for chemin in chemins:
            for constat, remede in juger(PurePosixPath(chemin), set(chemins), langue == LANGUES[0]):
                yield Anomalie(f"docs/{langue}/{chemin}", 1, "", constat, remede)


def juger(chemin: PurePosixPath, chemins: set[str], premiere: bool) -> Iterator[tuple[str, str]]:
    """(constat, remède) de la place d'une page ; seule la première langue doit avoir tous ses accueils."""
    dossier = chemin.parent.as_posix()
    if chemin.parts[0] in RESERVES and len(chemin.parts) > 1:
        yield f"le dossier « {chemin.parts[0]} » est à l'usage du site", "ranger la page dans un autre dossier"
    elif premiere and dossier != "." and not {f"{dossier}/index.md", f"{dossier}.md"} & chemins:
        yield (
            f"le dossier « {dossier} » n'a pas de page d'accueil",
            f"écrire {dossier}/index.md, ou ranger la page ailleurs",
        )
    if f"{chemin.with_suffix('')}/index.md" in chemins:
        double = f"{chemin.with_suffix('')}/index.md"
        yield f"cette page a la même adresse que {double}", "garder l'une des deux"
