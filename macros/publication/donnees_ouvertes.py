"""Dépose les données ouvertes : un JSON, ses CSV et son schéma par jeu, puis le catalogue qui les décrit."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.adresse_publique import racine_du_site
from macros.donnees_ouvertes.contrat import version_en_vigueur
from macros.donnees_ouvertes.enveloppe import ranger
from macros.donnees_ouvertes.jeux import JEUX, ZONE, Jeu, cle_du_jeu
from macros.donnees_ouvertes.schema import composer_schema
from macros.publication.donnees_csv import Table, composer_csv, mettre_en_tables
from macros.publication.donnees_valeurs import (
    Bilingue,
    Objet,
    derniere_revision,
    dire_en_deux_langues,
    mettre_en_objets,
)
from macros.site import Site

DOSSIER, PAGE = "donnees", "ressources/donnees-ouvertes/"
POINT = "logos-et-licence"
LICENCE = {"nom": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/deed.fr"}


def publier_donnees(site: Site, dossier: Path) -> list[Path]:
    """Écrit `donnees/` ; rien si le site n'a pas de contrat."""
    if not site.contrat:
        return []
    fichiers: dict[str, bytes] = {}
    entrees = []
    for jeu in JEUX:
        contenu = composer_le_jeu(site, jeu)
        tables = mettre_en_tables(jeu, contenu["fiches"])
        schema = composer_schema(site, jeu, contenu["titre"]["fr"], racine_du_site())
        fichiers[f"{jeu.nom}.json"] = en_json(contenu)
        fichiers[f"schemas/{jeu.nom}.schema.json"] = en_json(schema)
        fichiers |= {f"{table.nom}.csv": composer_csv(table) for table in tables}
        entrees.append(decrire_l_entree(site, jeu, contenu, tables))
    fichiers["index.json"] = en_json(composer_le_catalogue(site, entrees))
    return [deposer(dossier / DOSSIER / nom, octets) for nom, octets in fichiers.items()]


def deposer(fichier: Path, octets: bytes) -> Path:
    """Écrit un fichier et, s'il le faut, son dossier."""
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_bytes(octets)
    return fichier


def en_json(contenu: Any) -> bytes:
    """Un JSON qui se lit à l'œil."""
    return (json.dumps(contenu, ensure_ascii=False, indent=2) + "\n").encode()


def mot(site: Site, cle: str) -> Bilingue:
    """Un mot de l'interface, dans les deux langues."""
    return dire_en_deux_langues(site)(f"interface/{ZONE}.{cle}", site.interface[ZONE][cle])


def licence(site: Site) -> dict[str, Any]:
    """La licence ; proposée tant que le point à confirmer est là."""
    proposee = POINT in site.points
    etat = {"statut": "proposee" if proposee else "confirmee", "point": POINT if proposee else None}
    return ranger("enveloppe", "licence", {**LICENCE, **etat})


def composer_le_jeu(site: Site, jeu: Jeu) -> Objet:
    """Un jeu : ce qui le présente, puis ses fiches."""
    fiches = mettre_en_objets(site, jeu)
    contenu = {
        "$schema": f"schemas/{jeu.nom}.schema.json",
        "jeu": jeu.nom,
        "titre": mot(site, cle_du_jeu("titre", jeu)),
        "contrat": version_en_vigueur(site),
        "revise_le": derniere_revision(fiches),
        "licence": licence(site),
        "fiches": fiches,
    }
    return ranger("enveloppe", "", contenu)


def decrire_l_entree(site: Site, jeu: Jeu, contenu: Objet, tables: Iterable[Table]) -> Objet:
    """Ce que le catalogue dit d'un jeu."""
    entree = {
        "jeu": jeu.nom,
        "titre": contenu["titre"],
        "description": mot(site, cle_du_jeu("texte", jeu)),
        "json": f"{jeu.nom}.json",
        "schema": contenu["$schema"],
        "csv": [ranger("catalogue", "jeux.csv", decrire_la_table(table)) for table in tables],
        "fiches": len(contenu["fiches"]),
        "revise_le": contenu["revise_le"],
    }
    return ranger("catalogue", "jeux", entree)


def decrire_la_table(table: Table) -> Objet:
    """Ce que le catalogue dit d'un CSV."""
    return {"fichier": f"{table.nom}.csv", "lignes": len(table.lignes), "colonnes": table.colonnes}


def composer_le_catalogue(site: Site, entrees: list[Objet]) -> Objet:
    """`index.json` : le site, la licence, le contrat, la version, puis chaque jeu."""
    assert site.programme is not None
    base = racine_du_site()
    contenu = {
        "titre": dire_en_deux_langues(site)("programme.nom", site.programme.nom),
        "description": mot(site, "catalogue"),
        "adresse": f"{base}{DOSSIER}/",
        "page": {"fr": base + PAGE, "en": f"{base}en/{PAGE}"},
        "licence": licence(site),
        "contrat": version_en_vigueur(site),
        "version": os.environ.get("VERSION_DU_SITE", ""),
        "revise_le": max((e["revise_le"] for e in entrees if e["revise_le"]), default=None),
        "jeux": entrees,
    }
    return ranger("catalogue", "", contenu)
