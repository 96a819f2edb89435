"""Tient les pages et les fiches françaises dans la langue claire que le site promet."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.phrases import compter_les_mots, paragraphes, phrases
from macros.site import Site
from macros.traductions import enumerer
from macros.yaml_strict import nommer

MOTS_PAR_PHRASE_MAX = 35
MOYENNE_MAX = 18
ELEMENT = re.compile(r"\n\s*(?:-\s+|\n)")
PROSCRITS = (
    (re.compile(r"cliqu(?:ez|er) ici", re.I), "« cliquez ici » ne dit pas où mène le lien", "nommer la page visée"),
    (re.compile(r"\bdigita(?:le?s?|ux)\b"), "« digital » est un anglicisme", "écrire « numérique »"),
    (re.compile(r"\bveuillez noter que\b", re.I), "« veuillez noter que » n'apprend rien", "aller droit au fait"),
    (re.compile(r"\bêtre en mesure de\b", re.I), "« être en mesure de » alourdit", "écrire « pouvoir »"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Longueur des phrases, tournures à éviter."""
    for page in lire_pages(racine):
        if page.langue == "fr":
            yield from verifier_page(page)
    for texte in enumerer(site):
        for faute in fautes(texte.texte):
            yield Anomalie(f"data/{texte.fichier}.yml", texte.ligne, nommer(texte.pas), *faute)


def verifier_page(page: Page) -> Iterator[Anomalie]:
    """Le corps de la page, paragraphe par paragraphe, puis la moyenne de ses phrases."""
    resume = [(page.ligne_du_champ("en_bref"), page.entete.en_bref)] if page.entete else []
    textes = [*resume, *((page.debut + rang, texte) for rang, texte in paragraphes(page.corps))]
    for ligne, texte in textes:
        for constat, remede in fautes(texte):
            yield Anomalie(page.fichier, ligne, "", constat, remede)
    longueurs = [mots for _, texte in textes for mots in longueurs_des_phrases(texte)]
    moyenne = sum(longueurs) / len(longueurs) if longueurs else 0
    if moyenne > MOYENNE_MAX:
        constat = f"{moyenne:.1f} mots par phrase en moyenne".replace(".", ",")
        yield Anomalie(page.fichier, 1, "", constat, f"couper des phrases : {MOYENNE_MAX} mots en moyenne, au plus")


@lru_cache(maxsize=16_384)
def longueurs_des_phrases(texte: str) -> list[int]:
    """Le nombre de mots de chaque phrase."""
    return [compter_les_mots(phrase) for phrase in phrases(texte)]


@lru_cache(maxsize=16_384)
def fautes(texte: str) -> list[tuple[str, str]]:
    """Les phrases trop longues et les tournures que la charte de rédaction écarte."""
    return [*trop_longues(texte), *((constat, remede) for motif, constat, remede in PROSCRITS if motif.search(texte))]


def trop_longues(texte: str) -> Iterator[tuple[str, str]]:
    """Les phrases d'un texte qui dépassent la longueur permise."""
    for phrase in (phrase for element in ELEMENT.split(texte) for phrase in phrases(element)):
        mots = compter_les_mots(phrase)
        if mots > MOTS_PAR_PHRASE_MAX:
            constat = f"phrase de {mots} mots : « {phrase[:60].strip()}… »"
            yield constat, f"la couper : {MOTS_PAR_PHRASE_MAX} mots au plus"
