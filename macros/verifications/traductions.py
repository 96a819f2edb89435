"""Refuse une traduction qui ne traduit plus rien ; les retards, eux, ont leur propre commande."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site
from macros.traductions import enumerer, normaliser
from macros.verifications.identifiants import le_plus_proche
from macros.yaml_strict import Document

VARIABLE = re.compile(r"\{[a-z_]+\}|\{(?:fait|terme|page):[^|}]+")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Entrées orphelines, vides, ou dont les renvois ne sont plus ceux du français."""
    textes = {texte.cle: texte.texte for texte in enumerer(site)}
    for fichier, document in site.documents.items():
        if fichier.startswith("traductions/") and not document.anomalies:
            source = fichier.removeprefix("traductions/").partition("/")[2]
            originel = site.documents.get(source)
            if originel is None or not originel.anomalies:
                yield from verifier_catalogue(document, source, textes)


def verifier_catalogue(document: Document, source: str, textes: dict[str, str]) -> Iterator[Anomalie]:
    """Un catalogue, entrée par entrée."""
    for cle, entree in (document.contenu or {}).items():
        ligne, entiere = document.ligne((cle,)), f"{source}.{cle}"
        if entiere not in textes:
            connus = [connue.removeprefix(f"{source}.") for connue in textes if connue.startswith(f"{source}.")]
            constat = f"cette entrée ne traduit plus rien de data/{source}.yml"
            yield Anomalie(
                document.fichier, ligne, cle, constat, le_plus_proche(cle, connus, "supprimer l'entrée", seuil=0.8)
            )
        elif not entree.get("texte"):
            endroit = document.ligne((cle, "texte"))
            remede = "l'écrire, ou supprimer l'entrée"
            yield Anomalie(document.fichier, endroit, f"{cle}.texte", "la traduction est vide", remede)
        elif normaliser(str(entree["fr"])) == normaliser(textes[entiere]):
            yield from verifier_renvois(document, cle, textes[entiere], str(entree["texte"]))


def verifier_renvois(document: Document, cle: str, francais: str, traduction: str) -> Iterator[Anomalie]:
    """Les `{…}` du français se retrouvent dans la traduction, et n'y ajoutent rien."""
    attendus, ecrits = variables(francais), variables(traduction)
    endroit, champ = document.ligne((cle, "texte")), f"{cle}.texte"
    for renvoi in sorted(attendus - ecrits):
        fermee = renvoi if renvoi.endswith("}") else renvoi + "}"
        yield Anomalie(document.fichier, endroit, champ, f"« {fermee} » manque à la traduction", "l'y mettre")
    for renvoi in sorted(ecrits - attendus):
        fermee = renvoi if renvoi.endswith("}") else renvoi + "}"
        yield Anomalie(document.fichier, endroit, champ, f"« {fermee} » n'est pas dans le français", "le retirer")


@lru_cache(maxsize=65_536)
def variables(texte: str) -> frozenset[str]:
    """Les `{…}` d'un texte."""
    return frozenset(VARIABLE.findall(texte))
