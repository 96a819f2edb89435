"""Veille à ce qu'une page française développe chaque sigle à sa première mention."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.base import Sigle
from macros.pages import Page, lire_pages
from macros.phrases import NETTOYAGE, paragraphes
from macros.site import Site
from macros.verifications.brouillons import NOTES
from macros.verifications.identifiants import le_plus_proche

COURT = 3
SIGLE = re.compile(r"(?<![\w/.-])[A-ZÀÉÈ][A-ZÀÉÈ0-9]+(?![\w/])")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Sigles développés trop tard ou jamais, et sigles que le registre ne connaît pas."""
    connus = {sigle.sigle: sigle for sigle in site.sigles.values()}
    for page in lire_pages(racine):
        if page.langue == "fr":
            yield from verifier_page(page, connus)


def verifier_page(page: Page, connus: dict[str, Sigle]) -> Iterator[Anomalie]:
    """La première mention de chaque sigle, « En bref » compris ; titres et tableaux n'en sont pas."""
    resume = [(page.ligne_du_champ("en_bref"), page.entete.en_bref)] if page.entete else []
    lu, vus = "", set[str]()
    for ligne, brut in [*resume, *((page.debut + rang, texte) for rang, texte in paragraphes(page.corps))]:
        texte = nettoyer(brut)
        lu += " " + texte
        for mot in SIGLE.findall(texte):
            if mot not in vus and mot not in NOTES:  # une note de travail a son propre contrôle
                vus.add(mot)
                yield from juger(page.fichier, ligne, mot, lu, connus)


@lru_cache(maxsize=16_384)
def nettoyer(texte: str) -> str:
    """Le texte sans code, sans adresse, sans macro, l'apostrophe droite."""
    for motif, remplacement in (re.compile(r"`[^`]*`"), " "), *NETTOYAGE:
        texte = motif.sub(remplacement, texte)
    return re.sub(r"\s+", " ", texte.replace("’", "'").replace("*", ""))


def juger(fichier: str, ligne: int, mot: str, lu: str, connus: dict[str, Sigle]) -> Iterator[Anomalie]:
    """L'anomalie d'une première mention, s'il y en a une."""
    sigle = connus.get(mot)
    if sigle is None:
        sinon = "l'écrire au long plutôt que par son sigle, ou l'inscrire dans data/sigles.yml : id, sigle, developpe"
        # Un sigle de trois lettres ressemble à tant d'autres que le hasard seul les rapproche.
        remede = le_plus_proche(mot, connus, sinon) if len(mot) > COURT else sinon
        yield Anomalie(fichier, ligne, "", f"le sigle « {mot} » n'est pas au registre", remede)
    elif not sigle.connu and not any(forme.lower() in lu.lower() for forme in sigle.developpe):
        remede = f"écrire « {sigle.developpe[0]} ({mot}) » à la première mention"
        yield Anomalie(fichier, ligne, "", f"« {mot} » n'est pas développé", remede)
