"""Pose dans chaque page construite ce qu'elle décrit, pour les moteurs de recherche, à la place que son gabarit laisse."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

from macros.adresse_publique import racine_du_site
from macros.publication.finition import pages_construites
from macros.rendu.contexte import Contexte, adresse
from macros.rendu.donnees_structurees import composer
from macros.site import Site

PLACE = "<!-- données structurées -->"
TITRE = re.compile(r"<title>(.*?)(?: · [^<]*)?</title>", re.S)


def publier_donnees_structurees(site: Site, dossier: Path) -> None:
    """Remplit la place de chaque page ; une page déjà remplie ne l'a plus."""
    racine = racine_du_site()
    titre = cache(lire_le_titre)
    for langue, chemin, fichier in pages_construites(dossier):
        texte = fichier.read_text(encoding="utf-8")
        if PLACE not in texte:
            continue
        prefixe = "" if langue == "fr" else f"{langue}/"
        ctx = Contexte(site, langue, chemin)
        suite = [(titre(dossier / prefixe / pas), f"{racine}{prefixe}{pas}") for pas in etapes(chemin)]
        objets = composer(ctx, [(ctx.brut("theme", "accueil"), racine + prefixe), *suite], racine + prefixe)
        script = f'<script type="application/ld+json">{objets}</script>' if objets else ""
        fichier.write_text(texte.replace(PLACE, script), encoding="utf-8")


def etapes(chemin: str) -> Iterator[str]:
    """Les adresses du fil d'Ariane, de la rubrique à la page ; rien hors d'une rubrique.

    >>> list(etapes("volets/formation/participer.md"))
    ['volets/', 'volets/formation/', 'volets/formation/participer/']
    """
    noms = adresse(chemin).rstrip("/").split("/")
    if "/" in chemin:
        yield from (f"{'/'.join(noms[:rang])}/" for rang in range(1, len(noms) + 1))


def lire_le_titre(dossier: Path) -> str:
    """Le titre d'une page construite, sans le nom du site."""
    trouve = TITRE.search((dossier / "index.html").read_text(encoding="utf-8"))
    return unescape(trouve[1]) if trouve else ""
