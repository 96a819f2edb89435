"""Vérifie la forme de chaque appel de macro d'une page : accolades, guillemets, identifiants reçus."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from macros.accolades import Accolade, lire_les_accolades
from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.verifications.identifiants import le_plus_proche

CATALOGUE = "macros/rendu/catalogue.py"
NUMERIQUES = {"a_retenir"}  # la seule macro dont l'argument est un nombre


class Attente(NamedTuple):
    """Ce qu'attend un bloc : identifiants requis et permis, options, et les seules valeurs permises s'il les borne."""

    requis: int
    permis: float
    options: frozenset[str]
    choix: frozenset[str] = frozenset()


def verifier_appels(racine: Path, blocs: Mapping[str, Attente]) -> Iterator[Anomalie]:
    """Chaque `{{` d'une page ouvre un appel bien écrit d'un bloc qui existe ; `blocs` dit ce que chacun attend."""
    montres: dict[str, set[str]] = {}
    for page in lire_pages(racine):
        for accolade in lire_les_accolades(page.brut):
            montres.setdefault(accolade.nom, set()).add(page.langue)
            yield from verifier_accolade(page, accolade, blocs)
    yield from verifier_les_oublies(racine, montres, blocs)


def verifier_les_oublies(
    racine: Path, montres: Mapping[str, set[str]], blocs: Mapping[str, Attente]
) -> Iterator[Anomalie]:
    """Un bloc que plus aucune page française ne montre : on l'a sans doute effacé par mégarde."""
    for nom in blocs if (racine / CATALOGUE).is_file() else ():
        if "fr" not in montres.get(nom, ()):
            constat = f"plus aucune page française ne montre « {nom}() »"
            remede = f"remettre {{{{ {nom}() }}}} dans la page qui l'avait, ou retirer le bloc de ce fichier"
            yield Anomalie(CATALOGUE, ligne_du_bloc(racine / CATALOGUE, nom), nom, constat, remede)


def ligne_du_bloc(catalogue: Path, nom: str) -> int:
    """La ligne où le catalogue nomme le bloc."""
    lignes = catalogue.read_text(encoding="utf-8").splitlines()
    return next((rang for rang, ligne in enumerate(lignes, 1) if ligne.lstrip().startswith(f'"{nom}":')), 1)


def verifier_accolade(page: Page, accolade: Accolade, blocs: Mapping[str, Attente]) -> Iterator[Anomalie]:
    """Les anomalies d'une paire d'accolades."""
    ligne, suite = page.ligne_brute(accolade.position), page.brut[accolade.position :]
    if accolade.sorte == "etranger":
        constat = f"« {suite.split(chr(10), 1)[0][:30].strip()} » programme la page"
        remede = "le supprimer : une page n'écrit que du Markdown et des appels de macro"
        yield Anomalie(page.fichier, ligne, "", constat, remede)
    elif accolade.sorte == "mal-ecrit":
        yield Anomalie(page.fichier, ligne, "", "cet appel de macro est mal écrit", remede_de_forme(suite))
    elif accolade.nom not in blocs:
        remede = le_plus_proche(accolade.nom, blocs, f"choisir parmi : {', '.join(sorted(blocs))}")
        yield Anomalie(page.fichier, ligne, "", f"la macro « {accolade.nom} » n'existe pas", remede)
    else:
        for constat, remede in verifier_arguments(accolade, blocs[accolade.nom]):
            yield Anomalie(page.fichier, ligne, accolade.nom, constat, remede)


def remede_de_forme(texte: str) -> str:
    """Ce qu'il faut écrire, selon ce que la ligne montre."""
    ligne = texte.split("\n", 1)[0]
    if re.search(r"[«»“”‘’]", ligne.split("}}")[0]):
        return "mettre l'identifiant entre guillemets droits (\"), non entre guillemets français ou courbes"
    if "}}" not in ligne:
        return 'refermer les accolades : {{ nom("identifiant") }}'
    return 'écrire {{ nom("identifiant") }} : parenthèses, guillemets droits et virgules compris, sans calcul'


def verifier_arguments(appel: Accolade, attente: Attente) -> Iterator[tuple[str, str]]:
    """Le nombre d'identifiants, leur sorte et le nom des options : (constat, remède)."""
    nom, places = appel.nom, [argument for argument in appel.arguments if not argument.option]
    for option in (argument.option for argument in appel.arguments if argument.option not in ("", *attente.options)):
        sinon = f"options permises : {', '.join(sorted(attente.options)) or 'aucune'}"
        yield f"l'option « {option} » n'existe pas", le_plus_proche(option, attente.options, sinon)
    if len(places) > attente.permis:
        remede = "n'en écrire aucun" if attente.permis == 0 else f"en écrire {attente.permis:.0f} au plus"
        yield f"{len(places)} identifiants, c'est trop", remede
    elif len(places) < attente.requis:
        yield "il manque un identifiant", f"écrire {{{{ {nom}({modele(nom)}) }}}}"
    for argument in appel.arguments:
        if isinstance(argument.valeur, int) != (nom in NUMERIQUES):
            attendu = "un nombre, sans guillemets" if nom in NUMERIQUES else "un texte entre guillemets"
            constat = f"« {argument.valeur} » n'est pas {attendu}"
            yield constat, f"écrire {attendu} : {{{{ {nom}({modele(nom)}) }}}}"
        elif attente.choix and argument.valeur not in attente.choix:
            sinon = f"choisir parmi : {', '.join(sorted(attente.choix))}"
            yield f"« {argument.valeur} » n'existe pas", le_plus_proche(str(argument.valeur), attente.choix, sinon)


def modele(nom: str) -> str:
    """L'argument à écrire, tel qu'on le montre."""
    return "1" if nom in NUMERIQUES else '"identifiant"'
