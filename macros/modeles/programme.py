"""Les fiches du programme : identité, volets, partenaires, faits, sources, dates, contacts, questions."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from macros.modeles.base import (
    Adresse,
    Fiche,
    Identifiant,
    Jour,
    JourLibre,
    Liste,
    Revision,
    Texte,
    TexteLibre,
    TexteLibreATraduire,
    TexteSimple,
    Trace,
)


def lire_annee(valeur: Any) -> Any:
    """Une année proche, ou « inconnue »."""
    if valeur == "inconnue" or (isinstance(valeur, int) and 2020 <= valeur <= 2100):
        return valeur
    raise PydanticCustomError("annee", "annee")


def lire_heure(valeur: Any) -> Any:
    """HH:MM, ou rien ; ni secondes ni fuseau."""
    if valeur is None or valeur == "":
        return ""
    if isinstance(valeur, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", valeur):
        return valeur
    raise PydanticCustomError("heure", "heure")


Heure = Annotated[str, BeforeValidator(lire_heure)]
Annee = Annotated[int | Literal["inconnue"], BeforeValidator(lire_annee)]
Textes = Annotated[tuple[Texte, ...], BeforeValidator(lambda v: () if v is None else v)]


class Programme(Trace):
    """Le programme lui-même."""

    id: Identifiant
    nom: Texte
    nom_court: Texte
    presentation: Texte
    porteur: Identifiant
    point_statut: Identifiant
    courriel: Annotated[str, StringConstraints(pattern=r"^([^@\s]+@[^@\s]+\.[a-z]+)?$")] = ""


class Volet(Trace):
    """Un volet du programme : à qui il sert, ce qu'il offre et n'offre pas."""

    id: Identifiant
    titre: Texte
    court: Texte
    phrase: Texte
    pour_qui: Texte
    public: Literal["entreprise", "regroupement"]
    offre: Textes
    n_offre_pas: Textes
    etapes: Textes
    points: Liste
    page: TexteSimple


class Partenaire(Trace):
    """Un organisme qui porte ou livre le programme."""

    id: Identifiant
    nom: Texte
    sigle: TexteLibre = ""
    role: Texte
    note: TexteLibreATraduire = ""
    site: Adresse = ""
    volets: Liste = ()


class Fait(Trace):
    """Une valeur établie par une source."""

    id: Identifiant
    repere: TexteSimple
    enonce: Texte
    valeur: TexteSimple
    unite: TexteLibreATraduire = ""
    periode: TexteLibreATraduire = ""


class Point(Revision):
    """Ce qu'aucune source n'établit et que le programme doit confirmer."""

    id: Identifiant
    repere: TexteSimple
    enonce: Texte
    sources: Liste = ()
    statut: Literal["a-confirmer"]


class Source(Fiche):
    """Un document lu, sa nature et la confiance qu'on lui accorde."""

    id: Identifiant
    titre: TexteSimple
    organisme: TexteSimple
    url: Adresse = ""
    date: Annotated[TexteLibre, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")] = ""
    nature: Literal["primaire", "secondaire"]
    confiance: Literal["A", "B", "C"]
    consulte_le: Jour
    a_revoir_le: Jour


class Echeance(Trace):
    """Une date annoncée, dont l'année peut rester inconnue ; l'heure est celle de Québec."""

    id: Identifiant
    intitule: Texte
    volet: Identifiant
    jour: Annotated[int, Field(ge=1, le=31)]
    mois: Annotated[int, Field(ge=1, le=12)]
    annee: Annee
    heure: Heure = ""
    ouvre_le: JourLibre = None
    note: TexteLibreATraduire = ""


class Contact(Trace):
    """Où s'adresser dans une région ; sans nom vérifié, la fiche renvoie à un point à confirmer.

    `colonne` et `rangee` placent la région sur la carte schématique, à partir de zéro, d'ouest en est et du nord au sud.
    """

    id: Identifiant
    region: Texte
    colonne: Annotated[int, Field(ge=0, le=4)]
    rangee: Annotated[int, Field(ge=0, le=6)]
    nom: TexteLibre = ""
    site: Adresse = ""
    note: TexteLibreATraduire = ""
    point: TexteLibre = ""


class Changement(Fiche):
    """Une nouveauté du site ou du programme, telle que « Quoi de neuf » et son fil l'annoncent."""

    id: Identifiant
    date: Jour
    titre: Texte
    texte: Texte
    page: TexteSimple
    volet: TexteLibre = ""
    source: TexteLibre = ""


class Redirection(Fiche):
    """Une adresse courte ou ancienne, et la page où elle mène ; une adresse publiée ne se retire pas."""

    id: Identifiant
    de: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")]
    vers: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)*$")]
    depuis: Jour


class Terme(Fiche):
    """Un mot du glossaire, son équivalent anglais et ce qui appuie sa définition."""

    id: Identifiant
    terme: TexteSimple
    en: TexteSimple
    definition: Texte
    verification: Literal["vue", "rapportee", "redaction"]
    source: TexteLibre = ""


class Question(Revision):
    """Une question fréquente et sa réponse."""

    id: Identifiant
    question: Texte
    reponse: Texte
    volet: TexteLibre = ""
    sources: Liste = ()
    points: Liste = ()
