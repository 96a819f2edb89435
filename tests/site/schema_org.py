"""Ce que schema.org demande de chaque objet que le site décrit ; une propriété hors de la liste est refusée.

La liste fermée tient aussi la promesse de ne rien inventer : ni offre, ni prix, ni lieu, ni éditeur de cours.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

Controle = Callable[[Any], bool]
Forme = dict[str, tuple[Controle, bool]]  # propriété → (contrôle, obligatoire)
DUREE = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?")
RESTE = re.compile(r"[{}<>]|\*\*|\]\(|\n|^\s|\s$|^-\s|\w'\w|&\w+;")


def texte(valeur: Any) -> bool:
    """Un texte propre : ni balisage, ni saut de ligne, ni apostrophe droite."""
    return isinstance(valeur, str) and bool(valeur) and RESTE.search(valeur) is None


def url(valeur: Any) -> bool:
    """Une adresse absolue."""
    return isinstance(valeur, str) and re.fullmatch(r"https?://[^\s\"<>]+", valeur) is not None


def langue(valeur: Any) -> bool:
    """Une langue et sa région, selon BCP 47."""
    return valeur in ("fr-CA", "en-CA")


def duree(valeur: Any) -> bool:
    """Une durée ISO 8601, en jours, en heures ou en minutes."""
    return isinstance(valeur, str) and DUREE.fullmatch(valeur) is not None


def jour(valeur: Any) -> bool:
    """Une date ISO 8601, année comprise."""
    try:
        return isinstance(valeur, str) and date.fromisoformat(valeur).year >= 2020
    except ValueError:
        return False


def vrai(valeur: Any) -> bool:
    """Ce que le site sait être vrai ; il ne dit rien de ce qu'il ignore."""
    return valeur is True


def rang(valeur: Any) -> bool:
    """Un rang, à partir de 1."""
    return type(valeur) is int and valeur >= 1


def mot(*permis: str) -> Controle:
    """L'un de ces mots."""
    return lambda valeur: valeur in permis


def un(genre: str) -> Controle:
    """Un objet de ce type, sans faute."""
    return lambda valeur: isinstance(valeur, dict) and valeur.get("@type") == genre and not list(fautes(valeur))


def plusieurs(genre: str, minimum: int) -> Controle:
    """Une liste d'objets de ce type."""
    return lambda valeur: isinstance(valeur, list) and len(valeur) >= minimum and all(map(un(genre), valeur))


def exiger(**proprietes: Controle) -> Forme:
    """Des propriétés obligatoires."""
    return {nom: (controle, True) for nom, controle in proprietes.items()}


def permettre(**proprietes: Controle) -> Forme:
    """Des propriétés facultatives."""
    return {nom: (controle, False) for nom, controle in proprietes.items()}


FORMES: dict[str, Forme] = {
    "BreadcrumbList": exiger(itemListElement=plusieurs("ListItem", 2)),
    "ListItem": exiger(position=rang, name=texte, item=url),
    "GovernmentService": exiger(
        name=texte,
        description=texte,
        audience=un("Audience"),
        provider=un("Organization"),
        areaServed=un("AdministrativeArea"),
        url=url,
    ),
    "Audience": exiger(audienceType=texte),
    "AdministrativeArea": exiger(name=texte),
    "Organization": exiger(name=texte) | permettre(url=url),
    "WebSite": exiger(name=texte, url=url),
    "Course": exiger(
        name=texte,
        description=texte,
        isPartOf=un("WebSite"),
        inLanguage=langue,
        isAccessibleForFree=vrai,
        timeRequired=duree,
        hasCourseInstance=un("CourseInstance"),
        url=url,
    ),
    "CourseInstance": exiger(courseMode=mot("online"), courseWorkload=duree),
    "FAQPage": exiger(mainEntity=plusieurs("Question", 1), inLanguage=langue, url=url),
    "Question": exiger(name=texte, acceptedAnswer=un("Answer")),
    "Answer": exiger(text=texte),
    "Event": exiger(name=texte, startDate=jour, endDate=jour, organizer=un("Organization"), inLanguage=langue, url=url),
}


def fautes(objet: dict[str, Any]) -> Iterator[str]:
    """Ce qui ne va pas dans un objet : type inconnu, propriété absente, de trop ou mal formée."""
    genre = objet.get("@type")
    forme = FORMES.get(str(genre))
    if forme is None:
        yield f"type inconnu : {genre}"
        return
    for nom, (controle, obligatoire) in forme.items():
        if nom not in objet and obligatoire:
            yield f"{genre}.{nom} manque"
        elif nom in objet and not controle(objet[nom]):
            yield f"{genre}.{nom} : {objet[nom]!r}"
    yield from (f"{genre}.{nom} est de trop" for nom in sorted(objet.keys() - forme.keys() - {"@type"}))
    if genre == "Event" and str(objet.get("endDate")) < str(objet.get("startDate")):
        yield "Event : il finit avant de commencer"
