"""Vérifie que chaque gabarit se fabrique : un contenu par format, un chapitre qui existe, des colonnes connues."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.gabarits import Gabarit
from macros.site import Site
from macros.verifications.identifiants import inconnu

DOCUMENTS, CLASSEURS = {"docx", "odt"}, {"xlsx", "ods"}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque fiche de data/gabarits."""
    for nom, gabarit in site.gabarits.items():
        fichier = f"gabarits/{nom}"
        if not (racine / "docs/fr" / gabarit.chapitre).exists():
            endroit, constat = site.ligne(fichier, "chapitre"), f"la page « {gabarit.chapitre} » n'existe pas"
            yield Anomalie(
                f"data/{fichier}.yml", endroit, "chapitre", constat, "écrire le chemin d'une page de docs/fr"
            )
        yield from verifier_formats(site, fichier, gabarit)
        yield from verifier_produits(site, fichier, gabarit)


def verifier_formats(site: Site, fichier: str, gabarit: Gabarit) -> Iterator[Anomalie]:
    """Un document a des sections, un classeur a des feuilles, et rien d'autre."""
    demandes = set(gabarit.formats)
    for formats, contenu, champ in (
        (DOCUMENTS, gabarit.sections, "sections"),
        (CLASSEURS, gabarit.feuilles, "feuilles"),
    ):
        if bool(demandes & formats) != bool(contenu):
            endroit = site.ligne(fichier, "formats")
            constat = f"les formats {', '.join(sorted(formats))} vont avec le champ « {champ} »"
            remede = f"écrire « {champ} », ou changer les formats"
            yield Anomalie(f"data/{fichier}.yml", endroit, "formats", constat, remede)


def verifier_produits(site: Site, fichier: str, gabarit: Gabarit) -> Iterator[Anomalie]:
    """Un produit multiplie deux colonnes de sa feuille."""
    for feuille in gabarit.feuilles:
        noms = [colonne.id for colonne in feuille.colonnes]
        for colonne in feuille.colonnes:
            pas = ("feuilles", feuille.id, "colonnes", colonne.id, "produit")
            for facteur in colonne.produit:
                yield from inconnu(site, fichier, pas, "la colonne", facteur, noms)
