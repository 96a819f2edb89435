"""Refuse ce que chaque fiche permet seule, et qui se contredit ensemble : une case, un ordre, deux niveaux pareils."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site
from macros.verifications.doublons import reduire


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Carte, nouveautés, questions et niveaux."""
    yield from cases_prises(site)
    yield from nouveautes_en_desordre(site)
    yield from questions_sans_point(site)
    yield from niveaux_identiques(site)


def cases_prises(site: Site) -> Iterator[Anomalie]:
    """Deux régions au même endroit de la carte : l'une cacherait l'autre."""
    prises: dict[tuple[int, int], str] = {}
    for contact in site.contacts.values():
        case = (contact.colonne, contact.rangee)
        if case in prises:
            endroit = site.ligne("contacts", contact.id, "colonne")
            constat = f"« {prises[case]} » occupe déjà cette case de la carte ({case[0]}, {case[1]})"
            remede = "donner à l'une des deux une autre colonne ou une autre rangée"
            yield Anomalie("data/contacts.yml", endroit, f"{contact.id}.colonne", constat, remede)
        prises.setdefault(case, contact.region)


def nouveautes_en_desordre(site: Site) -> Iterator[Anomalie]:
    """Une nouveauté plus récente que celle qui la précède."""
    for precedent, changement in pairwise(site.changements.values()):
        if changement.date > precedent.date:
            endroit = site.ligne("changements", changement.id, "date")
            constat = f"cette nouveauté est plus récente que « {precedent.id} », qui la précède"
            remede = f"placer la fiche avant « {precedent.id} » : la plus récente va en tête"
            yield Anomalie("data/changements.yml", endroit, f"{changement.id}.date", constat, remede)


def questions_sans_point(site: Site) -> Iterator[Anomalie]:
    """Une question qui n'en est pas une."""
    for question in site.faq.values():
        if not question.question.rstrip(" »\u00a0").endswith("?"):
            endroit = site.ligne("faq", question.id, "question")
            remede = "finir par un point d'interrogation"
            yield Anomalie("data/faq.yml", endroit, f"{question.id}.question", "ce n'est pas une question", remede)


def niveaux_identiques(site: Site) -> Iterator[Anomalie]:
    """Deux niveaux d'un énoncé que rien ne distingue."""
    for nom, dimension in site.dimensions.items():
        for enonce in dimension.items:
            vus: dict[str, int] = {}
            for rang, niveau in enumerate(enonce.niveaux):
                premier = vus.setdefault(reduire(niveau), rang)
                if premier != rang:
                    fichier = f"auto-examen/{nom}"
                    endroit = site.ligne(fichier, "items", enonce.id, "niveaux", rang)
                    champ = f"items.{enonce.id}.niveaux.{rang + 1}"
                    constat = f"ce niveau répète le niveau {premier + 1}"
                    remede = "écrire ce que l'on observe à ce niveau seulement"
                    yield Anomalie(f"data/{fichier}.yml", endroit, champ, constat, remede)
