"""Rédige le commentaire d'une proposition à corriger : les fautes par fichier, en quinze lignes au plus."""

from collections.abc import Sequence
from itertools import groupby

from macros.anomalies import Anomalie, compter
from macros.commentaire.adresses import Adresses
from macros.commentaire.protection import en_bloc, en_code, proteger

MARQUE = "<!-- verification -->"
LIGNES_MAX = 15
JOURNAL_MAX = 20_000


def rediger_les_fautes(anomalies: Sequence[Anomalie], adresses: Adresses, journal: str) -> str:
    """Le commentaire : un titre, les fautes, le nombre de celles qui n'y tiennent pas, le journal replié."""
    pluriel = "choses" if len(anomalies) > 1 else "chose"
    titre = f"### Il reste {len(anomalies)} {pluriel} à corriger"
    return "\n\n".join([MARQUE, titre, *lister(sorted(anomalies), adresses), *replier(journal)]) + "\n"


def lister(anomalies: Sequence[Anomalie], adresses: Adresses) -> list[str]:
    """Un bloc par fichier ; titre et reste compris, tout tient en quinze lignes."""
    libres, dites, blocs = LIGNES_MAX - 2, 0, []
    for fichier, groupe in groupby(anomalies, lambda anomalie: anomalie.fichier):
        retenues = list(groupe)[: max(0, libres - 1)]
        if not retenues:
            break
        lignes = [f"- {rediger(anomalie, adresses)}" for anomalie in retenues]
        blocs.append("\n".join([f"**{en_code(fichier)}**", *lignes]))
        libres, dites = libres - 1 - len(retenues), dites + len(retenues)
    reste = len(anomalies) - dites
    if reste:
        blocs.append(f"Et {compter(range(reste), 'autre')}; le journal les donne toutes.")
    return blocs


def rediger(anomalie: Anomalie, adresses: Adresses) -> str:
    """Une ligne : où, quoi, et ce qu'il faut écrire."""
    champ = f"{en_code(anomalie.champ, 80)} : " if anomalie.champ else ""
    ou = adresses.modifier(anomalie.fichier, anomalie.ligne)
    return f"{ou} : {champ}{proteger(anomalie.constat)} → **{proteger(anomalie.remede)}**"


def replier(journal: str) -> list[str]:
    """Le journal technique, sous un triangle ; sa fin suffit s'il est long."""
    if not journal.strip():
        return []
    texte = journal if len(journal) <= JOURNAL_MAX else "…\n" + journal[-JOURNAL_MAX:]
    return ["<details>\n<summary>Journal technique</summary>", en_bloc(texte.strip("\n")), "</details>"]
