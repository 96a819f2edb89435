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
    """Entrées orphelines, ou dont les renvois ne sont plus ceux du français."""
    textes = {texte.cle: texte.texte for texte in enumerer(site)}
    for fichier, document in site.documents.items():
        if fichier.startswith("traductions/") and not document.anomalies:
            source = fichier.removeprefix("traductions/").partition("/")[2]
            originel = site.documents.get(source)
            if originel is None or not originel.anomalies:
                yield from verifier_catalogue(document, source, originel, textes)


def verifier_catalogue(
    document: Document, source: str, originel: Document | None, textes: dict[str, str]
) -> Iterator[Anomalie]:
    """Un catalogue, entrée par entrée."""
    for cle, entree in (document.contenu or {}).items():
        ligne, entiere = document.ligne((cle,)), f"{source}.{cle}"
        if entiere not in textes and not est_vide(originel, cle):
            prises = {f"{source}.{autre}" for autre in document.contenu}
            libres = [connue for connue in textes if connue.startswith(f"{source}.") and connue not in prises]
            connus = [connue.removeprefix(f"{source}.") for connue in libres]
            constat = f"cette entrée ne traduit plus rien de data/{source}.yml"
            remede = le_plus_proche(cle, connus, que_faire_de_l_entree(source, cle, str(entree["fr"])), seuil=0.8)
            yield Anomalie(document.fichier, ligne, cle, constat, remede)
        elif not entree.get("texte") or entiere not in textes:
            continue  # à traduire, ou laissée par un texte que l'on a vidé : un retard, que « traductions en » dit
        elif normaliser(str(entree["fr"])) == normaliser(textes[entiere]):
            yield from verifier_renvois(document, cle, textes[entiere], str(entree["texte"]))


def que_faire_de_l_entree(source: str, cle: str, francais: str) -> str:
    """Un mot de l'interface disparu manque au site : c'est lui qu'on rétablit, non sa traduction qu'on supprime."""
    if not source.startswith("interface/"):
        return "supprimer l'entrée"
    debut = francais if len(francais) <= 60 else f"{francais[:60]}…"
    return f"rétablir « {cle}: {debut} » dans data/{source}.yml ; si plus rien ne l'emploie, supprimer l'entrée"


def est_vide(originel: Document | None, cle: str) -> bool:
    """Vrai d'un champ que le français garde sans rien y dire."""
    contenu = originel.contenu if originel else False
    for pas in cle.split("."):
        if isinstance(contenu, list):
            contenu = next((fiche for fiche in contenu if isinstance(fiche, dict) and fiche.get("id") == pas), False)
        elif isinstance(contenu, dict) and pas in contenu:
            contenu = contenu[pas]
        else:
            return False
    return contenu is None


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
