"""Vérifie que chaque adresse courte mène à une page, et n'en cache aucune."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.langue import situer
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche


def adresse_publiee(fichier: str) -> str:
    """`docs/en/volets/index.md` → `en/volets/`."""
    langue, chemin = situer(fichier.removeprefix("docs/"))
    page = chemin.removesuffix(".md").removesuffix("index").rstrip("/")
    return "/".join(morceau for morceau in ("" if langue == "fr" else langue, page) if morceau) + "/"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Cible inconnue, adresse déjà prise, adresse en double."""
    pages = {adresse_publiee(page.fichier) for page in lire_pages(racine)}
    vues: set[str] = set()
    for redirection in site.redirections.values():
        if redirection.vers not in pages:
            remede = le_plus_proche(redirection.vers, pages, "écrire l'adresse d'une page, par exemple en/volets/")
            constat = f"« {redirection.vers} » n'est l'adresse d'aucune page"
            yield Anomalie(
                "data/redirections.yml",
                site.ligne("redirections", redirection.id, "vers"),
                f"{redirection.id}.vers",
                constat,
                remede,
            )
        if redirection.de in pages or redirection.de in vues:
            constat = f"« {redirection.de} » est déjà prise"
            yield Anomalie(
                "data/redirections.yml",
                site.ligne("redirections", redirection.id, "de"),
                f"{redirection.id}.de",
                constat,
                "en choisir une autre",
            )
        vues.add(redirection.de)
