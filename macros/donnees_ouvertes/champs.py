"""Décrit les champs publiés d'un modèle : leur genre, leur type en un mot, leur schéma."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.donnees_ouvertes.jeux import EXCLUS, JEUX
from macros.modeles.base import ATraduire, Trace
from macros.traductions import marques
from macros.validation import sous_modele

Genre = Literal["simple", "liste", "bilingue", "bilingues", "objet", "table", "brut"]
MOTS = {"string": "texte", "integer": "nombre entier", "number": "nombre", "boolean": "oui ou non", "null": "rien"}
SANS_VALEUR: tuple[Any, ...] = ("", None)


@dataclass(frozen=True)
class Champ:
    """Un champ publié ; `modele` décrit ce qu'il contient, `libre` dit qu'il peut n'avoir aucune valeur."""

    nom: str
    genre: Genre
    libre: bool
    schema: dict[str, Any]
    modele: type[BaseModel] | None = None

    @property
    def type(self) -> str:
        """Le type en mots, tel que le contrat l'écrit."""
        mots = {
            "bilingue": "texte bilingue",
            "bilingues": "liste de textes bilingues",
            "objet": "objet",
            "table": "liste d'objets",
            "liste": "liste de textes",
            "brut": "JSON",
        }
        mot = mots.get(self.genre) or nommer_le_type(self.schema)
        return f"{mot} ou rien" if self.libre and not mot.endswith("rien") else mot


@cache
def decrire(modele: type[BaseModel]) -> tuple[Champ, ...]:
    """Les champs publiés d'un modèle, l'identifiant d'abord et la provenance à la fin."""
    schema = modele.model_json_schema()
    noms = [nom for nom in modele.model_fields if (modele.__name__, nom) not in EXCLUS]
    noms.sort(key=lambda nom: 0 if nom == "id" else 2 if nom in Trace.model_fields else 1)
    return tuple(decrire_un_champ(modele, nom, schema) for nom in noms)


def decrire_un_champ(modele: type[BaseModel], nom: str, schema: dict[str, Any]) -> Champ:
    """Un champ d'un modèle, d'après son annotation."""
    definition = modele.model_fields[nom]
    annotation = definition.annotation
    contenu = sous_modele(annotation)
    libre = not definition.is_required() and definition.default in SANS_VALEUR
    propre = {cle: valeur for cle, valeur in schema["properties"][nom].items() if cle not in ("title", "default")}
    traduit = any(isinstance(m, ATraduire) for m in (*definition.metadata, *marques(annotation)))
    genre = choisir_le_genre(annotation, contenu, traduit)
    if genre == "brut":
        propre = {**propre, "$defs": schema.get("$defs", {})}
    return Champ(nom, genre, libre, propre, contenu if genre in ("objet", "table") else None)


def choisir_le_genre(annotation: Any, contenu: type[BaseModel] | None, traduit: bool) -> Genre:
    """Comment ce champ se publie ; ce qui n'entre pas dans une table reste du JSON."""
    liste = get_origin(annotation) is tuple
    if get_origin(annotation) is dict or (contenu and se_contient(contenu)):
        return "brut"
    if contenu:
        return "table" if liste else "objet"
    if liste:
        return "bilingues" if traduit else "liste"
    if any(get_origin(partie) is tuple for partie in parties(annotation)):
        return "brut"
    return "bilingue" if traduit else "simple"


def parties(annotation: Any) -> Iterator[Any]:
    """Une annotation et tout ce qu'elle contient."""
    yield annotation
    for partie in get_args(annotation):
        yield from parties(partie)


def se_contient(modele: type[BaseModel]) -> bool:
    """Vrai d'un modèle qui s'emboîte en lui-même, comme une condition."""
    return any(sous_modele(champ.annotation) is modele for champ in modele.model_fields.values())


def nommer_le_type(schema: dict[str, Any]) -> str:
    """« texte », « date », « nombre entier ou choix »…"""
    if "anyOf" in schema:
        return " ou ".join(dict.fromkeys(nommer_le_type(choix) for choix in schema["anyOf"]))
    if "enum" in schema or "const" in schema:
        return "choix"
    return "date" if schema.get("format") == "date" else MOTS[schema["type"]]


def chemins(modele: type[BaseModel], debut: str = "") -> Iterator[tuple[str, Champ]]:
    """(chemin, champ) de tous les champs publiés, emboîtés compris : `acquis.choix.juste`."""
    for champ in decrire(modele):
        yield debut + champ.nom, champ
        if champ.modele:
            yield from chemins(champ.modele, f"{debut}{champ.nom}.")


def modeles_publies(modele: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Un modèle et ceux que ses champs publiés contiennent."""
    yield modele
    for champ in decrire(modele):
        if champ.modele:
            yield from modeles_publies(champ.modele)


def tables(nom: str, modele: type[BaseModel]) -> Iterator[str]:
    """Les noms des tables d'un jeu : la sienne, puis une par liste d'objets."""
    yield nom
    for champ in decrire(modele):
        if champ.genre == "table" and champ.modele:
            yield from tables(nom_de_table(nom, champ), champ.modele)


def nom_de_table(parent: str, champ: Champ) -> str:
    """La table d'une liste porte le nom de sa fiche et le sien."""
    return f"{parent}-{champ.nom}".replace("_", "-")


@cache
def champs_publies() -> dict[str, dict[str, str]]:
    """Jeu → chemin → type : ce que le site publie aujourd'hui."""
    return {jeu.nom: {chemin: champ.type for chemin, champ in chemins(jeu.modele)} for jeu in JEUX}
