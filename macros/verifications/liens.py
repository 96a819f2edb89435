"""Vérifie les liens d'une page à l'autre, sans construire le site, et donne leur ligne."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site

LIEN = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
EXTERNES = ("http://", "https://", "mailto:", "tel:")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Liens internes sans cible, ancres absentes, liens entre langues."""
    pages = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    for page in pages.values():
        for trouve in LIEN.finditer(page.corps):
            cible = trouve.group(1)
            if not cible.startswith(EXTERNES) and "{{" not in cible:
                yield from verifier_lien(pages, page, cible, page.ligne(trouve.start()))


def verifier_lien(pages: dict[tuple[str, str], Page], page: Page, cible: str, ligne: int) -> Iterator[Anomalie]:
    """Un lien interne : la page existe, et l'ancre aussi."""
    chemin, _, ancre = cible.partition("#")
    vise = posixpath.normpath(posixpath.join(posixpath.dirname(page.chemin), chemin)) if chemin else page.chemin
    trouvee = pages.get((page.langue, vise)) or pages.get(("fr", vise))
    if trouvee is None:
        connus = sorted({chemin_connu for _, chemin_connu in pages})
        proches = get_close_matches(vise, connus, n=1, cutoff=0.5)
        propose = posixpath.relpath(proches[0], posixpath.dirname(page.chemin) or ".") if proches else ""
        remede = f"écrire « {propose} »" if propose else "écrire le chemin d'une page .md qui existe"
        yield Anomalie(page.fichier, ligne, "", f"le lien « {cible} » ne mène nulle part", remede)
    elif ancre and ancre not in ancres(trouvee):
        proches = get_close_matches(ancre, ancres(trouvee), n=1, cutoff=0.5)
        remede = f"écrire « #{proches[0]} »" if proches else "écrire l'ancre d'un titre de cette page"
        yield Anomalie(page.fichier, ligne, "", f"l'ancre « #{ancre} » n'existe pas dans {trouvee.fichier}", remede)


def ancres(page: Page) -> list[str]:
    """Les ancres écrites d'une page ; celles que des données y posent portent l'identifiant de leur fiche."""
    ecrites = [titre.ancre for titre in page.intertitres() if titre.ancre]
    return ecrites + ANCRES_DE_DONNEES.get(page.chemin, [])


ANCRES_DE_DONNEES: dict[str, list[str]] = {}
