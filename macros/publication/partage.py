"""Dépose l'image de partage que chaque page cite ; ce qui n'a pas changé n'est pas redessiné."""

import hashlib
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from html import unescape
from itertools import repeat
from pathlib import Path

from macros.chargement import RACINE
from macros.publication.questions import dire_en
from macros.rendu.typographie import typographier
from macros.site import Site

IMAGE = re.compile(r'property="og:image" content="[^"]*?(assets/images/partage/(\w+)/[^"]+\.png)"')
TITRE = re.compile(r'property="og:title" content="([^"]*)"')
RESERVE = RACINE / "build" / "partage"
ENSEMBLE = 24  # images à dessiner à partir desquelles plusieurs processus gagnent du temps


def publier_images(site: Site, dossier: Path, reserve: Path = RESERVE) -> list[Path]:
    """Écrit `assets/images/partage/<langue>/<page>.png` ; `reserve` garde ce qui a déjà été dessiné."""
    citees = list(images_citees(dossier))
    if not citees:
        return []
    from macros.publication.dessin_de_partage import empreinte_du_dessin  # sans image à dessiner, pas de Pillow

    reserve.mkdir(parents=True, exist_ok=True)
    base, noms = empreinte_du_dessin(), {langue: nom_du_site(site, langue) for _, langue, _ in citees}
    dessiner_ensemble({(titre, noms[langue]) for _, langue, titre in citees}, base, reserve)
    ecrits = []
    for chemin, langue, titre in citees:
        fichier = dossier / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_bytes(prendre(titre, noms[langue], base, reserve))
        ecrits.append(fichier)
    return ecrits


def nom_du_site(site: Site, langue: str) -> str:
    """Le nom court du programme, dans une langue."""
    return dire_en(site, langue)("programme.nom_court", site.programme.nom_court) if site.programme else ""


def dessiner_ensemble(images: set[tuple[str, str]], base: bytes, reserve: Path) -> None:
    """Dessine d'avance, tous les cœurs à la fois, ce que la réserve n'a pas ; peu d'images ne valent pas ce détour."""
    neuves = sorted(image for image in images if not place_de(*image, base, reserve).exists())
    if len(neuves) < ENSEMBLE:
        return
    with ProcessPoolExecutor() as equipe:
        for _ in equipe.map(prendre, *zip(*neuves, strict=True), repeat(base), repeat(reserve), chunksize=8):
            pass


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

    gardee = place_de(titre, nom, base, reserve)
    if not gardee.exists():
        gardee.with_suffix(".partiel").write_bytes(dessiner(titre, nom))
        gardee.with_suffix(".partiel").replace(gardee)
    return gardee.read_bytes()


def place_de(titre: str, nom: str, base: bytes, reserve: Path) -> Path:
    """Où la réserve garde l'image de ce titre et de ce dessin."""
    cle = hashlib.sha256(base + f"\0{titre}\0{nom}".encode()).hexdigest()[:24]
    return reserve / f"{cle}.png"
