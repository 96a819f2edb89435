"""Mène d'un formulaire rempli à une proposition de changement, ou à une réponse qui dit ce qui manque."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from macros.chargement import charger_ce_qui_se_lit
from macros.propositions.controle import anomalies_nouvelles, expliquer
from macros.propositions.ecritures import Ecriture
from macros.propositions.edition import EditionImpossible, editer
from macros.propositions.evenement import Demande
from macros.propositions.formulaires import Formulaire, lire_formulaires, reconnaitre
from macros.propositions.public import verifier_le_public
from macros.propositions.recettes import recettes
from macros.propositions.redaction import rediger_la_proposition
from macros.propositions.refus import Refus, rediger
from macros.propositions.saisie import saisir

CHOISIR = "ouvrir une nouvelle demande avec le bon formulaire"


@dataclass(frozen=True)
class Issue:
    """Ce qu'il advient d'une demande : des fichiers et leur proposition, ou une réponse, ou rien du tout."""

    textes: dict[str, str] = field(default_factory=dict)
    proposition: dict[str, Any] | None = None
    reponse: str = ""


def examiner(demande: Demande, racine: Path, jour: date) -> Issue:
    """L'issue d'une demande, sans rien écrire ; un simple signalement n'en a pas."""
    noms, formulaires = reconnaitre(demande.etiquettes), lire_formulaires(racine)
    if not noms or not demande.ouverte:
        return Issue()
    if len(noms) > 1:
        return Issue(reponse=rediger([Refus("", "la demande porte les étiquettes de plusieurs formulaires", CHOISIR)]))
    formulaire = formulaires.get(noms[0])
    if formulaire is None:
        return Issue(reponse=rediger([Refus("", "ce formulaire n'existe pas, ou plus", CHOISIR)]))
    if formulaire.nom not in recettes(racine):
        return Issue()
    return proposer(demande, formulaire, racine, jour)


def proposer(demande: Demande, formulaire: Formulaire, racine: Path, jour: date) -> Issue:
    """La proposition d'un formulaire rempli, ou ce qu'il faut y revoir."""
    saisie = saisir(demande.corps, formulaire)
    site, _ = charger_ce_qui_se_lit(racine)
    ecritures = recettes(racine)[formulaire.nom](saisie, site, jour)
    verifier_le_public(saisie, site)
    if saisie.refus:
        return Issue(reponse=rediger(saisie.refus))
    try:
        textes = appliquer(racine, ecritures)
    except EditionImpossible as raison:
        return Issue(reponse=rediger([Refus("", str(raison), "laisser la demande ouverte : l'équipe s'en occupe")]))
    if not textes:
        return Issue(reponse=rediger([Refus("", "le site dit déjà cela", "changer une réponse, ou fermer la demande")]))
    anomalies = anomalies_nouvelles(racine, textes)
    if anomalies:
        return Issue(reponse=rediger(expliquer(anomalies, ecritures, formulaire)))
    return Issue(textes, rediger_la_proposition(demande.numero, formulaire, ecritures))


def appliquer(racine: Path, ecritures: list[Ecriture]) -> dict[str, str]:
    """Chemin → nouveau texte, pour les seuls fichiers qui changent."""
    textes: dict[str, str] = {}
    for ecriture in ecritures:
        avant = textes.get(ecriture.chemin) or (racine / ecriture.chemin).read_bytes().decode("utf-8")
        apres = editer(avant, ecriture)
        if apres != avant:
            textes[ecriture.chemin] = apres
    return textes
