"""Écrit le JSON Schema d'un jeu publié, tiré des modèles qui valident les données."""

from typing import Any

from pydantic import BaseModel

from macros.donnees_ouvertes.champs import Champ, decrire
from macros.donnees_ouvertes.dictionnaire import definir
from macros.donnees_ouvertes.enveloppe import ranger
from macros.donnees_ouvertes.jeux import Jeu
from macros.site import Site

Schema = dict[str, Any]
DIALECTE = "https://json-schema.org/draft/2020-12/schema"
BILINGUE: Schema = {
    "type": "object",
    "description": "Un texte et sa traduction ; « en » est nul si la traduction manque ou ne suit plus le français.",
    "properties": {"fr": {"type": "string", "minLength": 1}, "en": {"type": ["string", "null"], "minLength": 1}},
    "required": ["fr", "en"],
}
RENVOI: Schema = {"$ref": "#/$defs/bilingue"}
RIEN: Schema = {"type": "null"}


def composer_schema(site: Site, jeu: Jeu, titre: str, base: str) -> Schema:
    """Le schéma d'un fichier JSON entier : ce qui le présente, puis ses fiches."""
    communes: dict[str, Schema] = {"bilingue": BILINGUE}
    fiche = schema_de(site, jeu, jeu.modele, "", communes)
    proprietes: Schema = {
        "$schema": {"type": "string"},
        "jeu": {"const": jeu.nom},
        "titre": RENVOI,
        "contrat": {"type": "string", "pattern": r"^[1-9]\d*\.\d+$"},
        "revise_le": {"anyOf": [{"type": "string", "format": "date"}, RIEN]},
        "licence": {"type": "object"},
        "fiches": {"type": "array", "items": fiche},
    }
    return {
        "$schema": DIALECTE,
        "$id": f"{base}donnees/schemas/{jeu.nom}.schema.json",
        "title": titre,
        "type": "object",
        "properties": ranger("enveloppe", "", proprietes),
        "required": list(proprietes),
        "$defs": communes,
    }


def schema_de(site: Site, jeu: Jeu, modele: type[BaseModel], debut: str, communes: dict[str, Schema]) -> Schema:
    """Un objet : la phrase qui présente le modèle, puis chaque champ et sa définition."""
    champs = decrire(modele)
    proprietes = {champ.nom: schema_du_champ(site, jeu, champ, debut, communes) for champ in champs}
    presentation = (modele.__doc__ or "").strip().split("\n")[0]
    return {"type": "object", "description": presentation, "properties": proprietes, "required": list(proprietes)}


def schema_du_champ(site: Site, jeu: Jeu, champ: Champ, debut: str, communes: dict[str, Schema]) -> Schema:
    """Le schéma d'un champ, nul permis s'il peut n'avoir aucune valeur."""
    communes.update(champ.schema.get("$defs", {}) if champ.genre == "brut" else {})
    propre = {cle: valeur for cle, valeur in champ.schema.items() if cle != "$defs"}
    schema: Schema = {
        "bilingue": RENVOI,
        "bilingues": {"type": "array", "items": RENVOI},
    }.get(champ.genre, propre)
    if champ.modele:
        contenu = schema_de(site, jeu, champ.modele, f"{debut}{champ.nom}.", communes)
        schema = {"type": "array", "items": contenu} if champ.genre == "table" else contenu
    if champ.libre and RIEN not in schema.get("anyOf", []):
        schema = {"anyOf": [schema, RIEN]}
    definition = definir(site, jeu.nom, debut + champ.nom)
    return {**schema, "description": definition.texte} if definition else schema
