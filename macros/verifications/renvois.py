"""Vérifie que chaque identifiant cité par une fiche existe, et que chaque renvoi d'un texte mène quelque part."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.traductions import enumerer
from macros.verifications.ecrits import lire_les_ecrits
from macros.verifications.identifiants import inconnu, le_plus_proche, reunir
from macros.verifications.liens import ancres

RENVOI = re.compile(r"\{(fait|terme|page):([^|}#]+)[^}]*\}")
ANCRE = re.compile(r"\{page:([^|}#]+)#([^|}]*)")
# collection, champ, collection citée, comment on la nomme
CITATIONS = (
    ("volets", "points", "points", "le point"),
    ("partenaires", "volets", "volets", "le volet"),
    ("points", "sources", "sources", "la source"),
    ("echeances", "volet", "volets", "le volet"),
    ("appels", "volet", "volets", "le volet"),
    ("appels", "regles", "admissibilite", "la fiche de règles"),
    ("contacts", "point", "points", "le point"),
    ("changements", "volet", "volets", "le volet"),
    ("changements", "source", "sources", "la source"),
    ("faq", "volet", "volets", "le volet"),
    ("faq", "sources", "sources", "la source"),
    ("faq", "points", "points", "le point"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Identifiants cités, renvois dans les textes, faits et points aux noms distincts."""
    for collection, champ, cible, sorte in CITATIONS:
        for fiche in getattr(site, collection).values():
            for cite in en_liste(getattr(fiche, champ)):
                yield from inconnu(site, collection, (fiche.id, champ), sorte, cite, getattr(site, cible))
    if site.programme:
        yield from inconnu(site, "programme", ("porteur",), "le partenaire", site.programme.porteur, site.partenaires)
        yield from inconnu(site, "programme", ("point_statut",), "le point", site.programme.point_statut, site.points)
    for commun in [point for point in site.points if point in list(site.faits)]:
        endroit, constat = site.ligne("points", commun, "id"), "un fait porte déjà cet identifiant"
        yield Anomalie("data/points.yml", endroit, f"{commun}.id", constat, "en choisir un autre")
    for changement in site.changements.values():
        if not (racine / "docs" / "fr" / changement.page).is_file():
            endroit, constat = (
                site.ligne("changements", changement.id, "page"),
                f"la page « {changement.page} » n'existe pas",
            )
            remede = dire_la_page(changement.page, chemins(racine))
            yield Anomalie("data/changements.yml", endroit, f"{changement.id}.page", constat, remede)
    for volet in site.volets.values():
        if not (racine / "docs" / "fr" / volet.page).is_file():
            yield from inconnu(site, "volets", (volet.id, "page"), "la page", volet.page, chemins(racine), 0.8)
    yield from verifier_textes(site, racine)
    yield from verifier_les_ancres(site, racine)


def dire_la_page(ecrite: str, pages: list[str]) -> str:
    """Le chemin sans son dossier de langue, ou la page au nom le plus proche."""
    nue = ecrite.removeprefix("docs/").removeprefix("fr/").lstrip("/")
    if nue in pages:
        return f"écrire le chemin sans « {ecrite.removesuffix(nue)} » : {nue}"
    return le_plus_proche(nue, pages, "écrire le chemin d'une page de docs/fr", 0.8)


def en_liste(valeur: Any) -> tuple[str, ...]:
    """Un champ facultatif, simple ou multiple, toujours en liste."""
    if isinstance(valeur, str):
        return (valeur,) if valeur else ()
    return tuple(valeur)


def verifier_textes(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les renvois `{fait:…}`, `{terme:…}` et `{page:…}` des textes français et de leurs traductions."""
    pages = chemins(racine)
    connus: dict[str, Collection[str]] = {
        "fait": reunir(site.faits, site.points),
        "terme": site.glossaire,
        "page": pages,
    }
    sortes = {"fait": "le fait", "terme": "le terme", "page": "la page"}
    for texte in enumerer(site):
        for sorte, cible in RENVOI.findall(texte.texte):
            seuil = 0.8 if sorte == "page" else 0.7
            yield from inconnu(site, texte.fichier, texte.pas, sortes[sorte], cible, connus[sorte], seuil)
    for fichier, document in site.documents.items():
        if fichier.startswith("traductions/") and isinstance(document.contenu, dict) and not document.anomalies:
            for cle, mot in document.contenu.items():
                for sorte, cible in RENVOI.findall(str(mot["texte"] or "")):
                    yield from inconnu(site, fichier, (cle, "texte"), sortes[sorte], cible, connus[sorte])


def verifier_les_ancres(site: Site, racine: Path) -> Iterator[Anomalie]:
    """L'ancre d'un renvoi `{page:chemin.md#ancre|…}` est celle d'un titre de cette page."""
    renvois = [(ecrit, *paire) for ecrit in lire_les_ecrits(site, racine) for paire in ANCRE.findall(ecrit.texte)]
    pages = {page.chemin: page for page in lire_pages(racine) if page.langue == "fr"} if renvois else {}
    for ecrit, chemin, ancre in renvois:
        connues = ancres(site, pages[chemin]) if chemin in pages and pages[chemin].lisible else [ancre]
        if ancre not in connues:
            constat = f"l'ancre « #{ancre} » n'existe pas dans {pages[chemin].fichier}"
            remede = le_plus_proche(f"#{ancre}", [f"#{a}" for a in connues], "écrire l'ancre d'un titre de cette page")
            yield ecrit.refuser(constat, remede)


def chemins(racine: Path) -> list[str]:
    """Les pages françaises."""
    dossier = racine / "docs" / "fr"
    return sorted(page.relative_to(dossier).as_posix() for page in dossier.rglob("*.md"))
