"""Refuse un contact régional nommé sans source, ou dont le statut et le point disent autre chose que son nom."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.programme import Contact
from macros.site import Site

SANS_SOURCE = (
    "source",
    "cet organisme est nommé sans source",
    "écrire l'identifiant de la source qui le nomme, puis « statut: rapporte », ou vider « nom: »",
)
POINT_LAISSE = ("point", "un organisme nommé n'est plus un point à confirmer", "vider « point: »")
A_CONFIRMER = (
    "statut",
    "un organisme nommé par une source n'est plus à confirmer",
    "écrire « statut: rapporte », ou « confirme » si la source est primaire",
)
SANS_NOM = ("statut", "ce statut n'appuie aucun nom", "remplir « nom: », ou écrire « statut: a-confirmer »")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque région dit un nom et sa source, ou avoue qu'il reste à confirmer."""
    for contact in site.contacts.values():
        for champ, constat, remede in contradictions(contact):
            endroit = site.ligne("contacts", contact.id, champ)
            yield Anomalie("data/contacts.yml", endroit, f"{contact.id}.{champ}", constat, remede)


def contradictions(contact: Contact) -> Iterator[tuple[str, str, str]]:
    """(champ, constat, remède) de ce qui ne va pas ensemble dans une fiche."""
    if not contact.nom:
        if contact.statut != "a-confirmer":
            yield SANS_NOM
        return
    if not contact.source:
        yield SANS_SOURCE
    elif contact.statut == "a-confirmer":
        yield A_CONFIRMER
    if contact.point:
        yield POINT_LAISSE
