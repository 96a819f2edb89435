"""Dépose les règles figées de chaque appel : une page par langue, la copie en zip et ses empreintes."""

from pathlib import Path

from macros.archives.empreintes import LISTE, fichiers_de
from macros.archives.lecture import lire_archives
from macros.chargement import RACINE
from macros.langue import LANGUES
from macros.publication.trousses import ranger
from macros.rendu.archives import COPIE, composer_page, contexte_de
from macros.rendu.typographie import typographier_html
from macros.site import Site


def publier_archives(site: Site, dossier: Path, racine: Path = RACINE) -> list[Path]:
    """Écrit `archives/<appel>/`, dans chaque langue ; rien s'il n'y a pas d'archive."""
    ecrits = []
    for nom, archive in lire_archives(racine, site).items():
        for langue in LANGUES:
            page = composer_page(contexte_de(archive, langue), archive)
            chemin = dossier / ("" if langue == "fr" else langue) / "archives" / nom / "index.html"
            ecrits.append(deposer(chemin, typographier_html(page, langue).encode()))
        fichiers = fichiers_de(archive.dossier)
        ecrits.append(deposer(dossier / "archives" / nom / COPIE, ranger(nom, fichiers)))
        ecrits.append(deposer(dossier / "archives" / nom / LISTE, fichiers[LISTE]))
    return ecrits


def deposer(fichier: Path, octets: bytes) -> Path:
    """Écrit un fichier, et le dossier qu'il lui faut."""
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_bytes(octets)
    return fichier
