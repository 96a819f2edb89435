"""Met un fichier de données sous sa forme canonique, ligne par ligne : commentaires et valeurs se gardent."""

import re
from typing import Any

from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.forme.ordre import ordonner_les_cles
from macros.forme.typographie import demasquer, masquer, simplifier
from macros.yaml_strict import lire

INTOUCHABLES = re.compile(r"`[^`\n]*`|\{[^{}\n]*\}|\]\([^)\n]*\)|https?://[^\s)»]*|[\w.+-]+@[\w-]+\.[\w.]+|\\.")
LIGNE = re.compile(r"^(\s*(?:- )*)((?:[\w.-]+|\"[^\"\n]*\"):(?: +|$))?(.*)$")
BLOC = re.compile(r"^[|>][+-]?\d*$")
MUETS = {
    "id",
    "url",
    "site",
    "de",
    "vers",
    "repere",
    "page",
    "chapitre",
    "version",
    "pattern",
    "formule",
    "ecrit",
    "sigle",
}
FICHE = re.compile(r"^- id:")


def mettre_le_yaml_en_forme(nom: str, texte: str) -> str:
    """Le fichier en forme, ou tel quel s'il ne se lit pas, ou si une valeur changerait au-delà de la typographie."""
    avant = lire(texte, nom)
    if "\r" in texte or "\ue000" in texte or "\ue001" in texte or avant.anomalies:
        return texte
    cle = nom.removeprefix("data/").removesuffix(".yml")
    lignes = espacer(simplifier_les_lignes(texte.split("\n"), langues_de(cle)))
    neuf = "\n".join(ordonner_les_cles(lignes, modele_de(cle), en_liste=cle in LISTES)).rstrip("\n") + "\n"
    apres = lire(neuf, nom)
    return texte if apres.anomalies or depouiller(avant.contenu) != depouiller(apres.contenu) else neuf


def langues_de(cle: str) -> dict[str, str]:
    """La langue de chaque champ ; « » vaut pour tous les autres."""
    return {"texte": "en", "": "fr"} if cle.startswith("traductions/en/") else {"": "fr", "en": "en"}


def modele_de(cle: str) -> Any:
    """Le modèle des fiches d'un fichier, qui donne l'ordre de leurs champs ; None s'il n'en a pas."""
    dossier = cle.rpartition("/")[0]
    return (LISTES.get(cle) or FICHES.get(cle) or DOSSIERS.get(dossier) or ("", None))[1]


def simplifier_les_lignes(lignes: list[str], langues: dict[str, str]) -> list[str]:
    """Les espaces de fin, puis la typographie de chaque texte, clés et commentaires à part."""
    sortie, champ, bloc = [], "", -1
    for ligne in lignes:
        retrait = len(ligne) - len(ligne.lstrip(" "))
        if ligne.strip() and retrait <= bloc:
            bloc = -1
        if bloc >= 0 or ligne.lstrip().startswith("#") or not ligne.strip():
            dans_un_bloc = bloc >= 0 and champ not in MUETS
            sortie.append(
                simplifier_le_bloc(ligne, retrait, langues.get(champ, langues[""]))
                if dans_un_bloc
                else ligne.rstrip(" ")
            )
            continue
        marque, nom, valeur = LIGNE.match(ligne).groups("")  # type: ignore[union-attr]
        champ = nom.split(":")[0] if nom else champ
        if BLOC.match(valeur.strip()):
            bloc = retrait
        neuve = valeur if champ in MUETS else simplifier_la_valeur(valeur, langues.get(champ, langues[""]))
        sortie.append(f"{marque}{nom}{neuve}".rstrip(" "))
    return sortie


def simplifier_le_bloc(ligne: str, retrait: int, langue: str) -> str:
    """Une ligne d'un texte en bloc, marque de liste gardée."""
    debut = retrait + (2 if ligne[retrait:].startswith("- ") else 0)
    return (ligne[:debut] + proteger(ligne[debut:], langue, guillemets=True)).rstrip(" ")


def simplifier_la_valeur(valeur: str, langue: str) -> str:
    """Un texte nu ou entre guillemets ; une liste ou une fiche sur une ligne reste telle quelle."""
    if valeur.startswith(("[", "{", "&", "*", "!", "#")) or BLOC.match(valeur.strip()):
        return valeur
    cite = len(valeur) > 1 and valeur[0] in "\"'" and valeur.rstrip()[-1] == valeur[0]
    if cite:
        nue = valeur.rstrip()
        return nue if nue[0] == "'" else f'"{proteger(nue[1:-1], langue, guillemets=False)}"'
    commentaire = re.search(r"\s+#.*$", valeur)
    suite = commentaire.group() if commentaire else ""
    return proteger(valeur[: len(valeur) - len(suite)], langue, guillemets='"' not in valeur[:1]) + suite


def proteger(texte: str, langue: str, guillemets: bool) -> str:
    """Simplifie un texte dont les renvois, les adresses et le code ne bougent pas."""
    masque, caches = masquer(texte, INTOUCHABLES)
    return demasquer(simplifier(masque, langue, guillemets), caches)


def espacer(lignes: list[str]) -> list[str]:
    """Une ligne vide, et une seule, entre deux fiches ; un registre serré, qui n'en a aucune, reste serré."""
    rangs = [rang for rang, ligne in enumerate(lignes) if FICHE.match(ligne)]
    debuts = {debut_de_fiche(lignes, rang) for rang in rangs[1:]}
    aere = any(lignes[debut - 1] == "" for debut in debuts)
    sortie: list[str] = []
    for rang, ligne in enumerate(lignes):
        if rang in debuts:
            while sortie and sortie[-1] == "":
                sortie.pop()
            sortie += [""] if aere else []
        sortie.append(ligne)
    return sortie


def debut_de_fiche(lignes: list[str], rang: int) -> int:
    """La première ligne d'une fiche, commentaires qui la précèdent compris."""
    while rang and lignes[rang - 1].startswith("#"):
        rang -= 1
    return rang


def depouiller(contenu: Any) -> Any:
    """Le contenu sans sa typographie : deux formes d'un même fichier y sont égales."""
    if isinstance(contenu, dict):
        return {cle: depouiller(valeur) for cle, valeur in contenu.items()}
    if isinstance(contenu, list):
        return [depouiller(valeur) for valeur in contenu]
    if isinstance(contenu, str):
        return re.sub(
            r"[\s\u00a0\u202f]+", "", re.sub(r"[\"“”«»]", "", re.sub(r"[’ʼ]", "'", contenu)).replace("...", "…")
        )
    return contenu
