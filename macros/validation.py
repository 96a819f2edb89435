"""Confronte un document à la forme attendue et signale chaque écart à sa ligne."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.modeles.messages import expliquer
from macros.yaml_strict import Chemin, Document, nommer

Modele = TypeVar("Modele", bound=BaseModel)


def valider(document: Document, forme: Any, contenu: Any, chemin: Chemin = ()) -> Any:
    """L'objet validé, ou None après avoir signalé chaque faute à sa ligne."""
    try:
        return TypeAdapter(forme).validate_python(contenu)
    except ValidationError as erreurs:
        fautes = [dict(erreur) for erreur in erreurs.errors(include_url=False)]
        for faute in fautes:
            if not trop_peu_de_sains(faute) and not mal_ecrit(faute, fautes):
                signaler(document, faute, chemin, forme)
        return None


def trop_peu_de_sains(erreur: dict[str, Any]) -> bool:
    """Vrai si une liste n'est « trop courte » que parce que ses éléments, déjà signalés, sont fautifs."""
    return bool(erreur["type"] == "too_short" and len(erreur["input"]) >= erreur["ctx"]["min_length"])


def mal_ecrit(faute: dict[str, Any], fautes: list[dict[str, Any]]) -> bool:
    """Vrai si un champ ne « manque » que parce qu'un champ voisin, déjà signalé, l'écrit mal."""
    if faute["type"] != "missing":
        return False
    *endroit, nom = faute["loc"]
    voisins = [str(a["loc"][-1]) for a in fautes if a["type"] == "extra_forbidden" and list(a["loc"][:-1]) == endroit]
    return bool(get_close_matches(str(nom), voisins, n=1, cutoff=0.6))


def valider_liste(document: Document, modele: type[Modele]) -> Iterator[Modele]:
    """Les fiches valides d'une liste ; signale les autres."""
    if not isinstance(document.contenu, list):
        document.signaler(
            1,
            "",
            "ce fichier doit être une liste",
            "commencer chaque fiche par « - id: … », ou écrire [] s'il n'y en a aucune",
        )
        return
    for rang, brut in enumerate(document.contenu):
        fiche = valider(document, modele, brut, (rang,))
        if fiche is not None:
            yield fiche


def refuser_les_doublons(document: Document, contenu: Any, chemin: Chemin = ()) -> None:
    """Deux fiches d'une même liste ne portent pas le même identifiant, à quelque étage que ce soit."""
    vus: dict[str, int] = {}
    for pas, element in enumerer_contenu(contenu):
        if isinstance(contenu, list) and isinstance(element, dict) and isinstance(element.get("id"), str):
            nom, endroit = element["id"], (*chemin, pas, "id")
            if nom in vus:
                debut = chemin[1:] if est_liste(document) else chemin
                champ = nom_de_fiche(document, chemin) + nommer((*debut, nom, "id"))
                constat = f"« {nom} » existe déjà à la ligne {vus[nom]}"
                document.signaler(document.ligne(endroit), champ, constat, "choisir un autre identifiant")
            vus.setdefault(nom, document.ligne(endroit))
        refuser_les_doublons(document, element, (*chemin, pas))


def enumerer_contenu(contenu: Any) -> list[tuple[str | int, Any]]:
    """Ce qu'une fiche ou une liste contient, avec le pas qui y mène."""
    if isinstance(contenu, dict):
        return list(contenu.items())
    return list(enumerate(contenu)) if isinstance(contenu, list) else []


def signaler(document: Document, erreur: dict[str, Any], prefixe: Chemin, forme: Any) -> None:
    """Traduit une erreur du modèle en anomalie, à la ligne du champ fautif."""
    chemin = suivre(document, prefixe, erreur["loc"])
    ligne = document.ligne(chemin)
    if erreur["type"] == "missing":
        chemin = (*chemin, erreur["loc"][-1])
    constat, remede = expliquer(erreur, champs_connus(forme, erreur["loc"][:-1]))
    champ = nom_de_fiche(document, chemin) + nommer(chemin[len(prefixe) :])
    document.signaler(ligne, champ.rstrip("."), constat, remede)


def suivre(document: Document, prefixe: Chemin, pas: tuple[Any, ...]) -> Chemin:
    """Les pas qui existent dans le fichier ; pydantic en ajoute d'autres, pour ses unions et ses validateurs."""
    chemin = prefixe
    for etape in pas:
        if (*chemin, etape) in document.lignes:
            chemin = (*chemin, etape)
    return chemin


def est_liste(document: Document) -> bool:
    """Vrai si le fichier est une liste de fiches."""
    return isinstance(document.contenu, list)


def nom_de_fiche(document: Document, chemin: Chemin) -> str:
    """`id.` de la fiche d'une liste, pour qu'on la reconnaisse sans compter."""
    if chemin and isinstance(chemin[0], int) and est_liste(document):
        brut = document.contenu[chemin[0]]
        return f"{brut['id']}." if isinstance(brut, dict) and isinstance(brut.get("id"), str) else f"{chemin[0] + 1}."
    return ""


def champs_connus(forme: Any, chemin: tuple[Any, ...]) -> list[str]:
    """Les champs permis à cet endroit, d'après le modèle."""
    forme = sous_modele(forme) or forme
    for pas in chemin:
        if isinstance(pas, str) and hasattr(forme, "model_fields") and pas in forme.model_fields:
            forme = sous_modele(forme.model_fields[pas].annotation) or forme
    return list(forme.model_fields) if hasattr(forme, "model_fields") else []


def sous_modele(annotation: Any) -> Any:
    """Le modèle que contient une annotation : tuple[Choix, ...] → Choix."""
    if hasattr(annotation, "model_fields"):
        return annotation
    for partie in getattr(annotation, "__args__", ()):
        trouve = sous_modele(partie)
        if trouve is not None:
            return trouve
    return None
