"""Fait d'un formulaire « date de dépôt » une fiche de data/echeances.yml."""

from calendar import monthrange
from datetime import date

from macros.modeles.programme import Echeance
from macros.propositions.ecritures import Ecriture, Valeur, garder_ou_vider
from macros.propositions.identifiants import libre
from macros.propositions.saisie import Saisie, lire_note
from macros.propositions.sources import Appui, exiger_source, lire_appui
from macros.propositions.valeurs import (
    JOUR_EN_LETTRES,
    ajouter_des_mois,
    lire_annee,
    lire_date,
    lire_heure,
    lire_quantieme,
)
from macros.rendu.dates import MOIS
from macros.site import Site

DUREE = 6
SANS_ANNEE_PERMISE = "aide-financiere"
ORIGINES = {
    "intitule": "intitule",
    "volet": "volet",
    "jour": "jour",
    "mois": "mois",
    "annee": "annee",
    "heure": "heure",
    "ouvre_le": "ouvre-le",
    "note": "note",
    "source": "source",
    "statut": "source",
    "verifie_le": "verifie-le",
    "a_revoir_le": "verifie-le",
}


def proposer(saisie: Saisie, site: Site, jour: date) -> list[Ecriture]:
    """La date, et sa source si elle est nouvelle."""
    visee, champs = trouver(saisie, site), lire_champs(saisie, site)
    appui = lire_appui(saisie, site, jour, DUREE)
    exiger_source(saisie, appui)
    verifier_le_calendrier(saisie, champs)
    champs |= provenance(appui)
    if visee:
        return [*appui.ajout, Ecriture("echeances", visee.id, garder_ou_vider(champs), False, ORIGINES)]
    refuser_une_copie(saisie, site, champs)
    if not champs["ouvre_le"]:
        del champs["ouvre_le"]
    identifiant = libre(f"{champs['intitule']} {saisie['mois']}", site.echeances)
    return [*appui.ajout, Ecriture("echeances", identifiant, champs, True, ORIGINES)]


def lire_champs(saisie: Saisie, site: Site) -> dict[str, Valeur]:
    """Les champs de la fiche, dans l'ordre du fichier."""
    volets = {volet.titre: volet.id for volet in site.volets.values()}
    return {
        "intitule": saisie["intitule"],
        "volet": volets.get(saisie["volet"], ""),
        "jour": lire_quantieme(saisie, "jour"),
        "mois": MOIS.index(saisie["mois"]) + 1 if saisie["mois"] in MOIS else 0,
        "annee": lire_annee(saisie, "annee"),
        "heure": lire_heure(saisie, "heure"),
        "ouvre_le": lire_date(saisie, "ouvre-le"),
        "note": lire_note(saisie),
    }


def provenance(appui: Appui, duree: int = DUREE) -> dict[str, Valeur]:
    """La source, le statut qu'elle permet, et les dates de vérification."""
    return {
        "source": appui.source,
        "statut": appui.statut,
        "verifie_le": appui.lue_le,
        "a_revoir_le": ajouter_des_mois(appui.lue_le, duree) if appui.lue_le else None,
    }


def verifier_le_calendrier(saisie: Saisie, champs: dict[str, Valeur]) -> None:
    """Le jour existe, l'ouverture précède la fermeture, et une année inconnue n'est permise qu'au volet des réseaux."""
    jour, mois, annee, ouverture = (champs[nom] for nom in ("jour", "mois", "annee", "ouvre_le"))
    if not (isinstance(jour, int) and isinstance(mois, int) and jour and mois):
        return
    if jour > monthrange(annee if isinstance(annee, int) else 2024, mois)[1]:
        saisie.refuser("jour", f"le {jour} {saisie['mois']} n'existe pas", "vérifier le jour et le mois dans la source")
    elif saisie.refuse("annee"):
        return
    elif annee == "inconnue" and champs["volet"] and champs["volet"] != SANS_ANNEE_PERMISE:
        remede = "écrire l'année que donne la source; seules les dates du volet des réseaux peuvent s'en passer"
        saisie.refuser("annee", "cette date n'a pas d'année", remede)
    elif annee == "inconnue" and ouverture:
        saisie.refuser("ouvre-le", "une période qui s'ouvre demande une année", "écrire l'année, ou vider ce champ")
    elif isinstance(annee, int) and isinstance(ouverture, date) and ouverture > date(annee, mois, jour):
        saisie.refuser("ouvre-le", "la période s'ouvre après la date limite", "vérifier les deux dates dans la source")


def trouver(saisie: Saisie, site: Site) -> Echeance | None:
    """La date à corriger, écrite comme sur la page ; None pour une nouvelle date."""
    reponse = saisie["date-a-corriger"]
    if not reponse:
        return None
    dite = JOUR_EN_LETTRES.search(reponse.lower())
    candidates = [e for e in site.echeances.values() if e.id == reponse or (dite and est_dite(e, dite.groups()))]
    if len(candidates) == 1:
        return candidates[0]
    affichees = " ou ".join(f"« {ecrire(e)} »" for e in site.echeances.values())
    constat = "plusieurs dates affichées correspondent" if candidates else "aucune date affichée ne correspond"
    saisie.refuser("date-a-corriger", constat, f"écrire {affichees}, ou laisser vide pour une nouvelle date")
    return None


def est_dite(echeance: Echeance, dite: tuple[str | None, ...]) -> bool:
    """Vrai si « 24 janvier », avec ou sans année, désigne cette date."""
    quantieme, mois, annee = dite
    jour = (int((quantieme or "0").rstrip("er")), mois)
    return jour == (echeance.jour, MOIS[echeance.mois - 1]) and annee in (None, str(echeance.annee))


def ecrire(echeance: Echeance) -> str:
    """« 24 janvier 2027 », ou sans année si elle est inconnue."""
    annee = f" {echeance.annee}" if isinstance(echeance.annee, int) else ""
    return f"{echeance.jour} {MOIS[echeance.mois - 1]}{annee}"


def refuser_une_copie(saisie: Saisie, site: Site, champs: dict[str, Valeur]) -> None:
    """Une date déjà affichée se corrige ; elle ne s'ajoute pas deux fois."""
    for echeance in site.echeances.values():
        if all(getattr(echeance, nom) == champs[nom] for nom in ("volet", "jour", "mois", "annee")):
            saisie.refuser("date-a-corriger", "cette date est déjà affichée", f"écrire « {ecrire(echeance)} » ici")
