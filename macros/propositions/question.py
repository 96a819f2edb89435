"""Fait d'un formulaire « question » une fiche de data/faq.yml."""

from datetime import date

from macros.propositions.ecritures import Ecriture, Valeur, gardees
from macros.propositions.identifiants import libre, pareil
from macros.propositions.saisie import Saisie
from macros.propositions.sources import lire_appui
from macros.propositions.valeurs import ajouter_des_mois
from macros.site import Site

DUREE = 6
ORIGINES = {
    "question": "question",
    "reponse": "reponse",
    "volet": "volet",
    "sources": "source",
    "verifie_le": "verifie-le",
    "a_revoir_le": "verifie-le",
}


def proposer(saisie: Saisie, site: Site, jour: date) -> list[Ecriture]:
    """Une nouvelle question, ou la réponse corrigée d'une question déjà affichée."""
    question = saisie["question"]
    if question and not question.endswith("?"):
        saisie.refuser("question", "ce n'est pas une question", "finir par un point d'interrogation")
    appui = lire_appui(saisie, site, jour, DUREE)
    volets = {volet.titre: volet.id for volet in site.volets.values()}
    champs: dict[str, Valeur] = {
        "question": question,
        "reponse": saisie["reponse"],
        "volet": volets.get(saisie["volet"], ""),
        "sources": (appui.source,) if appui.source else (),
        "points": (),
        "verifie_le": appui.lue_le,
        "a_revoir_le": ajouter_des_mois(appui.lue_le, DUREE) if appui.lue_le else None,
    }
    connue = next((q for q in site.faq.values() if pareil(q.question, question)), None)
    if connue:
        return [*appui.ajout, Ecriture("faq", connue.id, gardees({**champs, "question": ""}), False, ORIGINES)]
    identifiant = libre(question, site.faq)
    if question and not identifiant:
        saisie.refuser("question", "cette question n'a aucune lettre latine", "l'écrire en français")
    return [*appui.ajout, Ecriture("faq", identifiant, champs, True, ORIGINES)]
