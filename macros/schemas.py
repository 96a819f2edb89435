"""Écrit les schémas JSON des données, pour la complétion et les avertissements des éditeurs."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.modeles.base import Mot, TexteSimple


def exporter_schemas() -> dict[str, dict[str, Any]]:
    """Nom de schéma → schéma : une liste par fichier de liste, une fiche par fichier de fiche ou par dossier."""
    formes: dict[str, Any] = {fichier: list[modele] for fichier, (_, modele) in LISTES.items()}  # type: ignore[valid-type]
    formes |= {fichier: modele for fichier, (_, modele) in FICHES.items()}
    formes |= {dossier: modele for dossier, (_, modele) in DOSSIERS.items()}
    formes |= {"interface": dict[str, TexteSimple], "traductions": dict[str, Mot]}
    return {nom: accepter_le_dialecte(TypeAdapter(forme).json_schema()) for nom, forme in formes.items()}


def accepter_le_dialecte(schema: Any) -> Any:
    """Un éditeur lit « oui » comme un texte et « 2022 » comme un nombre : le schéma les admet, comme le chargeur."""
    if isinstance(schema, list):
        return [accepter_le_dialecte(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {cle: accepter_le_dialecte(valeur) for cle, valeur in schema.items()}
    if schema.get("type") == "boolean":
        return {"enum": ["oui", "non"], **{cle: schema[cle] for cle in ("title", "description") if cle in schema}}
    if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
        return {**schema, "type": ["string", "integer", "null"]}
    if schema.get("type") == "array":
        return {**schema, "type": ["array", "null"]}
    return schema


def ecrire_schemas(dossier: Path) -> int:
    """Un fichier par schéma ; rend leur nombre."""
    dossier.mkdir(parents=True, exist_ok=True)
    schemas = exporter_schemas()
    for nom, schema in schemas.items():
        texte = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (dossier / f"{nom.replace('/', '-')}.schema.json").write_text(texte, encoding="utf-8")
    return len(schemas)
