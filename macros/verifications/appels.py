"""Vérifie la forme de chaque appel de macro d'une page : accolades, guillemets, identifiants reçus."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.verifications.identifiants import le_plus_proche

Attente = tuple[int, float, frozenset[str]]
VALEUR = r"""(?:"[^"\n]*"|'[^'\n]*'|\d+)"""
ARGUMENT = rf"(?:\w+\s*=\s*)?{VALEUR}"
FORME = re.compile(rf"\{{\{{-?\s*(\w+)\s*\(\s*((?:{ARGUMENT}\s*(?:,\s*{ARGUMENT}\s*)*)?)\)\s*-?\}}\}}")
OPTION = re.compile(rf"(\w+)\s*=\s*{VALEUR}")
OUVERTURE = re.compile(r"\{\{(?!#)")


def verifier_appels(racine: Path, blocs: Mapping[str, Attente]) -> Iterator[Anomalie]:
    """Chaque `{{` d'une page ouvre un appel bien écrit d'un bloc qui existe ; `blocs` dit ce que chacun attend."""
    for page in lire_pages(racine):
        for ouverture in OUVERTURE.finditer(page.corps):
            yield from verifier_appel(page, ouverture.start(), blocs)


def verifier_appel(page: Page, position: int, blocs: Mapping[str, Attente]) -> Iterator[Anomalie]:
    """Les anomalies d'un appel."""
    ligne, appel = page.ligne(position), FORME.match(page.corps, position)
    if appel is None:
        yield Anomalie(
            page.fichier, ligne, "", "cet appel de macro est mal écrit", remede_de_forme(page.corps[position:])
        )
        return
    nom, arguments = appel.groups()
    if nom not in blocs:
        remede = le_plus_proche(nom, blocs, f"choisir parmi : {', '.join(sorted(blocs))}")
        yield Anomalie(page.fichier, ligne, "", f"la macro « {nom} » n'existe pas", remede)
        return
    yield from verifier_arguments(page, ligne, nom, arguments, blocs[nom])


def remede_de_forme(texte: str) -> str:
    """Ce qu'il faut écrire, selon ce que la ligne montre."""
    ligne = texte.split("\n", 1)[0]
    if re.search(r"[«»“”‘’]", ligne.split("}}")[0]):
        return "mettre l'identifiant entre guillemets droits (\"), non entre guillemets français ou courbes"
    if "}}" not in ligne:
        return 'refermer les accolades : {{ nom("identifiant") }}'
    return 'écrire {{ nom("identifiant") }} : parenthèses, guillemets droits et virgules compris'


def verifier_arguments(page: Page, ligne: int, nom: str, arguments: str, attente: Attente) -> Iterator[Anomalie]:
    """Le nombre d'identifiants et le nom des options."""
    requis, permis, options = attente
    for option in OPTION.findall(arguments):
        if option not in options:
            remede = le_plus_proche(option, options, f"options permises : {', '.join(sorted(options)) or 'aucune'}")
            yield Anomalie(page.fichier, ligne, nom, f"l'option « {option} » n'existe pas", remede)
    recus = len(re.findall(VALEUR, OPTION.sub("", arguments)))
    if recus < requis:
        yield Anomalie(page.fichier, ligne, nom, "il manque un identifiant", f'écrire {{{{ {nom}("identifiant") }}}}')
    elif recus > permis:
        remede = "n'en écrire aucun" if permis == 0 else f"en écrire {permis:.0f} au plus"
        yield Anomalie(page.fichier, ligne, nom, f"{recus} identifiants, c'est trop", remede)
