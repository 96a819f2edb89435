"""Dit en français ce qui ne va pas dans un appel de macro : la page, la ligne, le remède."""

import re
import traceback
from difflib import get_close_matches
from typing import Any

from macros.anomalies import Anomalie, formater
from macros.chargement import DonneesInvalides
from macros.rendu.contexte import CitationInconnue
from macros.rendu.sources import SourcesAbsentes

INDEFINI = re.compile(r"'([^']+)' is undefined")


def ligne_fautive(erreur: BaseException) -> int:
    """Ligne du texte de la page (sans l'en-tête) où l'appel a échoué, ou 1."""
    directe = getattr(erreur, "lineno", None)
    if isinstance(directe, int):
        return directe
    cadres = [c.lineno for c in traceback.extract_tb(erreur.__traceback__) if c.filename == "<template>"]
    return cadres[-1] or 1 if cadres else 1


def entete(source: str) -> int:
    """Nombre de lignes de l'en-tête YAML d'une page, que le texte rendu ne compte pas."""
    if not source.startswith("---"):
        return 0
    fin = source.find("\n---", 3)
    corps = source.find("\n", fin + 1) + 1 if fin > 0 else 0
    while corps < len(source) and source[corps] == "\n":  # MkDocs retire les lignes vides qui suivent
        corps += 1
    return source[:corps].count("\n")


def expliquer(erreur: BaseException) -> tuple[str, str]:
    """(constat, remède), sans le jargon de la bibliothèque."""
    if isinstance(erreur, CitationInconnue):
        if not isinstance(erreur.identifiant, str):
            return str(erreur), 'écrire un texte entre guillemets : {{ nom("identifiant") }}'
        proches = get_close_matches(erreur.identifiant, erreur.connus, n=1, cutoff=0.7)
        remede = f"écrire « {proches[0]} »" if proches else "vérifier l'identifiant dans data/"
        return str(erreur), remede
    if isinstance(erreur, SourcesAbsentes):
        return str(erreur), "citer une source, ou supprimer cette section"
    if isinstance(erreur, DonneesInvalides):
        return "les données ne peuvent pas être lues", f"corriger d'abord :\n{erreur}"
    indefini = INDEFINI.search(str(erreur))
    if indefini:
        from macros.rendu.catalogue import BLOCS

        proches = get_close_matches(indefini.group(1), BLOCS, n=1, cutoff=0.7)
        remede = f"écrire « {proches[0]} »" if proches else f"choisir parmi : {', '.join(sorted(BLOCS))}"
        return f"la macro ou la variable « {indefini.group(1)} » n'existe pas", remede
    if type(erreur).__name__ == "TemplateSyntaxError":
        return "les accolades de cette ligne ne se referment pas comme il faut", 'écrire {{ nom("identifiant") }}'
    if isinstance(erreur, TypeError):
        return "la macro n'a pas reçu ce qu'elle attend", "vérifier le nombre d'identifiants entre les parenthèses"
    return f"la macro a échoué ({type(erreur).__name__} : {erreur})", "corriger l'appel ou la donnée qu'il cite"


def anomalie_de_page(erreur: BaseException, chemin: str, source: str) -> Anomalie:
    """L'anomalie d'un appel de macro, à sa ligne dans le fichier de la page."""
    constat, remede = expliquer(erreur)
    return Anomalie(f"docs/{chemin}", entete(source) + ligne_fautive(erreur), "", constat, remede)


def formater_erreur(erreur: BaseException, markdown: str, page: Any) -> str:
    """Le message de remplacement de mkdocs-macros : une anomalie, jamais une trace."""
    with open(page.file.abs_src_path, encoding="utf-8-sig") as fichier:
        return formater([anomalie_de_page(erreur, page.file.src_uri, fichier.read())])
