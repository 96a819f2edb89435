"""Fait d'un formulaire « fait » une correction de data/faits.yml."""

import re
from datetime import date

from macros.propositions.echeance import provenance
from macros.propositions.ecritures import Ecriture, Valeur, gardees
from macros.propositions.refus import citer
from macros.propositions.saisie import Saisie
from macros.propositions.sources import exiger_source, lire_appui
from macros.propositions.valeurs import JOUR_EN_LETTRES
from macros.rendu.dates import lire_jour
from macros.site import Site

DUREE = 12
ORIGINES = {
    "valeur": "valeur",
    "unite": "unite",
    "periode": "periode",
    "source": "source",
    "statut": "source",
    "verifie_le": "verifie-le",
    "a_revoir_le": "verifie-le",
}
GROUPES = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[,.][0-9]+)?")
DECIMAL = re.compile(r"[0-9]+[.][0-9]+")
NOMBRE = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:,[0-9]+)?")
ENTIER = re.compile(r"0|[1-9][0-9]{0,14}")


def option(identifiant: str, enonce: str) -> str:
    """Le choix du menu qui désigne ce fait."""
    return f"{enonce} ({identifiant})"


def proposer(saisie: Saisie, site: Site, jour: date) -> list[Ecriture]:
    """La nouvelle valeur du fait choisi, et sa source si elle est nouvelle."""
    choix = {option(fait.id, fait.enonce): fait.id for fait in site.faits.values()}
    identifiant = choix.get(saisie["fait"], "")
    if not identifiant:
        saisie.refuser("fait", "ce fait n'est plus dans nos données", "choisir un autre fait dans le menu")
    ancienne = str(site.faits[identifiant].valeur) if identifiant else ""
    appui = lire_appui(saisie, site, jour)
    exiger_source(saisie, appui)
    champs: dict[str, Valeur] = {
        "valeur": lire_valeur(saisie, ancienne),
        "unite": saisie["unite"],
        "periode": nombre_ou_texte(saisie["periode"]),
        **provenance(appui, DUREE),
    }
    return [*appui.ajout, Ecriture("faits", identifiant, gardees(champs), False, ORIGINES)]


def lire_valeur(saisie: Saisie, ancienne: str) -> Valeur:
    """« 11 360 » → 11360 ; « 47.8 » → 47,8 ; une date en lettres doit exister ; un nombre reste un nombre."""
    reponse = saisie["valeur"]
    if GROUPES.fullmatch(reponse):
        reponse = reponse.replace(" ", "")
    if DECIMAL.fullmatch(reponse):
        reponse = reponse.replace(".", ",")
    try:
        lire_jour(reponse)
    except ValueError:
        saisie.refuser("valeur", f"{citer(reponse)} n'existe pas au calendrier", "vérifier le jour et le mois")
    refuser_une_autre_sorte(saisie, reponse, ancienne)
    return nombre_ou_texte(reponse)


def refuser_une_autre_sorte(saisie: Saisie, reponse: str, ancienne: str) -> None:
    """Un nombre que des phrases citent ne devient ni des mots ni un montant ; une date ne devient pas un nombre."""
    if NOMBRE.fullmatch(ancienne) and reponse and not NOMBRE.fullmatch(reponse):
        remede = f"écrire le nombre seul, comme {ancienne} ; l'unité ($, %, M$) va sous « Unité »"
        saisie.refuser("valeur", f"{citer(reponse)} n'est pas un nombre seul", remede)
    elif JOUR_EN_LETTRES.fullmatch(ancienne) and reponse and not JOUR_EN_LETTRES.fullmatch(reponse):
        remede = f"écrire le jour, le mois et l'année, comme « {ancienne} »"
        saisie.refuser("valeur", f"{citer(reponse)} n'est pas une date en toutes lettres", remede)


def nombre_ou_texte(reponse: str) -> Valeur:
    """Un entier s'écrit nu, comme dans le reste du fichier."""
    return int(reponse) if ENTIER.fullmatch(reponse) else reponse
