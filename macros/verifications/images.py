"""Refuse une image que personne ne lirait : sans texte de remplacement, abîmée, trop lourde ou jamais montrée."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site

IMAGE = re.compile(r"!\[([^\]\n]*)\]\(([^)\s]*)[^)\n]*\)")
VAGUES = {"image", "photo", "capture", "capture d'écran", "figure", "logo", "img", "picture", "screenshot"}
SIGNATURES = {".png": (b"\x89PNG\r\n\x1a\n",), ".jpg": (b"\xff\xd8\xff",), ".webp": (b"RIFF",)}
POIDS_MAX = 500_000
DECRIRE = "dire ce que l'image montre : ![Ce que l'on y voit](image.png)"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Le texte de remplacement de chaque image d'une page, puis chaque fichier d'image de docs/."""
    montrees: set[str] = set()
    for page in lire_pages(racine):
        for rang, image in chercher(IMAGE, page.prose.texte) if "![" in page.brut else ():
            montrees.add(posixpath.normpath(posixpath.join(posixpath.dirname(page.fichier), image[2])))
            yield from verifier_le_texte(page, rang, *image.groups())
    for extension in SIGNATURES:
        for fichier in sorted((racine / "docs").rglob(f"*{extension}")):
            nom = fichier.relative_to(racine).as_posix()
            for constat, remede in juger(fichier, nom in montrees):
                yield Anomalie(nom, 1, "", constat, remede)


def verifier_le_texte(page: Page, rang: int, texte: str, cible: str) -> Iterator[Anomalie]:
    """Qui ne voit pas l'image lit son texte : il la décrit."""
    nom = posixpath.basename(cible).rpartition(".")[0]
    dit = texte.strip().casefold()
    if not dit:
        yield Anomalie(page.fichier, page.debut + rang, "", "cette image n'a pas de texte de remplacement", DECRIRE)
    elif dit in VAGUES or dit.rpartition(".")[0] == nom.casefold() or dit == nom.casefold():
        yield Anomalie(page.fichier, page.debut + rang, "", f"« {texte} » ne décrit pas cette image", DECRIRE)


def juger(fichier: Path, montree: bool) -> Iterator[tuple[str, str]]:
    """(constat, remède) de ce qui ne va pas dans un fichier d'image ; le premier tort suffit."""
    octets = fichier.read_bytes()
    if not octets:
        yield "cette image est vide", "l'enregistrer de nouveau, ou la supprimer"
    elif not octets.startswith(SIGNATURES[fichier.suffix]):
        remede = f"l'exporter de nouveau au format {fichier.suffix[1:].upper()} : la renommer ne suffit pas"
        yield f"ce fichier n'est pas une image {fichier.suffix}", remede
    elif len(octets) > POIDS_MAX:
        remede = f"la réduire sous {POIDS_MAX // 1000} ko : moins large, ou au format .webp"
        yield f"cette image pèse {len(octets) // 1000} ko", remede
    elif not montree:
        remede = f"l'écrire dans une page : ![Ce que l'on y voit]({fichier.name}), ou la supprimer"
        yield "aucune page ne montre cette image", remede
