"""Refuse les contresens connus sur le programme, ceux qu'une machine peut voir."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.traductions import enumerer
from macros.yaml_strict import nommer

CONTRESENS = (
    (
        r"11 ?200\b[^.]{0,60}\b2022|\b2022\b[^.]{0,40}\b11 ?200",
        "11 200 entreprises, c'est le portrait de 2016",
        'citer celui de 2022 : {{ fait("entreprises-2022") }}',
    ),
    (
        r"\btou(?:t|s les) (?:OBNL|OSBL) (?:est|sont) admissibles?\b",
        "un OBNL sans vente ni échange n'entre pas dans la définition légale",
        "nuancer : « un OBNL de l'économie sociale »",
    ),
    (
        r"\bcoopératives? (?:est|sont|comme) (?:un|des) (?:OBNL|OSBL)\b",
        "une coopérative n'est pas un OBNL",
        "écrire « coopérative ou OBNL »",
    ),
    (
        r"\b\d{2} ?% (?:des? |du |de la )?(?:coûts?|dépenses|planification|plan|projet) (?:admissibles?|remboursée?s?)",
        "aucune source ne donne de taux pour ce programme",
        "citer le point à confirmer",
    ),
    (r"\b(?:15|20) ?000 ?\$", "ce plafond est celui d'un autre programme", "citer le point à confirmer"),
    (
        r"\b(?:notre|cet) auto-examen (?:est (?:l'outil )?)?officiel|\bauto-examen de ce site est (?:l'outil )?officiel",
        "l'auto-examen de ce site n'est pas l'outil officiel",
        "écrire « grille indicative »",
    ),
    (
        r"\b(?:SGQRI|Énoncé de principes)[^.]{0,60}\boblige(?:nt)?\b",
        "ce texte ne vise que les organismes publics",
        "écrire « démarche volontaire »",
    ),
    (
        r"\b(?:PCAN|EDNET|PSES)\b[^.]{0,40}\b(?:est|sont|reste) (?:encore |toujours )?ouverts?\b",
        "ce programme est fermé",
        "l'écrire au passé, avec sa source",
    ),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les contresens, dans les pages françaises et dans les textes des fiches."""
    for page in lire_pages(racine):
        for position, constat, remede in contresens(page.corps) if page.langue == "fr" else ():
            yield Anomalie(page.fichier, page.ligne(position), "", constat, remede)
    for texte in enumerer(site):
        for _, constat, remede in contresens(texte.texte):
            yield Anomalie(f"data/{texte.fichier}.yml", texte.ligne, nommer(texte.pas), constat, remede)
    for echeance in site.echeances.values():
        if echeance.volet != "aide-financiere" and echeance.annee == "inconnue":
            constat = "les dates annoncées au lancement ne valent que pour l'aide financière aux réseaux"
            endroit = site.ligne("echeances", echeance.id, "volet")
            champ, remede = f"{echeance.id}.volet", "écrire « volet: aide-financiere »"
            yield Anomalie("data/echeances.yml", endroit, champ, constat, remede)


@lru_cache(maxsize=16_384)
def contresens(texte: str) -> list[tuple[int, str, str]]:
    """(position, constat, remède) de chaque contresens."""
    return [
        (trouve.start(), constat, remede)
        for motif, constat, remede in CONTRESENS
        for trouve in re.finditer(motif, texte)
    ]
