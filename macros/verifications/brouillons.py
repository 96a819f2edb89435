"""Refuse ce qui ne se publie pas : une note de travail, un courriel personnel, un numéro d'assurance sociale."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.yaml_strict import Chemin, nommer

NOTES = {"TODO", "FIXME", "XXX", "TBD"}
FOURNISSEURS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|pm|"
    "videotron|sympatico|bell|cogeco|cgocable|globetrotter|telus|rogers|shaw|oricom|xplornet"
)
# Ce qui ouvre l'adresse d'un service : tout autre « mot.mot@ » est celle d'une personne.
SERVICES = "info|services?|soutien|support|aide|contact|equipe|team|bureau|direction|secretariat|communications?|vie"
FAUTES = (
    (
        re.compile(rf"\b(?:{'|'.join(sorted(NOTES))})\b|(?i:\blorem ipsum\b)"),
        "« {} » est une note de travail",
        "écrire le texte, ou le supprimer ; ce que l'on ignore s'écrit {{ a_confirmer(\"identifiant\") }}",
    ),
    (
        re.compile(rf"(?i)\b[\w.+-]+@(?:{FOURNISSEURS})\.(?:com|ca|net|fr|qc\.ca|me|org)\b"),
        "« {} » est un courriel personnel",
        "donner l'adresse d'un organisme, ou supprimer ce renseignement personnel",
    ),
    (
        re.compile(rf"(?i)\b(?!(?:{SERVICES})[._-])[a-z-]+[._][a-z-]+@(?!(?:{FOURNISSEURS})\.)[\w-]+(?:\.[\w-]+)+"),
        "« {} » est le courriel d'une personne",
        "donner l'adresse générale de l'organisme : la personne peut partir, et n'a pas consenti",
    ),
    (
        re.compile(r"(?i)\b(?:NAS|SIN|assurance sociale|social insurance)\b[^\d\n]{0,30}\d{3}[ -]?\d{3}[ -]?\d{3}\b"),
        "« {} » est un numéro d'assurance sociale",
        "le supprimer tout de suite, et de l'historique aussi : c'est un renseignement personnel",
    ),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les pages, en-tête compris, et tous les textes de data/."""
    for page in lire_pages(racine):
        resume = page.entete.en_bref if page.entete else ""
        for constat, remede, _ in trouver(resume):
            yield Anomalie(page.fichier, page.ligne_du_champ("en_bref"), "en_bref", constat, remede)
        for constat, remede, position in trouver(page.brut):
            yield Anomalie(page.fichier, page.ligne_brute(position), "", constat, remede)
    for fichier, document in site.documents.items():
        for chemin, texte in textes(document.contenu):
            for constat, remede, _ in trouver(texte):
                yield Anomalie(f"data/{fichier}.yml", document.ligne(chemin), nommer(chemin), constat, remede)


def trouver(texte: str) -> Iterator[tuple[str, str, int]]:
    """(constat, remède, position) de chaque faute d'un texte."""
    for motif, constat, remede in FAUTES:
        if "@" in motif.pattern and "@" not in texte:
            continue  # le motif d'un courriel, sur un texte qui n'en a pas, coûte le plus cher
        for trouve in motif.finditer(texte):
            yield constat.replace("{}", trouve.group()), remede, trouve.start()


def textes(contenu: Any, chemin: Chemin = ()) -> Iterator[tuple[Chemin, str]]:
    """(chemin, texte) de chaque texte d'un document."""
    if isinstance(contenu, str):
        yield chemin, contenu
    elif isinstance(contenu, dict):
        for cle, valeur in contenu.items():
            yield from textes(valeur, (*chemin, cle))
    elif isinstance(contenu, list):
        for rang, valeur in enumerate(contenu):
            yield from textes(valeur, (*chemin, rang))
