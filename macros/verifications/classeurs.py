"""Refuse dans un classeur ce qu'un tableur refuserait : un nom de feuille, une liste de choix ou un produit impossibles."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.modeles.gabarits import Colonne
from macros.site import Site
from macros.traductions import enumerer

SIGNES = re.compile(r"[\[\]:*?/\\]")
NOM_MAX, CHOIX_MAX, FACTEURS = 31, 255, 2


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les noms de feuilles dans chaque langue, puis chaque colonne."""
    for texte in enumerer(site):
        if texte.fichier.startswith("gabarits/") and re.fullmatch(r"feuilles\.[^.]+\.titre", ".".join(texte.pas)):
            yield from juger(f"data/{texte.fichier}.yml", site.ligne(texte.fichier, *texte.pas), texte.texte)
            for langue in LANGUES[1:]:
                mot = site.traductions.get(langue, {}).get(texte.cle)
                catalogue = f"traductions/{langue}/{texte.fichier}"
                if mot is not None:
                    endroit = site.ligne(catalogue, ".".join(texte.pas), "texte")
                    yield from juger(f"data/{catalogue}.yml", endroit, mot.texte)
    for nom, gabarit in site.gabarits.items():
        for feuille in gabarit.feuilles:
            for colonne in feuille.colonnes:
                endroit = site.ligne(f"gabarits/{nom}", "feuilles", feuille.id, "colonnes", colonne.id)
                for constat, remede in juger_la_colonne(colonne):
                    yield Anomalie(f"data/gabarits/{nom}.yml", endroit, f"{feuille.id}.{colonne.id}", constat, remede)


def juger(fichier: str, ligne: int, nom: str) -> Iterator[Anomalie]:
    """Le nom d'une feuille."""
    if trouve := SIGNES.search(nom):
        constat = f"un nom de feuille n'admet pas « {trouve.group()} »"
        yield Anomalie(fichier, ligne, "titre", constat, "l'écrire en toutes lettres, ou mettre un tiret")
    if len(nom) > NOM_MAX:
        yield Anomalie(
            fichier, ligne, "titre", f"ce nom de feuille a {len(nom)} signes", f"en garder {NOM_MAX} au plus"
        )


def juger_la_colonne(colonne: Colonne) -> Iterator[tuple[str, str]]:
    """(constat, remède) d'une colonne."""
    if len(",".join(colonne.choix)) > CHOIX_MAX:
        yield f"les choix font plus de {CHOIX_MAX} signes, virgules comprises", "les abréger, ou en retirer"
    if colonne.produit and len(colonne.produit) != FACTEURS:
        yield "un produit multiplie deux colonnes", "en nommer deux : produit: [quantite, prix]"
    for texte in (colonne.titre, colonne.aide, *colonne.choix):
        if texte.startswith("="):
            yield f"« {texte} » serait lu comme une formule", "commencer par un mot"
