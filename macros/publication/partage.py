"""Dépose l'image de partage que chaque page cite ; ce qui n'a pas changé n'est pas redessiné."""

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from macros.chargement import RACINE
from macros.publication.questions import dire_en
from macros.rendu.typographie import typographier
from macros.site import Site

IMAGE = re.compile(r'property="og:image" content="[^"]*?(assets/images/partage/(\w+)/[^"]+\.png)"')
TITRE = re.compile(r'property="og:title" content="([^"]*)"')
RESERVE = RACINE / "build" / "partage"


def publier_images(site: Site, dossier: Path, reserve: Path = RESERVE) -> list[Path]:
    """Écrit `assets/images/partage/<langue>/<page>.png` ; `reserve` garde ce qui a déjà été dessiné."""
    citees = list(images_citees(dossier))
    if not citees:
        return []
    from macros.publication.dessin_de_partage import empreinte_du_dessin  # sans image à dessiner, pas de Pillow

    reserve.mkdir(parents=True, exist_ok=True)
    ecrits, base = [], empreinte_du_dessin()
    for chemin, langue, titre in citees:
        nom = dire_en(site, langue)("programme.nom_court", site.programme.nom_court) if site.programme else ""
        fichier = dossier / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_bytes(prendre(titre, nom, base, reserve))
        ecrits.append(fichier)
    return ecrits


def images_citees(dossier: Path) -> Iterator[tuple[str, str, str]]:
    """(chemin de l'image, langue, titre) de chaque page qui cite la sienne."""
    for page in sorted(dossier.rglob("*.html")):
        tete = page.read_text(encoding="utf-8").partition("</head>")[0]
        image, titre = IMAGE.search(tete), TITRE.search(tete)
        if image and titre:
            yield image.group(1), image.group(2), typographier(unescape(titre.group(1)), image.group(2))


def prendre(titre: str, nom: str, base: bytes, reserve: Path) -> bytes:
    """L'image gardée pour ce titre et ce dessin, sinon une neuve."""
    from macros.publication.dessin_de_partage import dessiner

    cle = hashlib.sha256(base + f"\0{titre}\0{nom}".encode()).hexdigest()[:24]
    gardee = reserve / f"{cle}.png"
    if not gardee.exists():
        gardee.with_suffix(".partiel").write_bytes(dessiner(titre, nom))
        gardee.with_suffix(".partiel").replace(gardee)
    return gardee.read_bytes()
