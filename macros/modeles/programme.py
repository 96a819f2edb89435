"""Les fiches du programme : identité, volets, partenaires, faits, sources, dates, contacts, questions."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.modeles.base import (
    Adresse,
    DatePartielle,
    Fiche,
    Id,
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


FORME_D_HEURE = {"type": "string", "pattern": r"^(([01]\d|2[0-3]):[0-5]\d)?$"}
Heure = Annotated[str, BeforeValidator(lire_heure), WithJsonSchema(FORME_D_HEURE)]
Annee = Annotated[int | Literal["inconnue"], BeforeValidator(lire_annee)]
Textes = Annotated[tuple[Texte, ...], BeforeValidator(lambda v: () if v is None else v)]


class Programme(Trace):
    """Le programme lui-même."""

    id: Id
    nom: Texte = Field(description="Le nom complet du programme.")
    nom_court: Texte = Field(description="Le nom court.")
    presentation: Texte = Field(description="Ce que le programme est, en deux ou trois phrases.")
    porteur: Identifiant = Field(description="L'organisme porteur, par son identifiant dans data/partenaires.yml.")
    point_statut: Identifiant = Field(description="Le point à confirmer qui dit si le programme est ouvert.")
    courriel: Annotated[str, StringConstraints(pattern=r"^([^@\s]+@[^@\s]+\.[a-z]+)?$")] = Field(
        "", description="Le courriel public du programme; vide tant qu'aucune source ne le donne."
    )


class Volet(Trace):
    """Un volet du programme : à qui il sert, ce qu'il offre et n'offre pas."""

    id: Id
    titre: Texte = Field(description="Le titre du volet.")
    court: Texte = Field(description="Le titre court.")
    phrase: Texte = Field(description="Le volet en une phrase.")
    pour_qui: Texte = Field(description="À qui le volet s'adresse.")
    public: Literal["entreprise", "regroupement"] = Field(description="entreprise ou regroupement.")
    offre: Textes = Field(description="Ce que le volet offre, selon les sources lues.")
    n_offre_pas: Textes = Field(description="Ce que les sources lues ne mentionnent pas.")
    etapes: Textes = Field(description="Ce qu'on peut faire maintenant, dans l'ordre.")
    points: Liste = Field(description="Les points à confirmer qui touchent le volet.")
    page: TexteSimple = Field(description="La page du volet, par son chemin dans docs/fr.")


class Partenaire(Trace):
    """Un organisme qui porte ou livre le programme."""

    id: Id
    nom: Texte = Field(description="Le nom de l'organisme.")
    sigle: TexteLibre = Field("", description="Son sigle; peut rester vide.")
    role: Texte = Field(description="Son rôle dans le programme, selon la source.")
    note: TexteLibreATraduire = Field("", description="Une précision; peut rester vide.")
    site: Adresse = Field("", description="Son adresse Web, si une source l'atteste.")
    volets: Liste = Field((), description="Les volets auxquels il participe.")


class Fait(Trace):
    """Une valeur établie par une source."""

    id: Id
    repere: TexteSimple = Field(description="Le repère du dossier de recherche, par exemple S-25.")
    enonce: Texte = Field(description="Ce que le fait établit, en quelques mots.")
    valeur: TexteSimple = Field(description="La valeur, telle que la source la donne.")
    unite: TexteLibreATraduire = Field("", description="L'unité de la valeur; peut rester vide.")
    periode: TexteLibreATraduire = Field("", description="La période que la valeur décrit; peut rester vide.")


class Point(Revision):
    """Ce qu'aucune source n'établit et que le programme doit confirmer."""

    id: Id
    repere: TexteSimple = Field(description="Le repère du dossier de recherche, par exemple X-11.")
    enonce: Texte = Field(description="Ce que le programme doit confirmer.")
    sources: Liste = Field((), description="Les sources lues à ce sujet.")
    statut: Literal["a-confirmer"] = Field(description="Toujours « a-confirmer ».")


class Source(Fiche):
    """Un document lu, sa nature et la confiance qu'on lui accorde."""

    id: Id
    titre: TexteSimple = Field(description="Le titre du document, dans sa langue.")
    organisme: TexteSimple = Field(description="Qui publie le document.")
    court: TexteLibreATraduire = Field(
        "",
        description="Ce que montre un renvoi; vide, il montre l'organisme et l'année. Obligatoire s'ils se répètent.",
    )
    url: Adresse = Field("", description="L'adresse Web du document.")
    date: DatePartielle = Field(
        "", description="La date du document : AAAA, AAAA-MM ou AAAA-MM-JJ; vide si on l'ignore."
    )
    nature: Literal["primaire", "secondaire"] = Field(
        description="primaire (loi, ministère, organisme lui-même) ou secondaire (presse, tiers)."
    )
    confiance: Literal["A", "B", "C"] = Field(description="La confiance accordée à la source, de A à C.")
    consulte_le: Jour = Field(description="Le jour où le document a été lu.")
    a_revoir_le: Jour = Field(description="Le jour avant lequel il faut le relire.")


class Echeance(Trace):
    """Une date annoncée, dont l'année peut rester inconnue ; l'heure est celle de Québec."""

    id: Id
    intitule: Texte = Field(description="Ce qui arrive ce jour-là.")
    volet: Identifiant = Field(description="Le volet en cause, par son identifiant.")
    jour: Annotated[int, Field(ge=1, le=31)] = Field(description="Le jour du mois, de 1 à 31.")
    mois: Annotated[int, Field(ge=1, le=12)] = Field(description="Le mois, de 1 à 12.")
    annee: Annee = Field(description="L'année en quatre chiffres, ou « inconnue ».")
    heure: Heure = Field("", description="L'heure limite à Québec, HH:MM; vide si on l'ignore.")
    ouvre_le: JourLibre = Field(None, description="Le jour d'ouverture; vide si on l'ignore.")
    note: TexteLibreATraduire = Field("", description="Une précision; peut rester vide.")


class Contact(Trace):
    """Où s'adresser dans une région ; sans nom vérifié, la fiche renvoie à un point à confirmer.

    `colonne` et `rangee` placent la région sur la carte schématique, à partir de zéro, d'ouest en est et du nord au sud.
    """

    id: Id
    region: Texte = Field(description="La région du Québec.")
    colonne: Annotated[int, Field(ge=0, le=4)] = Field(
        description="La place sur la carte, d'ouest en est, à partir de 0."
    )
    rangee: Annotated[int, Field(ge=0, le=6)] = Field(
        description="La place sur la carte, du nord au sud, à partir de 0."
    )
    nom: TexteLibre = Field("", description="L'organisme, si une source atteste son nom.")
    site: Adresse = Field("", description="Son adresse Web, si une source l'atteste.")
    note: TexteLibreATraduire = Field("", description="Une précision, ou le courriel que la source publie.")
    point: TexteLibre = Field("", description="Le point à confirmer, si aucun nom n'est vérifié.")


class Terme(Fiche):
    """Un mot du glossaire, son équivalent anglais et ce qui appuie sa définition."""

    id: Id
    terme: TexteSimple = Field(description="Le mot défini, en français.")
    en: TexteSimple = Field(description="Son équivalent anglais.")
    definition: Texte = Field(description="La définition, en une ou deux phrases.")
    verification: Literal["vue", "rapportee", "redaction"] = Field(
        description="Ce qui appuie la définition : vue, rapportee ou redaction (à valider)."
    )
    source: TexteLibre = Field("", description="La source de la définition, par son identifiant.")


class Question(Revision):
    """Une question fréquente et sa réponse."""

    id: Id
    question: Texte = Field(description="La question, comme les gens la posent.")
    reponse: Texte = Field(description="La réponse : la réponse courte d'abord.")
    volet: TexteLibre = Field("", description="Le volet en cause; vide si tous le sont.")
    sources: Liste = Field((), description="Les sources de la réponse, par leur identifiant.")
    points: Liste = Field((), description="Les points à confirmer que la réponse nomme.")
