"""Nomme ce qui entoure les fiches publiées : l'en-tête de chaque jeu, et le catalogue ; le contrat le promet aussi."""

from collections.abc import Mapping
from typing import Any

from macros.donnees_ouvertes.champs import champs_publies

LICENCE = {
    "licence": "objet",
    "licence.nom": "texte",
    "licence.url": "texte",
    "licence.statut": "choix",
    "licence.point": "texte ou rien",
}
ENVELOPPES: dict[str, dict[str, str]] = {
    "enveloppe": {
        "$schema": "texte",
        "jeu": "texte",
        "titre": "texte bilingue",
        "contrat": "texte",
        "revise_le": "date ou rien",
        **LICENCE,
        "fiches": "liste d'objets",
    },
    "catalogue": {
        "titre": "texte bilingue",
        "description": "texte bilingue",
        "adresse": "texte",
        "page": "objet",
        "page.fr": "texte",
        "page.en": "texte",
        **LICENCE,
        "contrat": "texte",
        "version": "texte",
        "revise_le": "date ou rien",
        "jeux": "liste d'objets",
        "jeux.jeu": "texte",
        "jeux.titre": "texte bilingue",
        "jeux.description": "texte bilingue",
        "jeux.json": "texte",
        "jeux.schema": "texte",
        "jeux.csv": "liste d'objets",
        "jeux.csv.fichier": "texte",
        "jeux.csv.lignes": "nombre entier",
        "jeux.csv.colonnes": "liste de textes",
        "jeux.fiches": "nombre entier",
        "jeux.revise_le": "date ou rien",
    },
}


def champs_promis() -> dict[str, dict[str, str]]:
    """Jeu → chemin → type : les champs des fiches, puis ce qui les entoure."""
    return {**champs_publies(), **ENVELOPPES}


def ranger(enveloppe: str, parent: str, valeurs: Mapping[str, Any]) -> dict[str, Any]:
    """Les valeurs dans l'ordre promis ; lève ValueError si l'une manque ou n'est pas promise."""
    debut = f"{parent}." if parent else ""
    chemins = [chemin.removeprefix(debut) for chemin in ENVELOPPES[enveloppe] if chemin.startswith(debut)]
    noms = [chemin for chemin in chemins if "." not in chemin]
    if sorted(noms) != sorted(valeurs):
        raise ValueError(f"{enveloppe} : {sorted(valeurs)} au lieu de {sorted(noms)}")
    return {nom: valeurs[nom] for nom in noms}
