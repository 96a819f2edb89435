"""Refuse un encadré, un onglet ou un bloc mal ouvert : son texte paraîtrait dehors, ou comme du code."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche

# Les sortes d'encadrés que overrides/assets/styles/composants.css habille, ou laisse neutres.
SORTES = {
    *("note", "info", "tip", "example", "question", "quote", "abstract", "success", "check"),
    *("a-confirmer", "attention", "caution", "warning", "danger", "failure"),
}
OUVERTURE = re.compile(r"( *)(!!!|\?\?\?\+?|={3}[!+]?(?=\s*[\"«“\w]))(.*)")
ENCADRE = re.compile(r' ([A-Za-z][\w-]*)(?: "[^"]+")?')
ONGLET = re.compile(r' "[^"]+"')
DIV = re.compile(r"\s*(?:<div [^>]*>|</div>)")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les encadrés `!!!` et `???`, les onglets `===` et les blocs `<div>` des pages de toutes les langues."""
    for page in lire_pages(racine):
        for rang, constat, remede in (*fautes(page.prose.lignes), *blocs_ouverts(page.prose.lignes)):
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def fautes(lignes: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """(rang, constat, remède) de chaque encadré ou onglet mal écrit, ou vide."""
    for rang, ligne in enumerate(lignes):
        ouverture = OUVERTURE.fullmatch(ligne) if ligne.lstrip(" ")[:3] in ("!!!", "???", "===") else None
        if ouverture:
            mal_ecrit = list(juger(ouverture[2], ouverture[3]))
            for constat, remede in mal_ecrit or juger_le_corps(lignes[rang + 1 :], len(ouverture[1]) + 4):
                yield rang, constat, remede


def juger(signe: str, suite: str) -> Iterator[tuple[str, str]]:
    """(constat, remède) de la ligne qui ouvre."""
    onglet = signe.startswith("=")
    modele = '=== "Nom de l\'onglet"' if onglet else f'{signe} note "Titre"'
    bien_ecrit = (ONGLET if onglet else ENCADRE).fullmatch(suite)
    if bien_ecrit is None:
        remede = f"écrire {modele} : un mot sans accent, puis le titre entre guillemets droits"
        remede = f"écrire {modele}, avec deux guillemets droits" if onglet else remede
        yield f"{'cet onglet' if onglet else 'cet encadré'} s'ouvre mal", remede
    elif not onglet and bien_ecrit[1] not in SORTES:
        remede = le_plus_proche(bien_ecrit[1].lower(), SORTES, f"choisir parmi : {', '.join(sorted(SORTES))}")
        yield f"le site n'a pas d'encadré « {bien_ecrit[1]} »", remede


def juger_le_corps(suite: tuple[str, ...], retrait: int) -> Iterator[tuple[str, str]]:
    """(constat, remède) si la première ligne qui suit n'est pas en retrait."""
    premiere = next((ligne for ligne in suite if ligne), "")
    if len(premiere) - len(premiere.lstrip(" ")) < retrait:
        remede = f"commencer par {retrait} espaces chaque ligne qu'il contient"
        yield "cet encadré est vide : le texte qui suit est dehors", remede


def blocs_ouverts(lignes: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """(rang, constat, remède) de chaque <div> jamais refermé, et de chaque </div> de trop."""
    ouverts: list[int] = []
    for rang, ligne in enumerate(lignes):
        if "div" in ligne and DIV.match(ligne):
            if "</div>" not in ligne:
                ouverts.append(rang)
            elif ouverts:
                ouverts.pop()
            else:
                yield rang, "« </div> » ne referme rien", "le supprimer"
    for rang in ouverts:
        yield rang, "ce bloc <div> n'est jamais refermé", "écrire </div>, seul sur une ligne, à la fin du bloc"
