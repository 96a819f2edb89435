"""Refuse des dates à l'envers, impossibles ou trop tôt écrites ; une révision due, elle, revient par la veille sans rien arrêter."""

import os
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.base import Revision
from macros.modeles.programme import Point, Question, Source
from macros.modeles.veille import Surveillance
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.sources import fiches_tracees
from macros.yaml_strict import nommer

LOIN = 10
MARGE = timedelta(days=2)  # les fuseaux
TEMOINS = 5  # tant de dates du même jour ou d'après : ce jour est venu, quoi que dise l'horloge


def aujourdhui() -> date:
    """Le jour du contrôle ; AUJOURDHUI=AAAA-MM-JJ le fixe."""
    fixe = os.environ.get("AUJOURDHUI", "")
    try:
        return date.fromisoformat(fixe) if fixe else date.today()
    except ValueError:
        raise SystemExit(f"AUJOURDHUI vaut « {fixe} » : écrire une date, par exemple AUJOURDHUI=2026-01-31") from None


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Dates à l'envers, jours impossibles ou pas encore venus."""
    jour = jour_venu([date_de(fiche) for _, _, fiche in fiches_datees(site)] + jours_de_revision(racine))
    for fichier, pas, fiche in fiches_datees(site):
        depuis = "consulte_le" if isinstance(fiche, Source) else "verifie_le"
        for nom, constat, remede in fautes(depuis, date_de(fiche), fiche.a_revoir_le, jour):
            endroit = site.ligne(fichier, *pas, nom)
            yield Anomalie(f"data/{fichier}.yml", endroit, nommer((*pas, nom)), constat, remede)
    for page in lire_pages(racine):
        dites = fautes("revise_le", page.entete.revise_le, page.entete.a_revoir_le, jour) if page.entete else ()
        for nom, constat, remede in dites:
            yield Anomalie(page.fichier, page.ligne_du_champ(nom), nom, constat, remede)
    yield from nouveautes_a_venir(site, jour)
    yield from jours_impossibles(site)
    yield from ouvertures_impossibles(site)
    yield from appels_a_l_envers(site)


def date_de(fiche: Source | Revision) -> date:
    """Le jour où la fiche a été lue ou vérifiée."""
    return fiche.consulte_le if isinstance(fiche, Source) else fiche.verifie_le


def jours_de_revision(racine: Path) -> list[date]:
    """Le jour de la dernière relecture de chaque page."""
    return [page.entete.revise_le for page in lire_pages(racine) if page.entete]


def jour_venu(dates: list[date]) -> date:
    """Le dernier jour que l'on sait venu : celui de l'horloge, ou celui que plusieurs fiches disent s'il est plus tard.

    Une horloge en retard n'accuse donc pas tout le site, et une faute de frappe, seule, se voit.
    """
    dites = sorted(dates, reverse=True)
    return max([aujourdhui(), *dites[TEMOINS - 1 : TEMOINS]])


def fautes(depuis: str, verifie: date, limite: date, jour: date) -> Iterator[tuple[str, str, str]]:
    """(champ, constat, remède) : une vérification à venir, une révision fixée avant elle, ou bien trop loin d'elle."""
    if verifie > jour + MARGE:
        constat = f"le {verifie.isoformat()} est à venir, et une vérification est déjà faite"
        yield depuis, constat, f"écrire le jour où elle a été faite, le {jour.isoformat()} au plus tard"
    elif limite <= verifie:
        constat = f"le {limite.isoformat()} n'est pas après la dernière vérification"
        yield "a_revoir_le", constat, "écrire une date plus tardive"
    elif limite.year - verifie.year > LOIN:
        constat = f"le {limite.isoformat()} est à plus de {LOIN} ans de la dernière vérification"
        yield "a_revoir_le", constat, "écrire une date plus proche : un an, d'ordinaire"


def nouveautes_a_venir(site: Site, jour: date) -> Iterator[Anomalie]:
    """Une nouveauté annoncée avant d'avoir eu lieu."""
    for changement in site.changements.values():
        if changement.date > jour + MARGE:
            endroit, champ = site.ligne("changements", changement.id, "date"), f"{changement.id}.date"
            constat = f"le {changement.date.isoformat()} est à venir, et une nouveauté a déjà eu lieu"
            remede = f"écrire le jour où elle paraît, le {jour.isoformat()} au plus tard"
            yield Anomalie("data/changements.yml", endroit, champ, constat, remede)


def jours_impossibles(site: Site) -> Iterator[Anomalie]:
    """Une échéance un 30 février."""
    for echeance in site.echeances.values():
        annee = echeance.annee if isinstance(echeance.annee, int) else 2024
        if echeance.jour > monthrange(annee, echeance.mois)[1]:
            constat = f"le {echeance.jour} n'existe pas dans le mois {echeance.mois}"
            endroit = site.ligne("echeances", echeance.id, "jour")
            yield Anomalie("data/echeances.yml", endroit, f"{echeance.id}.jour", constat, "corriger le jour ou le mois")


def ouvertures_impossibles(site: Site) -> Iterator[Anomalie]:
    """Une ouverture sans année de fermeture, ou après la fermeture."""
    for echeance in site.echeances.values():
        if not echeance.ouvre_le:
            continue
        annee = echeance.annee
        if not isinstance(annee, int):
            constat, remede = (
                "une date qui s'ouvre doit avoir une année",
                "écrire l'année de la source, ou retirer ouvre_le",
            )
        elif (echeance.ouvre_le.year, echeance.ouvre_le.month, echeance.ouvre_le.day) > (
            annee,
            echeance.mois,
            echeance.jour,
        ):
            constat, remede = "la date s'ouvre après s'être fermée", "vérifier les deux dates dans la source"
        else:
            continue
        endroit = site.ligne("echeances", echeance.id, "ouvre_le")
        yield Anomalie("data/echeances.yml", endroit, f"{echeance.id}.ouvre_le", constat, remede)


def appels_a_l_envers(site: Site) -> Iterator[Anomalie]:
    """Un appel qui se ferme avant de s'ouvrir."""
    for appel in site.appels.values():
        if appel.ouvert_au < appel.ouvert_du:
            endroit, constat = site.ligne("appels", appel.id, "ouvert_au"), "l'appel se ferme avant de s'ouvrir"
            remede = "vérifier les deux dates dans la source"
            yield Anomalie("data/appels.yml", endroit, f"{appel.id}.ouvert_au", constat, remede)


def fiches_datees(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], Revision | Source]]:
    """Tout ce qui porte une date de révision."""
    yield from fiches_tracees(site)
    collections: tuple[tuple[str, Iterable[Point | Source | Question | Surveillance]], ...] = (
        ("points", site.points.values()),
        ("sources", site.sources.values()),
        ("faq", site.faq.values()),
        ("veille", site.veille.values()),
    )
    for collection, fiches in collections:
        for fiche in fiches:
            yield collection, (fiche.id,), fiche
    for nom, module in site.modules.items():
        yield f"modules/{nom}", (), module
    for nom, gabarit in site.gabarits.items():
        yield f"gabarits/{nom}", (), gabarit
