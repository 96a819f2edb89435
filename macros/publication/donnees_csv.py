"""Met les objets d'un jeu en tables CSV : une pour les fiches, une pour chaque liste qu'elles contiennent."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from macros.donnees_ouvertes.champs import Champ, decrire, nom_de_table
from macros.donnees_ouvertes.jeux import Jeu
from macros.langue import LANGUES
from macros.publication.donnees_valeurs import Objet

DANGERS = ("=", "+", "-", "@", "\t", "\r")
MOTS = {True: "oui", False: "non"}


@dataclass(frozen=True)
class Table:
    """Un fichier CSV : son nom, ses colonnes, ses lignes."""

    nom: str
    colonnes: list[str]
    lignes: list[list[str]]


def mettre_en_tables(jeu: Jeu, objets: list[Objet]) -> list[Table]:
    """La table des fiches, puis celles des listes ; une liste cite sa fiche par la colonne qui porte le nom du jeu."""
    champs = decrire(jeu.modele)
    lignes = [cellules(champs, objet) for objet in objets]
    clefs = [[str(objet["id"])] for objet in objets]
    return [Table(jeu.nom, colonnes(champs), lignes), *sous_tables(jeu.nom, [jeu.nom], jeu.modele, objets, clefs)]


def sous_tables(
    nom: str, parents: list[str], modele: type[BaseModel], objets: list[Objet], clefs: list[list[str]]
) -> Iterator[Table]:
    """Les tables des listes d'objets : les colonnes des parents, le rang, puis les champs."""
    for champ in decrire(modele):
        if champ.genre != "table" or champ.modele is None:
            continue
        enfants = [
            (clef, rang, enfant)
            for clef, objet in zip(clefs, objets, strict=True)
            for rang, enfant in enumerate(objet[champ.nom], 1)
        ]
        siens = decrire(champ.modele)
        lignes = [[*clef, str(rang), *cellules(siens, enfant)] for clef, rang, enfant in enfants]
        propre = nom_de_table(nom, champ)
        yield Table(propre, [*parents, "rang", *colonnes(siens)], lignes)
        suite = [[*clef, str(enfant.get("id", rang))] for clef, rang, enfant in enfants]
        yield from sous_tables(propre, [*parents, champ.nom], champ.modele, [e for _, _, e in enfants], suite)


def colonnes(champs: tuple[Champ, ...], debut: str = "") -> list[str]:
    """Les noms des colonnes : `titre_fr` et `titre_en` pour un texte, `regles.min` pour un objet."""
    noms: list[str] = []
    for champ in champs:
        if champ.genre in ("bilingue", "bilingues"):
            noms += [f"{debut}{champ.nom}_{langue}" for langue in LANGUES]
        elif champ.genre == "objet" and champ.modele:
            noms += colonnes(decrire(champ.modele), f"{debut}{champ.nom}.")
        elif champ.genre != "table":
            noms.append(debut + champ.nom)
    return noms


def cellules(champs: tuple[Champ, ...], objet: Objet | None) -> list[str]:
    """Les cellules d'un objet, dans l'ordre de ses colonnes ; un objet absent n'en remplit aucune."""
    textes: list[str] = []
    for champ in champs:
        valeur = objet[champ.nom] if objet else None
        if champ.genre == "bilingue":
            textes += [(valeur or {}).get(langue) or "" for langue in LANGUES]
        elif champ.genre == "bilingues":
            textes += [empiler([texte[langue] or "" for texte in valeur or []]) for langue in LANGUES]
        elif champ.genre == "objet" and champ.modele:
            textes += cellules(decrire(champ.modele), valeur)
        elif champ.genre != "table":
            textes.append(ecrire(champ, valeur))
    return textes


def empiler(textes: list[str]) -> str:
    """Un élément par ligne ; un retour à la ligne dans un élément devient une espace."""
    return "\n".join(" ".join(texte.split()) for texte in textes)


def ecrire(champ: Champ, valeur: Any) -> str:
    """Une valeur simple en texte : oui ou non, un élément de liste par ligne, JSON pour ce qui ne s'aplatit pas."""
    if valeur is None:
        return ""
    if champ.genre == "brut":
        return json.dumps(valeur, ensure_ascii=False, sort_keys=True)
    if champ.genre == "liste":
        return empiler([str(element) for element in valeur])
    return MOTS[valeur] if isinstance(valeur, bool) else str(valeur)


def neutraliser(cellule: str) -> str:
    """Une apostrophe devant ce qu'un tableur prendrait pour une formule."""
    return f"'{cellule}" if cellule.lstrip(" \n").startswith(DANGERS) or cellule.startswith(DANGERS) else cellule


def composer_csv(table: Table) -> bytes:
    """La RFC 4180, en UTF-8 avec marque d'ordre : virgules, fins de ligne CRLF, guillemets doublés."""
    sortie = io.StringIO(newline="")
    redacteur = csv.writer(sortie)
    redacteur.writerow(table.colonnes)
    redacteur.writerows([neutraliser(cellule) for cellule in ligne] for ligne in table.lignes)
    return sortie.getvalue().encode("utf-8-sig")
