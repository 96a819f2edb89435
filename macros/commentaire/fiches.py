"""Découpe les fichiers de données en fiches, et les fiches en champs que l'on peut comparer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.yaml_strict import Chemin, Document

NOMS = ("titre", "intitule", "region", "nom", "terme", "question", "enonce", "sujet", "sigle", "ecrit", "page", "texte")
CATALOGUES = ("interface/", "traductions/")  # une clé y fait une fiche
CLES = ("id", "nom", "titre")
ORDRE = "(ordre)"  # le champ qu'une liste a de plus : l'ordre de ses éléments
ENTRE = " · "


@dataclass(frozen=True)
class Champ:
    """Un champ, tel qu'il est écrit, et sa ligne."""

    texte: str
    ligne: int


@dataclass(frozen=True)
class FicheLue:
    """Une fiche : le nom qu'on lui connaît, sa ligne, ses champs par leur nom."""

    nom: str
    ligne: int
    champs: dict[str, Champ]


def decouper(cle: str, document: Document | None) -> dict[str, FicheLue]:
    """{identifiant: fiche} d'un fichier de data/ ; vide s'il n'existe pas."""
    if document is None:
        return {}
    return {id_: lire_la_fiche(contenu, chemin, document) for id_, contenu, chemin in separer(cle, document.contenu)}


def separer(cle: str, contenu: Any) -> Iterator[tuple[str, Any, Chemin]]:
    """(identifiant, contenu, chemin) de chaque fiche."""
    if isinstance(contenu, list):
        for rang, (id_, fiche) in enumerate(zip(designer(contenu), contenu, strict=True)):
            yield id_, fiche, (rang,)
        yield ORDRE, ENTRE.join(designer(contenu)), ()
    elif isinstance(contenu, dict) and cle.startswith(CATALOGUES):
        for mot, texte in contenu.items():
            yield str(mot), texte, (mot,)
    elif isinstance(contenu, dict):
        yield cle.rpartition("/")[2], contenu, ()


def designer(liste: list[Any]) -> list[str]:
    """Ce qui désigne chaque élément d'une liste : son identifiant, son nom, à défaut son rang."""
    rangs = [str(rang + 1) for rang in range(len(liste))]
    for cle in CLES:
        noms = [str(element.get(cle) or "") if isinstance(element, dict) else "" for element in liste]
        if all(noms) and len(set(noms)) == len(noms):
            return noms
    return rangs


def lire_la_fiche(contenu: Any, chemin: Chemin, document: Document) -> FicheLue:
    """La fiche et ses champs, à plat."""
    champs = {nom: Champ(texte, document.ligne(ou)) for nom, texte, ou in aplatir(contenu, "", chemin)}
    return FicheLue(nommer(contenu, chemin), document.ligne(chemin), champs)


def nommer(contenu: Any, chemin: Chemin) -> str:
    """Le nom lisible d'une fiche."""
    if not isinstance(contenu, dict) or "fr" in contenu:
        return str(chemin[-1]) if chemin else ""
    if "de" in contenu and "vers" in contenu:
        return f"{contenu['de']} → {contenu['vers']}"
    return str(next((contenu[champ] for champ in NOMS if contenu.get(champ)), contenu.get("id", "")))


def aplatir(valeur: Any, nom: str, chemin: Chemin) -> Iterator[tuple[str, str, Chemin]]:
    """(nom du champ, ce qui y est écrit, son chemin), jusqu'au fond ; une liste d'éléments a aussi son ordre."""
    if isinstance(valeur, dict):
        for cle, element in valeur.items():
            yield from aplatir(element, joindre(nom, str(cle)), (*chemin, cle))
    elif isinstance(valeur, list) and any(isinstance(element, dict) for element in valeur):
        noms = designer(valeur)
        for rang, element in enumerate(valeur):
            yield from aplatir(element, joindre(nom, noms[rang]), (*chemin, rang))
        yield joindre(nom, ORDRE), ENTRE.join(noms), chemin
    else:
        yield nom, ecrire(valeur), chemin


def joindre(nom: str, pas: str) -> str:
    """« items.gou-ca »."""
    return f"{nom}.{pas}" if nom else pas


def ecrire(valeur: Any) -> str:
    """La valeur, comme le fichier l'écrit."""
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, list):
        return ENTRE.join(ecrire(element) for element in valeur)
    return "" if valeur is None else str(valeur).strip()
