"""Vérifie la forme des règles d'admissibilité ; leur évaluation, elle, est prouvée dans le navigateur."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.admissibilite import Admissibilite, Condition
from macros.site import Site
from macros.verifications.identifiants import inconnu
from macros.yaml_strict import nommer

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
        yield from verifier_les_dates(site, fichier, regles)
        for point in regles.points:
            yield from inconnu(site, fichier, ("points",), "le point", point, site.points)
        for rang, reserve in enumerate(regles.reserves):
            yield from inconnu(
                site, fichier, ("reserves", rang), "dans « points », le point", reserve.point, regles.points
            )
            yield from verifier_condition(site, fichier, ("reserves", rang, "condition"), reserve.condition)
        for critere in regles.criteres:
            yield from verifier_condition(site, fichier, ("criteres", critere.id, "condition"), critere.condition)
        yield from verifier_exemples(site, fichier, regles)
        yield from verifier_preuves(site, fichier, regles)


def verifier_les_dates(site: Site, fichier: str, regles: Admissibilite) -> Iterator[Anomalie]:
    """La période où ces règles valent n'est pas à l'envers."""
    if regles.valide_du and regles.valide_au and regles.valide_du > regles.valide_au:
        endroit = site.ligne(fichier, "valide_au")
        constat = f"ces règles finissent le {regles.valide_au}, avant de commencer le {regles.valide_du}"
        yield Anomalie(f"data/{fichier}.yml", endroit, "valide_au", constat, "écrire une date après « valide_du »")


def verifier_condition(site: Site, fichier: str, pas: Pas, condition: Condition) -> Iterator[Anomalie]:
    """Une condition et celles qu'elle emboîte."""
    chemin, champ, endroit = f"data/{fichier}.yml", nommer(pas), site.ligne(fichier, *pas)
    if condition.profondeur > PROFONDEUR_MAX:
        constat = f"{condition.profondeur} conditions emboîtées"
        remede = f"en garder {PROFONDEUR_MAX} au plus, ou faire deux critères"
        yield Anomalie(chemin, endroit, champ, constat, remede)
    if not bien_formee(condition):
        remede = "écrire soit {question: …, egale: …}, soit {tous: […]}, {un_de: […]} ou {non: …}"
        yield Anomalie(chemin, endroit, champ, "cette condition n'a pas de sens", remede)
    for question in sorted(set(condition.questions)):
        yield from inconnu(site, fichier, pas, "la question", question, site.questions)
    for question, valeur in reponses_citees(condition):
        yield from refuser_la_reponse(site, fichier, pas, question, valeur)


def bien_formee(condition: Condition) -> bool:
    """Une question et une façon de la comparer, ou une seule façon d'emboîter."""
    bornee = condition.au_moins is not None or condition.au_plus is not None
    comparee = (condition.egale is not None) + (condition.parmi is not None) + bornee
    emboitee = (condition.tous is not None) + (condition.un_de is not None) + (condition.non is not None)
    seule = emboitee == 0 and comparee == 1 if condition.question else comparee == 0 and emboitee == 1
    return seule and all(bien_formee(enfant) for enfant in condition.enfants)


def comparaisons(condition: Condition) -> Iterator[Condition]:
    """Les conditions simples, à tous les étages."""
    if condition.question:
        yield condition
    for enfant in condition.enfants:
        yield from comparaisons(enfant)


def reponses_citees(condition: Condition) -> Iterator[tuple[str, str]]:
    """(question, réponse) de chaque comparaison à une réponse."""
    for simple in comparaisons(condition):
        egale = () if simple.egale is None else (simple.egale,)
        for valeur in (*egale, *(simple.parmi or ())):
            yield str(simple.question), str(valeur)


def seuils_cites(condition: Condition) -> Iterator[tuple[str, int]]:
    """(question, seuil) de chaque comparaison à un nombre."""
    for simple in comparaisons(condition):
        for seuil in (simple.au_moins, simple.au_plus):
            if seuil is not None:
                yield str(simple.question), seuil


def refuser_la_reponse(site: Site, fichier: str, pas: Pas, question: str, valeur: str) -> Iterator[Anomalie]:
    """Une réponse que la question ne propose pas ; une question inconnue est signalée ailleurs."""
    fiche = site.questions.get(question)
    if fiche is not None and fiche.type != "nombre":
        permises = [option.id for option in fiche.choix] if fiche.type == "choix" else ["oui", "non"]
        if pas[0] == "exemples":
            permises.append("nsp")
        yield from inconnu(site, fichier, pas, f"à « {question} », la réponse", valeur, permises)


def verifier_exemples(site: Site, fichier: str, regles: Admissibilite) -> Iterator[Anomalie]:
    """Chaque verdict a son exemple, et chaque exemple répond à des questions qui existent."""
    for verdict in ("oui", "non", "inconnu"):
        if verdict not in {exemple.alors for exemple in regles.exemples}:
            endroit, constat = site.ligne(fichier, "exemples"), f"aucun exemple ne donne « {verdict} »"
            yield Anomalie(f"data/{fichier}.yml", endroit, "exemples", constat, "en ajouter un")
    for rang, exemple in enumerate(regles.exemples):
        for question, reponse in exemple.quand.items():
            pas: Pas = ("exemples", rang, "quand", question)
            yield from inconnu(site, fichier, pas, "la question", question, site.questions)
            yield from refuser_la_reponse(site, fichier, pas, question, str(reponse))


def verifier_preuves(site: Site, fichier: str, regles: Admissibilite) -> Iterator[Anomalie]:
    """Chaque question d'un critère est posée par un exemple, chaque réponse citée y est donnée, chaque seuil essayé."""
    donnees = {paire for exemple in regles.exemples for paire in exemple.quand.items()}
    posees = {question for question, _ in donnees}
    for critere in regles.criteres:
        pas = ("criteres", critere.id)
        endroit = site.ligne(fichier, *pas)
        if any(question not in site.questions for question in critere.condition.questions):
            continue  # la question mal nommée est déjà signalée
        for constat in preuves_absentes(critere.condition, posees, donnees):
            yield Anomalie(f"data/{fichier}.yml", endroit, nommer(pas), constat, "ajouter un exemple qui le fait")


def preuves_absentes(condition: Condition, posees: set[str], donnees: set[tuple[str, int | str]]) -> Iterator[str]:
    """Ce qu'aucun exemple n'essaie."""
    for question in sorted(set(condition.questions) - posees):
        yield f"aucun exemple ne répond à la question « {question} »"
    for question, valeur in reponses_citees(condition):
        if question in posees and (question, valeur) not in {(q, str(v)) for q, v in donnees}:
            yield f"aucun exemple ne répond « {valeur} » à « {question} »"
    for question, seuil in seuils_cites(condition):
        if question in posees and (question, seuil) not in donnees:
            yield f"aucun exemple n'essaie « {question} » au seuil exact, {seuil}"
