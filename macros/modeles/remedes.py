"""Donne à un schéma JSON les phrases qu'un éditeur de texte montre : celles du contrôle, sans la valeur fautive."""

from typing import Any

from macros.modeles import messages

Schema = dict[str, Any]
AU_MOINS_UN_SIGNE = r"\S"
NOMBRE_A_VIRGULE = r"^\d+(,\d+)?$"
# La clé que yaml-language-server lit, selon ce qui est refusé.
REFUS, MOTIF = "errorMessage", "patternErrorMessage"


def remedier(schema: Schema) -> Schema:
    """Le schéma et les phrases de ses refus : une par valeur, une par motif."""
    return {**schema, **phrases(schema)}


def phrases(schema: Schema) -> dict[str, str]:
    """Les phrases d'un schéma ; aucune s'il renvoie à un autre ou laisse le choix."""
    phrase = dire_le_refus(schema)
    motif = {MOTIF: phrase} if "pattern" in schema or "format" in schema else {}
    return {REFUS: phrase, **motif} if phrase else {}


def dire_le_refus(schema: Schema) -> str:
    """Quoi écrire à la place, ou rien."""
    if schema.get("format") == "date":
        return dire(messages.mauvaise_date, "")
    if "pattern" in schema:
        return dire_le_motif(schema["pattern"])
    if "enum" in schema or "const" in schema:
        permis = ", ".join(str(valeur) for valeur in schema.get("enum", [schema.get("const")]))
        return dire(messages.mauvais_choix, "", expected=permis)
    return dire_la_fiche(schema) if "properties" in schema else majuscule(attendre(schema))


def dire(message: Any, genre: str, **bornes: Any) -> str:
    """Le remède d'un message, pour une valeur que l'on ne connaît pas encore."""
    return majuscule(message({"type": genre, "input": "", "ctx": bornes})[1])


def dire_le_motif(motif: str) -> str:
    """Le remède d'un texte mal formé."""
    if motif == AU_MOINS_UN_SIGNE:
        return dire(messages.vide, "string")
    if motif == NOMBRE_A_VIRGULE:
        return majuscule(f"écrire {messages.ATTENDUS['float']}")
    for signe, message in (("inconnue", messages.mauvaise_annee), ("[0-5]", messages.mauvaise_heure)):
        if signe in motif:
            return dire(message, "")
    return dire(messages.mauvaise_forme, "", pattern=motif)


def dire_la_fiche(schema: Schema) -> str:
    """Ce que la fiche doit contenir, et ce qu'elle peut contenir d'autre."""
    requis = schema.get("required", [])
    permis = [nom for nom in schema["properties"] if nom not in requis]
    suite = f" Champs permis aussi : {', '.join(permis)}." if permis else ""
    return f"Champs à remplir : {', '.join(requis)}.{suite}" if requis else f"Champs permis : {', '.join(permis)}."


def attendre(schema: Schema) -> str:
    """La forme attendue, bornes comprises : « écrire un nombre entier, au moins 1, au plus 12 »."""
    genres = {"string": "string", "integer": "int", "array": "tuple", "object": "dict"}
    noms = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    forme = next((f"écrire {messages.ATTENDUS[genres[nom]]}" for nom in noms if nom in genres), "")
    bornes = [f"au moins {schema[cle]}" for cle in ("minimum", "minItems") if cle in schema]
    bornes += [f"au plus {schema[cle]}" for cle in ("maximum", "maxItems") if cle in schema]
    return ", ".join([forme, *bornes]) if forme else ""


def majuscule(phrase: str) -> str:
    """La première lettre en capitale."""
    return phrase[:1].upper() + phrase[1:]
