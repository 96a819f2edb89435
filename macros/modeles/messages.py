"""Dit en français ce qu'un modèle refuse : le constat et le remède."""

import re
import unicodedata
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

Erreur = dict[str, Any]
Message = tuple[str, str]
COORDONNEES = ("courriel", "telephone", "adresse")  # un contact régional les dit dans sa note


def citer(valeur: Any) -> str:
    """La valeur fautive, entre guillemets et sans débordement."""
    mots = {True: "oui", False: "non", None: "vide"}
    texte = mots[valeur] if isinstance(valeur, bool) or valeur is None else str(valeur)
    return f"« {texte[:60]}{'…' if len(texte) > 60 else ''} »"


def manquant(_: Erreur) -> Message:
    """Un champ obligatoire n'est pas là."""
    return "ce champ manque", "l'ajouter à la fiche"


def inconnu(erreur: Erreur, connus: list[str]) -> Message:
    """Une clé que le modèle ne connaît pas : propose la plus proche."""
    if erreur["loc"][-1] in COORDONNEES and "region" in connus:
        return "champ inconnu", "l'écrire dans « note: », s'il figure sur la page que cite « source: »"
    proches = get_close_matches(str(erreur["loc"][-1]), connus, n=1, cutoff=0.6)
    remede = (
        f"écrire « {proches[0]} »" if proches else f"supprimer la ligne ; les champs permis ici : {', '.join(connus)}"
    )
    return "champ inconnu", remede


def mauvaise_date(erreur: Erreur) -> Message:
    """Une date illisible."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(erreur["input"])):
        return f"{citer(erreur['input'])} n'existe pas au calendrier", "vérifier le mois et le jour : AAAA-MM-JJ"
    return f"{citer(erreur['input'])} n'est pas une date", "écrire AAAA-MM-JJ, par exemple 2026-01-31"


def mauvais_choix(erreur: Erreur) -> Message:
    """Une valeur hors de la liste permise."""
    permis = str(erreur["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    proches = get_close_matches(str(erreur["input"]), permis.split(", "), n=1, cutoff=0.6)
    remede = f"écrire « {proches[0]} »" if proches else f"écrire l'une de ces valeurs : {permis}"
    return f"{citer(erreur['input'])} n'est pas une valeur permise", remede


def mauvaise_forme(erreur: Erreur) -> Message:
    """Une adresse, une date partielle ou un identifiant mal écrit."""
    motif = str(erreur["ctx"]["pattern"])
    if "https" in motif:
        return f"{citer(erreur['input'])} n'est pas une adresse Web complète", "écrire l'adresse entière : https://…"
    if "@" in motif:
        return f"{citer(erreur['input'])} n'est pas un courriel", "écrire l'adresse entière : nom@exemple.qc.ca"
    if "d{4}" in motif:
        return f"{citer(erreur['input'])} n'est pas une date", "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, ou laisser vide"
    if "/" in motif:
        return f"{citer(erreur['input'])} n'est pas une adresse du site", "l'écrire sans barre au début : en/dates/"
    if "a-f" in motif:
        return f"{citer(erreur['input'])} n'est pas une empreinte", "laisser la commande l'écrire"
    if "[1-9]" in motif:
        return f"{citer(erreur['input'])} n'est pas une version", "écrire deux nombres : 1.2"
    regle = "n'employer que des minuscules sans accent, des chiffres et des tirets"
    return f"{citer(erreur['input'])} n'est pas un identifiant", f"{regle} : {en_identifiant(str(erreur['input']))}"


def en_identifiant(ecrit: str) -> str:
    """Le texte tel qu'un identifiant l'écrirait ; un exemple s'il n'en reste rien."""
    nu = "".join(s for s in unicodedata.normalize("NFD", ecrit) if not unicodedata.combining(s))
    return "-".join(re.findall(r"[a-z0-9]+", nu.casefold())) or "date-de-depot"


def hors_bornes(erreur: Erreur) -> Message:
    """Un nombre trop petit ou trop grand."""
    bornes = erreur["ctx"]
    if "ge" in bornes:
        return f"{citer(erreur['input'])} est trop petit", f"écrire au moins {en_nombre(bornes['ge'])}"
    return f"{citer(erreur['input'])} est trop grand", f"écrire au plus {en_nombre(bornes['le'])}"


def en_nombre(borne: float) -> str:
    """« 0,1 », « 5 » : la virgule est le séparateur décimal des données."""
    return f"{borne:g}".replace(".", ",")


def longueur(erreur: Erreur) -> Message:
    """Trop ou trop peu d'éléments."""
    bornes = erreur["ctx"]
    if not bornes["actual_length"]:
        return "cette liste est vide", "y écrire au moins un élément, une ligne chacun, précédée d'un tiret"
    if "min_length" in bornes:
        return f"il y a {bornes['actual_length']} élément(s)", f"en écrire au moins {bornes['min_length']}"
    return f"il y a {bornes['actual_length']} éléments", f"en écrire au plus {bornes['max_length']}"


def trop_long(erreur: Erreur) -> Message:
    """Un texte plus long que sa place."""
    return (
        f"{citer(erreur['input'])} a {len(str(erreur['input']))} caractères",
        f"en garder {erreur['ctx']['max_length']} au plus",
    )


def mauvaise_heure(erreur: Erreur) -> Message:
    """Une heure illisible."""
    return f"{citer(erreur['input'])} n'est pas une heure", "écrire « HH:MM », par exemple 13:30, ou ne rien écrire"


def mauvaise_annee(erreur: Erreur) -> Message:
    """Une année illisible."""
    constat = f"{citer(erreur['input'])} n'est ni une année ni « inconnue »"
    if isinstance(erreur["input"], int):
        constat = f"{citer(erreur['input'])} n'est pas une année permise"
    return constat, "écrire une année, de 2020 à 2100, ou « inconnue »"


def mauvaise_reponse(erreur: Erreur) -> Message:
    """Une réponse qui n'est ni un mot ni un nombre."""
    return (
        f"{citer(erreur['input'])} n'est pas une réponse",
        "écrire oui, non, nsp, un nombre ou l'identifiant d'un choix",
    )


def vide(erreur: Erreur) -> Message:
    """Une valeur attendue, et rien."""
    if str(erreur["type"]).startswith("string"):
        return "ce texte est vide", "écrire le texte, ou supprimer la fiche"
    return "ce champ est vide", "y écrire une valeur"


def mauvais_texte(erreur: Erreur) -> Message:
    """YAML a lu autre chose qu'un texte : une fiche à cause de « : », ou un mot et un nombre qu'il réserve."""
    valeur = erreur["input"]
    if isinstance(valeur, dict) and valeur:
        debut = str(next(iter(valeur)))
        return (
            f"« {debut} : … » n'est plus un texte, à cause du deux-points",
            "mettre tout le texte entre guillemets droits",
        )
    if isinstance(valeur, list):
        return "une liste est écrite à la place d'un texte", "écrire un seul texte, sans tiret ni crochets"
    return f"{citer(valeur)} n'est pas lu comme un texte", f'écrire "{citer(valeur)[2:-2]}", entre guillemets droits'


MESSAGES: dict[str, Callable[[Erreur], Message]] = {
    "literal_error": mauvais_choix,
    "string_pattern_mismatch": mauvaise_forme,
    "greater_than_equal": hors_bornes,
    "less_than_equal": hors_bornes,
    "too_short": longueur,
    "too_long": longueur,
    "string_too_short": vide,
    "annee": mauvaise_annee,
    "heure": mauvaise_heure,
    "reponse": mauvaise_reponse,
    "string_too_long": trop_long,
    "string_type": mauvais_texte,
}
ATTENDUS = {
    "date": "une date AAAA-MM-JJ",
    "string": "un texte",
    "int": "un nombre entier",
    "float": "un nombre, par exemple 0,5",
    "bool": "oui ou non",
    "tuple": "une liste (une ligne par élément, précédée d'un tiret)",
    "model": "une fiche (champ: valeur)",
    "dict": "une fiche (champ: valeur)",
}


def expliquer(erreur: Erreur, connus: list[str]) -> Message:
    """(constat, remède) d'une erreur de pydantic ; la phrase de la bibliothèque n'est jamais reprise."""
    genre = str(erreur["type"])
    if genre == "extra_forbidden":
        return inconnu(erreur, connus)
    if genre == "missing":
        return manquant(erreur)
    if genre.startswith("date"):
        return mauvaise_date(erreur)
    if erreur["input"] is None or erreur["input"] == "":
        return vide(erreur)
    if genre in MESSAGES:
        return MESSAGES[genre](erreur)
    if genre.startswith("tuple") and isinstance(erreur["input"], str):
        return f"{citer(erreur['input'])} n'est pas une liste", f"l'écrire entre crochets : [{erreur['input']}]"
    attendu = next((mots for debut, mots in ATTENDUS.items() if genre.startswith(debut)), "une autre forme de valeur")
    return f"{citer(erreur['input'])} n'a pas la forme attendue", f"écrire {attendu}"
