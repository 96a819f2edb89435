"""Dit quelles pages montrent chaque fiche changée : celles qui diraient autre chose si elle seule ne changeait pas.

S'exécute à part, avec le code de la proposition : `python pages_par_fiche.py <racine> <ancienne>`, la demande en entrée.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

ESSAIS_MAX = 3_000  # fiches × pages : au-delà, la liste des pages touchées suffit


def attribuer(racine: Path, ancienne: Path, fiches: list[tuple[str, str]], pages: list[str]) -> list[list[str]]:
    """Pour chaque (fichier de data/, identifiant), celles de ces pages qui la montrent."""
    from macros.chargement import charger_ce_qui_se_lit
    from macros.commentaire.pages_lues import dire_la_page

    if len(fiches) * len(pages) > ESSAIS_MAX:
        return [[] for _ in fiches]
    apres, avant = charger_ce_qui_se_lit(racine)[0], charger_ce_qui_se_lit(ancienne)[0]
    docs = racine / "docs"
    dites = {page: dire_la_page(docs, page, apres) for page in pages}
    sites = (remettre(apres, avant, cle, id_) for cle, id_ in fiches)
    return [[page for page in pages if dire_la_page(docs, page, site) != dites[page]] for site in sites]


def remettre(apres: Any, avant: Any, cle: str, id_: str) -> Any:
    """Le site d'après, où cette fiche et son anglais sont comme avant."""
    from macros.chargement import DOSSIERS, FICHES, LISTES

    dossier, _, nom = cle.rpartition("/")
    if cle.startswith("traductions/"):
        return remettre_l_anglais(apres, avant, f"{cle.split('/', 2)[2]}.{id_}")
    if dossier == "interface":
        mots = {**apres.interface, nom: echanger(apres.interface.get(nom, {}), avant.interface.get(nom, {}), id_)}
        return remettre_l_anglais(replace(apres, interface=mots), avant, f"{cle}.{id_}")
    if cle in FICHES:
        collection = FICHES[cle][0]
        return remettre_l_anglais(replace(apres, **{collection: getattr(avant, collection)}), avant, f"{cle}.")
    collection = {**LISTES, **DOSSIERS}.get(cle, DOSSIERS.get(dossier, ("",)))[0]
    if not collection:
        return apres
    change = echanger(getattr(apres, collection), getattr(avant, collection), id_)
    debut = f"{cle}.{id_}." if cle in LISTES else f"{cle}."
    return remettre_l_anglais(replace(apres, **{collection: change}), avant, debut)


def remettre_l_anglais(apres: Any, avant: Any, debut: str) -> Any:
    """Le site d'après, où les traductions de ce début de clé sont comme avant."""
    traductions = {}
    for langue, mots in apres.traductions.items():
        anciens = {cle: mot for cle, mot in avant.traductions.get(langue, {}).items() if cle.startswith(debut)}
        traductions[langue] = {cle: mot for cle, mot in mots.items() if not cle.startswith(debut)} | anciens
    return replace(apres, traductions=traductions)


def echanger(apres: Mapping[str, Any], avant: Mapping[str, Any], id_: str) -> dict[str, Any]:
    """La collection d'après, où cette fiche est celle d'avant, ou n'y est pas."""
    if id_ not in avant:
        return {cle: fiche for cle, fiche in apres.items() if cle != id_}
    return {**apres, id_: avant[id_]}


if __name__ == "__main__":
    sys.path[0] = sys.argv[1]
    demande = json.load(sys.stdin)
    json.dump(attribuer(Path(sys.argv[1]), Path(sys.argv[2]), demande["fiches"], demande["pages"]), sys.stdout)
