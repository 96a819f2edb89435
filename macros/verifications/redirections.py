"""Vérifie que chaque adresse courte mène à une page, n'en cache aucune, et qu'aucune page publiée ne disparaît."""

import json
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.langue import LANGUES, situer
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche

PRODUITES = ("archives/", "en/archives/")  # elles ne viennent pas de docs/
PUBLIEES = "data/adresses-publiees.json"  # outils/version.py y retient les adresses de chaque version


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
    replis = {adresse_publiee(f"docs/{langue}/{page.chemin}") for page in lire_pages(racine) for langue in LANGUES}
    yield from verifier_les_disparues(racine, pages | vues | replis)  # sans traduction, le français répond à l'adresse


def verifier_les_disparues(racine: Path, connues: set[str]) -> Iterator[Anomalie]:
    """Une page d'une version publiée existe encore, ou laisse une redirection."""
    registre = racine / PUBLIEES
    publiees = json.loads(registre.read_text(encoding="utf-8")) if registre.is_file() else []
    for adresse in publiees:
        if adresse and adresse.endswith("/") and adresse not in connues and not adresse.startswith(PRODUITES):
            constat = f"la page « {adresse} » a été publiée et ne répond plus"
            remede = (
                f"ajouter une fiche à la fin : « de: {adresse} », et « vers: » l'adresse de la page qui la remplace"
            )
            yield Anomalie("data/redirections.yml", 1, adresse, constat, remede)
