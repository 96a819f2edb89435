"""Refuse les contresens connus sur le programme, ceux qu'une machine peut voir."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site

CONTRESENS = (
    (r"11[  ]200\D{0,60}2022|2022\D{0,40}11[  ]200", "11 200 est un chiffre de 2016", "citer le portrait de 2022 par fait(…)"),
    (r"tou(?:t|s les) OBNL (?:est|sont) admissibles?", "un OBNL sans vente ni échange n'entre pas dans la définition légale", "nuancer : « un OBNL de l'économie sociale »"),
    (r"coopérative (?:est|comme) un OBNL", "une coopérative n'est pas un OBNL", "écrire « coopérative ou OBNL »"),
    (r"(?:50|80|90) ?% (?:des? (?:coûts?|dépenses)|du coût) (?:admissibles?|du plan|de la planification)", "aucune source ne donne de taux pour ce programme", "citer le point à confirmer"),
    (r"(?:15|20)[  ]000[  ]\$", "ce plafond est celui d'un autre programme", "citer le point à confirmer"),
    (r"l'auto-examen officiel de ce site|notre auto-examen officiel", "l'auto-examen de ce site n'est pas l'outil officiel", "écrire « grille indicative »"),
    (r"SGQRI[^.]{0,60}\boblige(?:nt)? les entreprises collectives", "le standard ne vise que les organismes publics", "écrire « démarche volontaire »"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les contresens, dans les pages françaises."""
    for page in lire_pages(racine):
        if page.langue != "fr":
            continue
        for motif, constat, remede in CONTRESENS:
            for trouve in re.finditer(motif, page.corps, re.I):
                yield Anomalie(page.fichier, page.ligne(trouve.start()), "", constat, remede)
    for echeance in site.echeances.values():
        if echeance.volet != "aide-financiere" and echeance.annee == "inconnue":
            constat = "les dates annoncées au lancement ne valent que pour l'aide financière aux réseaux"
            yield Anomalie("data/echeances.yml", 1, echeance.id, constat, "écrire « volet: aide-financiere »")
