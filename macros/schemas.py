"""Écrit les schémas JSON des données, pour la complétion et les avertissements des éditeurs."""

import json
import re
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.modeles.base import Mot, TexteSimple
from macros.modeles.remedes import AU_MOINS_UN_SIGNE, NOMBRE_A_VIRGULE, Schema, remedier


def exporter_schemas() -> dict[str, Schema]:
    """Nom de schéma → schéma : une liste par fichier de liste, une fiche par fichier de fiche ou par dossier."""
    formes: dict[str, Any] = {fichier: list[modele] for fichier, (_, modele) in LISTES.items()}  # type: ignore[valid-type]
    formes |= {fichier: modele for fichier, (_, modele) in FICHES.items()}
    formes |= {dossier: modele for dossier, (_, modele) in DOSSIERS.items()}
    formes |= {"interface": dict[str, TexteSimple], "traductions": dict[str, Mot]}
    return {
        nom: intituler(nom, accepter_le_dialecte(TypeAdapter(forme).json_schema())) for nom, forme in formes.items()
    }


def intituler(nom: str, schema: Schema) -> Schema:
    """Le schéma, sous le nom du fichier ou du dossier qu'il décrit."""
    if nom in LISTES or nom in FICHES:
        return {**schema, "title": f"data/{nom}.yml"}
    vide = {} if nom in DOSSIERS else {"type": ["object", "null"]}  # un catalogue peut ne rien contenir encore
    return {**schema, "title": f"data/{nom}/", **vide}


def accepter_le_dialecte(schema: Any) -> Any:
    """Un éditeur lit « oui » comme un texte et « 2022 » comme un nombre : le schéma les admet, comme le chargeur."""
    if isinstance(schema, list):
        return [accepter_le_dialecte(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {cle: accepter_le_dialecte(valeur) for cle, valeur in schema.items()}
    return remedier(elargir(reunir(schema))) if isinstance(schema.get("type", ""), str) else schema


def elargir(schema: Schema) -> Schema:
    """Ce que le chargeur accepte et que le modèle, en Python, ne dit pas."""
    genre = schema.get("type")
    if genre == "boolean":
        return {"enum": ["oui", "non"], **{cle: schema[cle] for cle in ("title", "description") if cle in schema}}
    if genre == "number":
        return {**schema, "type": ["number", "string"], "pattern": NOMBRE_A_VIRGULE}
    if genre == "string" and "enum" not in schema and "const" not in schema:
        return elargir_le_texte(schema)
    return {**schema, "type": ["array", "null"]} if genre == "array" and "minItems" not in schema else schema


def elargir_le_texte(schema: Schema) -> Schema:
    """Un texte s'écrit aussi en chiffres, ou « True » en anglais ; il ne reste vide que si sa forme l'admet."""
    if schema.get("minLength") == 1 and "pattern" not in schema:
        schema = {**{cle: valeur for cle, valeur in schema.items() if cle != "minLength"}, "pattern": AU_MOINS_UN_SIGNE}
    if schema.get("format") == "date":
        return schema
    vide = "pattern" not in schema or re.search(schema["pattern"], "")
    return {**schema, "type": ["string", "number", "boolean", *(["null"] if vide else [])]}


def reunir(schema: Schema) -> Schema:
    """« X, ou rien » et « un nombre, ou ce mot » s'écrivent en un seul schéma : l'éditeur ne montre qu'un refus."""
    choix = schema.get("anyOf", [])
    autres = {cle: valeur for cle, valeur in schema.items() if cle != "anyOf"}
    if [cas.get("type") for cas in choix] == ["integer", "string"] and "const" in choix[1]:
        return {**autres, "type": ["integer", "string"], "pattern": f"^{choix[1]['const']}$"}
    pleins = [cas for cas in choix if cas != {"type": "null"}]
    if len(pleins) != 1 or len(choix) != 2 or "type" not in pleins[0]:
        return schema
    genres = [pleins[0]["type"]] if isinstance(pleins[0]["type"], str) else pleins[0]["type"]
    return {**pleins[0], **autres, "type": [*dict.fromkeys([*genres, "null"])]}


def ecrire_schemas(dossier: Path) -> int:
    """Un fichier par schéma ; rend leur nombre."""
    dossier.mkdir(parents=True, exist_ok=True)
    schemas = exporter_schemas()
    for nom, schema in schemas.items():
        texte = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (dossier / nommer_le_fichier(nom)).write_text(texte, encoding="utf-8")
    return len(schemas)


def nommer_le_fichier(nom: str) -> str:
    """« admissibilite/questions » → « admissibilite-questions.schema.json »."""
    return f"{nom.replace('/', '-')}.schema.json"


def situer_les_schemas() -> dict[str, list[str]]:
    """Fichier de schéma → fichiers de data/ qu'il décrit, du plus général au plus précis."""
    precis = {nom: [f"data/{nom}.yml"] for nom in (*LISTES, *FICHES)}
    larges = {dossier: trier_le_dossier(dossier) for dossier in (*DOSSIERS, "interface")}
    return {nommer_le_fichier(nom): motifs for nom, motifs in (larges | precis).items()} | {
        nommer_le_fichier("traductions"): ["data/traductions/**/*.yml"]
    }


def trier_le_dossier(dossier: str) -> list[str]:
    """Les fichiers d'un dossier, sauf ceux qui ont leur propre schéma."""
    a_part = [f"!data/{nom}.yml" for nom in (*LISTES, *FICHES) if nom.startswith(f"{dossier}/")]
    return [f"data/{dossier}/*.yml", *a_part]
