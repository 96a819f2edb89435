"""Refuse que disparaisse un identifiant publié, ou qu'une version publiée du contrat des données soit récrite."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.donnees_ouvertes.contrat import sceller, suivante
from macros.donnees_ouvertes.jeux import JEUX, Jeu
from macros.site import Incomplete, Site
from macros.verifications.registres import IDENTIFIANTS, lire_identifiants

CONTRAT = "contrat-donnees"
PASSAGERS = ("points",)  # un point confirmé quitte la liste : c'est son sort


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Ce qu'une version publiée du site promettait, et que les données ne tiennent plus."""
    publies = lire_identifiants(racine)
    for jeu in JEUX:
        yield from verifier_le_jeu(site, jeu, publies.get(jeu.nom, ()))
    if not isinstance(site.contrat, Incomplete):
        yield from verifier_le_contrat(site, publies.get(CONTRAT, {}))


def identifiants(site: Site) -> dict[str, Any]:
    """Ce que le registre retient : les identifiants de chaque jeu, et le sceau de chaque version du contrat."""
    jeux = {jeu.nom: noms_des_fiches(site, jeu) for jeu in JEUX if jeu.nom not in PASSAGERS}
    return {**jeux, CONTRAT: {version.id: sceller(version) for version in site.contrat.values() if version.empreinte}}


def noms_des_fiches(site: Site, jeu: Jeu) -> list[str]:
    """Les identifiants d'un jeu, dans l'ordre alphabétique."""
    return sorted(fiche.model_dump(include={"id"})["id"] for _, fiche in jeu.fiches(site))


def verifier_le_jeu(site: Site, jeu: Jeu, publies: Collection[str]) -> Iterator[Anomalie]:
    """Un identifiant publié qu'aucune fiche ne porte plus."""
    contenu = getattr(site, jeu.collection)
    if contenu is None or isinstance(contenu, Incomplete):
        return
    presents = noms_des_fiches(site, jeu)
    for disparu in sorted({*publies} - {*presents}):
        proches = get_close_matches(disparu, [nom for nom in presents if nom not in publies], n=1)
        fichier, endroit = situer(site, jeu, proches[0]) if proches else (IDENTIFIANTS, 1)
        ou = f" à la place de « {proches[0]} »" if proches else ""
        remede = (
            f"remettre « id: {disparu} »{ou} ; pour retirer vraiment la fiche, ôter aussi sa ligne de {IDENTIFIANTS}"
        )
        constat = f"l'identifiant publié « {disparu} » ({jeu.nom}) a disparu"
        yield Anomalie(fichier, endroit, disparu, constat, remede)


def situer(site: Site, jeu: Jeu, nom: str) -> tuple[str, int]:
    """(fichier, ligne) d'une fiche, seule dans son fichier ou dans une liste."""
    seule = f"{jeu.fichier}/{nom}"
    if seule in site.documents:
        return f"data/{seule}.yml", site.ligne(seule, "id")
    return f"data/{jeu.fichier}.yml", site.ligne(jeu.fichier, nom)


def verifier_le_contrat(site: Site, sceaux: Mapping[str, str]) -> Iterator[Anomalie]:
    """Une version publiée, récrite puis scellée de nouveau, ou retirée."""
    for numero, sceau in sceaux.items():
        version = site.contrat.get(numero)
        recrite = version is not None and version.empreinte == sceller(version) != sceau
        if version is None or recrite:
            constat = f"la version publiée {numero} du contrat a été {'récrite' if recrite else 'retirée'}"
            derniere = list(site.contrat.values())[-1] if site.contrat else None
            numero_neuf = suivante(derniere, rupture=False) if derniere else numero
            remede = f"la remettre comme elle était ; le changement va dans une version « {numero_neuf} »"
            endroit = site.ligne(CONTRAT, numero, "empreinte") if recrite else 1
            yield Anomalie(f"data/{CONTRAT}.yml", endroit, f"{numero}.empreinte", constat, remede)
