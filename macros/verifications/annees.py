"""Refuse une note qui contredit l'année de sa date, et trouve les textes qui parlent encore d'une date sans année."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.programme import Echeance
from macros.pages import Page, lire_pages
from macros.site import Site

ANNEE = re.compile(r"\b(?:19|20)\d\d\b")
PASSEE = re.compile(r"\bpassées?\b", re.I)
SANS_ANNEE = re.compile(
    r"\bsans (?:l')?année\b|\bl'année\s+(?:n'est\s+pas|manque)|vraisemblablement\s+passées?\b", re.I
)
DATES = "programme/dates.md"
DOUTE = ("interface/archives", "doute")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les notes des dates qui ont une année."""
    for echeance in dater(site):
        yield from verifier_la_note(site, echeance)


def dater(site: Site) -> list[Echeance]:
    """Les dates dont l'année est écrite."""
    return [echeance for echeance in site.echeances.values() if isinstance(echeance.annee, int)]


def a_relire(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Ce qui parle encore d'une date sans année ; un formulaire de date ne peut le récrire, alors rien n'est refusé."""
    datees = dater(site)
    if not datees:
        return
    remede = f"le récrire : {datees[0].id} a maintenant une année ({datees[0].annee}) dans data/echeances.yml"
    for page in lire_pages(racine):
        if (page.langue, page.chemin) == ("fr", DATES):
            yield from verifier_la_page(page, remede)
    doute = SANS_ANNEE.search(site.interface.get("archives", {}).get(DOUTE[1], ""))
    if doute:
        yield Anomalie(f"data/{DOUTE[0]}.yml", site.ligne(*DOUTE), DOUTE[1], constat(doute), remede)


def verifier_la_page(page: Page, remede: str) -> Iterator[Anomalie]:
    """Le résumé et le texte de la page des dates."""
    resume = SANS_ANNEE.search(page.entete.en_bref) if page.entete else None
    if resume:
        yield Anomalie(page.fichier, page.ligne_du_champ("en_bref"), "en_bref", constat(resume), remede)
    for trouve in SANS_ANNEE.finditer(page.brut):
        yield Anomalie(page.fichier, page.ligne_brute(trouve.start()), "", constat(trouve), remede)


def constat(trouve: re.Match[str]) -> str:
    """Les mots qui contredisent les dates."""
    return f"« {' '.join(trouve.group().split())} » contredit une date du site"


def verifier_la_note(site: Site, echeance: Echeance) -> Iterator[Anomalie]:
    """La note d'une date dont l'année est écrite ne dit ni une autre année, ni que la date est passée."""
    autres = [annee for annee in ANNEE.findall(echeance.note) if int(annee) != echeance.annee]
    mots = [*autres, *(dit.group() for dit in (PASSEE.search(echeance.note), SANS_ANNEE.search(echeance.note)) if dit)]
    if mots:
        ligne = site.ligne("echeances", echeance.id, "note")
        dits = " et ".join(f"« {mot} »" for mot in mots)
        remede = "récrire la note, ou la vider : le site dit lui-même si une date est passée"
        texte = f"la note dit {dits}, et l'année est {echeance.annee}"
        yield Anomalie("data/echeances.yml", ligne, f"{echeance.id}.note", texte, remede)
