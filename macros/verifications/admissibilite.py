"""Vérifie la forme des règles d'admissibilité ; leur évaluation, elle, est prouvée dans le navigateur."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.admissibilite import Admissibilite, Condition
from macros.site import Site
from macros.verifications.lieux import inconnu, ligne

PROFONDEUR_MAX = 3
Pas = tuple[str | int, ...]


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Questions, réponses, profondeur, points, règles sans exemple qui les prouve."""
    reprises = {regles.reprend for regles in site.admissibilite.values() if regles.reprend}
    for volet, regles in site.admissibilite.items():
        fichier = f"admissibilite/{volet}"
        if volet not in reprises:
            yield from inconnu(site, fichier, ("id",), "le volet", volet, site.volets)
        if regles.reprend:
            yield from inconnu(site, fichier, ("reprend",), "la fiche de règles", regles.reprend, site.admissibilite)
        for point in regles.points:
            yield from inconnu(site, fichier, ("points",), "le point", point, site.points)
        for critere in regles.criteres:
            yield from verifier_condition(site, fichier, ("criteres", critere.id, "condition"), critere.condition)
        yield from verifier_exemples(site, fichier, regles)


def verifier_condition(site: Site, fichier: str, pas: Pas, condition: Condition) -> Iterator[Anomalie]:
    """Une condition et celles qu'elle emboîte."""
    chemin, champ = f"data/{fichier}.yml", ".".join(map(str, pas))
    if condition.profondeur > PROFONDEUR_MAX:
        constat = f"{condition.profondeur} conditions emboîtées"
        yield Anomalie(chemin, ligne(site, fichier, *pas), champ, constat, f"en garder {PROFONDEUR_MAX} au plus, ou faire deux critères")
    if bool(condition.question) == bool(condition.enfants):
        remede = "écrire soit {question: …, egale: …}, soit {tous: […]}, {un_de: […]} ou {non: …}"
        yield Anomalie(chemin, ligne(site, fichier, *pas), champ, "cette condition n'a pas de sens", remede)
    for question in set(condition.questions):
        yield from inconnu(site, fichier, pas, "la question", question, site.questions)
    for question, valeur in reponses_citees(condition):
        yield from inconnu(site, fichier, pas, f"à « {question} », la réponse", valeur, reponses_permises(site, question))


def reponses_citees(condition: Condition) -> Iterator[tuple[str, str]]:
    """(question, réponse) de chaque comparaison."""
    if condition.question:
        for valeur in (*([condition.egale] if condition.egale is not None else []), *(condition.parmi or ())):
            yield condition.question, str(valeur)
    for enfant in condition.enfants:
        yield from reponses_citees(enfant)


def reponses_permises(site: Site, question: str) -> list[str]:
    """Les réponses qu'une question accepte."""
    fiche = site.questions.get(question)
    if fiche is None:
        return []
    return [option.id for option in fiche.choix] if fiche.type == "choix" else ["oui", "non"]


def verifier_exemples(site: Site, fichier: str, regles: Admissibilite) -> Iterator[Anomalie]:
    """Chaque verdict a son exemple, chaque question d'un critère est posée par un exemple, chaque réponse existe."""
    chemin, endroit = f"data/{fichier}.yml", ligne(site, fichier, "exemples")
    for verdict in ("oui", "non", "inconnu"):
        if verdict not in {exemple.alors for exemple in regles.exemples}:
            yield Anomalie(chemin, endroit, "exemples", f"aucun exemple ne donne « {verdict} »", "en ajouter un")
    posees = {question for exemple in regles.exemples for question in exemple.quand}
    for critere in regles.criteres:
        if not posees & set(critere.condition.questions):
            constat = f"aucun exemple ne prouve le critère « {critere.id} »"
            remede = "ajouter un exemple qui le rend vrai et un qui le rend faux"
            yield Anomalie(chemin, ligne(site, fichier, "criteres", critere.id), f"criteres.{critere.id}", constat, remede)
    for rang, exemple in enumerate(regles.exemples):
        for question, reponse in exemple.quand.items():
            pas: Pas = ("exemples", rang, "quand", question)
            yield from inconnu(site, fichier, pas, "la question", question, site.questions)
            if question in site.questions and site.questions[question].type != "nombre":
                permises = [*reponses_permises(site, question), "nsp"]
                yield from inconnu(site, fichier, pas, "la réponse", str(reponse), permises)
