"""Trouve la source que cite une proposition, ou prépare sa fiche."""

import re
from dataclasses import dataclass
from datetime import date

from macros.propositions.ecritures import Ecriture, Valeur
from macros.propositions.identifiants import libre
from macros.propositions.refus import citer
from macros.propositions.saisie import Saisie
from macros.propositions.valeurs import ajouter_des_mois, est_date_partielle, lire_adresse, lire_date_passee
from macros.site import Site

DUREE_SOURCE = 12
ORIGINES = {"url": "source", "titre": "source-titre", "organisme": "source-organisme", "date": "source-date"}


@dataclass(frozen=True)
class Appui:
    """La source d'une fiche, le statut qu'elle permet, sa date de lecture, et la fiche de source à ajouter s'il y a lieu."""

    source: str = ""
    statut: str = "a-confirmer"
    lue_le: date | None = None
    ajout: tuple[Ecriture, ...] = ()


def lire_appui(saisie: Saisie, site: Site, jour: date, mois: int = DUREE_SOURCE) -> Appui:
    """L'appui que donnent les champs « source » du formulaire ; `mois` borne l'âge de la lecture."""
    adresse, lue_le = lire_adresse(saisie, "source"), lire_date_passee(saisie, "verifie-le", jour)
    if lue_le and ajouter_des_mois(lue_le, mois) <= jour:
        remede = "relire la page, puis écrire la date d'aujourd'hui"
        saisie.refuser("verifie-le", "cette lecture est trop ancienne", remede)
    if not adresse:
        return Appui(lue_le=lue_le)
    if not lue_le:
        saisie.refuser("verifie-le", "la réponse manque", "écrire le jour où vous avez lu la source : 2027-01-20")
        return Appui()
    connue = next((source for source in site.sources.values() if nue(source.url) == nue(adresse)), None)
    if connue:
        return Appui(connue.id, "confirme" if connue.nature == "primaire" else "rapporte", lue_le)
    ajout = nouvelle_source(saisie, site, adresse, lue_le)
    return Appui(ajout.id, "rapporte", lue_le, (ajout,))


def exiger_source(saisie: Saisie, appui: Appui) -> None:
    """Un fait, une date ou un contact ne s'affiche pas sans source."""
    if not appui.source and not saisie["source"]:
        remede = "coller l'adresse de la page publique qui le dit; sans elle, le site ne peut pas l'afficher"
        saisie.refuser("source", "la source manque", remede)


def nue(adresse: str) -> str:
    """Une adresse sans ce qui change d'une copie à l'autre."""
    return re.sub(r"^https?://|#.*$|/$", "", re.sub(r"#.*$", "", adresse)).lower()


def nouvelle_source(saisie: Saisie, site: Site, adresse: str, lue_le: date) -> Ecriture:
    """La fiche d'une source que le registre ne connaît pas ; la personne qui relit en juge la nature."""
    titre, organisme = saisie["source-titre"], saisie["source-organisme"]
    for champ, reponse in (("source-titre", titre), ("source-organisme", organisme)):
        if not reponse:
            saisie.refuser(champ, "cette page n'est pas encore dans nos sources", "écrire la réponse sous ce titre")
    publiee = lire_publication(saisie)
    identifiant = libre(f"{organisme} {publiee or titre}", site.sources)
    if organisme and not identifiant:
        saisie.refuser("source-organisme", "ce nom n'a aucune lettre latine", "l'écrire en lettres latines")
    champs: dict[str, Valeur] = {
        "titre": titre,
        "organisme": organisme,
        "url": adresse,
        "date": publiee,
        "nature": "secondaire",
        "confiance": "C",
        "consulte_le": lue_le,
        "a_revoir_le": ajouter_des_mois(lue_le, DUREE_SOURCE),
    }
    return Ecriture("sources", identifiant, champs, nouvelle=True, origines=ORIGINES)


def lire_publication(saisie: Saisie) -> str:
    """La date de la source, entière ou partielle."""
    reponse = saisie["source-date"]
    if reponse and not est_date_partielle(reponse):
        remede = "écrire 2027, 2027-01 ou 2027-01-15, ou laisser vide"
        saisie.refuser("source-date", f"{citer(reponse)} n'est pas une date", remede)
    return reponse
