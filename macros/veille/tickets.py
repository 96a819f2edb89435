"""Décide quels tickets ouvrir, mettre à jour, rouvrir ou fermer ; ne parle à personne."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.veille.sujets import Sujet

MARQUE = re.compile(r"\A<!-- veille:([a-z0-9-]+) -->")


@dataclass(frozen=True)
class Ticket:
    """Un ticket que la veille a ouvert."""

    numero: int
    cle: str
    ouvert: bool
    titre: str
    corps: str


@dataclass(frozen=True)
class Geste:
    """Une requête à faire : méthode, chemin dans le dépôt, contenu."""

    methode: str
    chemin: str
    contenu: dict[str, Any]


def marquer(sujet: Sujet) -> str:
    """Le corps du ticket ; la marque cachée, en tête, le relie au sujet."""
    return f"<!-- veille:{sujet.cle} -->\n{sujet.corps}"


def lire_tickets(texte: str) -> list[Ticket]:
    """Les tickets que la veille a ouverts, d'après les réponses de GitHub mises bout à bout.

    Un ticket d'une personne qui copierait la marque n'est pas des nôtres : son auteur n'est pas un robot.
    """
    return [
        Ticket(brut["number"], marque.group(1), brut["state"] == "open", brut["title"], brut["body"])
        for brut in parcourir(texte)
        if (marque := MARQUE.match(brut.get("body") or "")) and est_a_nous(brut)
    ]


def est_a_nous(brut: dict[str, Any]) -> bool:
    """Vrai d'un ticket qu'un robot a ouvert, et qui n'est pas une demande de tirage."""
    return (brut.get("user") or {}).get("type") == "Bot" and "pull_request" not in brut


def parcourir(texte: str) -> Iterator[dict[str, Any]]:
    """Les objets d'une ou de plusieurs listes JSON, emboîtées ou à la suite."""
    lecteur, reste = json.JSONDecoder(), texte.strip()
    while reste:
        contenu, fin = lecteur.raw_decode(reste)
        reste = reste[fin:].strip()
        yield from aplatir(contenu)


def aplatir(contenu: Any) -> Iterator[dict[str, Any]]:
    """Les objets que contient une liste, à tous ses étages."""
    if isinstance(contenu, dict):
        yield contenu
    for element in contenu if isinstance(contenu, list) else ():
        yield from aplatir(element)


def decider(tickets: Iterable[Ticket], sujets: Iterable[Sujet]) -> list[Geste]:
    """Les gestes qui mènent les tickets à dire exactement les sujets ; aucun s'ils les disent déjà."""
    attendus = {sujet.cle: sujet for sujet in sujets}
    retenus: dict[str, Ticket] = {}
    gestes = []
    # Un ticket ouvert passe avant un fermé, l'ouvert le plus ancien et le fermé le plus récent avant leurs doubles.
    for ticket in sorted(tickets, key=lambda t: (not t.ouvert, t.numero if t.ouvert else -t.numero)):
        if ticket.cle in attendus and ticket.cle not in retenus:
            retenus[ticket.cle] = ticket
        elif ticket.ouvert:
            gestes.append(Geste("PATCH", f"issues/{ticket.numero}", {"state": "closed", "state_reason": "completed"}))
    for cle, sujet in attendus.items():
        gestes += mettre_a_jour(retenus.get(cle), sujet)
    return gestes


def mettre_a_jour(ticket: Ticket | None, sujet: Sujet) -> list[Geste]:
    """Ouvrir, rouvrir ou récrire ; les étiquettes qu'une personne a changées restent les siennes."""
    dit = {"title": sujet.titre, "body": marquer(sujet)}
    if ticket is None:
        return [Geste("POST", "issues", {**dit, "labels": list(sujet.etiquettes)})]
    if not ticket.ouvert:
        return [Geste("PATCH", f"issues/{ticket.numero}", {**dit, "state": "open"})]
    pareil = (ticket.titre, nettoyer(ticket.corps)) == (sujet.titre, nettoyer(marquer(sujet)))
    return [] if pareil else [Geste("PATCH", f"issues/{ticket.numero}", dit)]


def nettoyer(texte: str) -> str:
    """Le texte sans les fins de ligne que GitHub change."""
    return texte.replace("\r\n", "\n").strip()
