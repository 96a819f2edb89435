"""Fait d'un formulaire « contact régional » une mise à jour de data/contacts.yml."""

from datetime import date

from macros.propositions.echeance import provenance
from macros.propositions.ecritures import Ecriture, Valeur, garder_ou_vider
from macros.propositions.saisie import Saisie, lire_note
from macros.propositions.sources import exiger_source, lire_appui
from macros.propositions.valeurs import lire_adresse
from macros.site import Site

DUREE = 6
ORIGINES = {
    "nom": "nom",
    "site": "site",
    "note": "note",
    "source": "source",
    "statut": "source",
    "verifie_le": "verifie-le",
    "a_revoir_le": "verifie-le",
}


def proposer(saisie: Saisie, site: Site, jour: date) -> list[Ecriture]:
    """L'organisme de la région choisie ; son point à confirmer, s'il en avait un, est levé."""
    regions = {contact.region: contact.id for contact in site.contacts.values()}
    identifiant = regions.get(saisie["region"], "")
    if not identifiant:
        saisie.refuser("region", "cette région n'est plus dans nos données", "choisir une région dans le menu")
    appui = lire_appui(saisie, site, jour, DUREE)
    exiger_source(saisie, appui)
    champs: dict[str, Valeur] = {
        "nom": saisie["nom"],
        "site": lire_adresse(saisie, "site"),
        "note": lire_note(saisie),
        **provenance(appui, DUREE),
    }
    return [
        *appui.ajout,
        Ecriture("contacts", identifiant, {**garder_ou_vider(champs), "point": None}, False, ORIGINES),
    ]
