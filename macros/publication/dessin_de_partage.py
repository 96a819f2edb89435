"""Dessine l'image qu'un réseau social montre d'une page : le titre de la page, à côté du dessin du site."""

import io
from functools import cache
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from macros.chargement import RACINE

FOND = RACINE / "overrides/assets/images/partage.png"
POLICE = RACINE / "overrides/assets/polices/radio-canada-big.woff2"
MARGE, HAUT, LARGEUR, HAUTEUR = 72, 168, 476, 440  # la place du titre : à gauche des terrasses
NOM = (160, 105)
TAILLES = tuple(range(66, 27, -2))
NUANCES = 16  # du papier à l'encre : de quoi lisser les lettres sans repeindre le fond
ENCRE, PAPIER = (20, 36, 31), (247, 250, 246)


class TitreTropLong(Exception):
    """Un titre ne tient pas dans l'image, même écrit petit."""

    def __str__(self) -> str:
        return f"« {self.args[0]} » ne tient pas dans l'image de partage : raccourcir le titre de la page"


@cache
def lettres(taille: int, graisse: int) -> ImageFont.FreeTypeFont:
    """La police du site ; la disposition simple donne les mêmes octets sur toutes les machines."""
    police = ImageFont.truetype(POLICE, taille, layout_engine=ImageFont.Layout.BASIC)
    police.set_variation_by_axes([graisse])
    return police


@cache
def fond() -> tuple[Image.Image, int]:
    """L'image du site sans son titre, et le rang de la première nuance d'encre dans sa palette."""
    image = Image.open(FOND).convert("RGB")
    ImageDraw.Draw(image).rectangle((0, HAUT - 10, MARGE + LARGEUR, HAUT + HAUTEUR), fill=PAPIER)
    reduite = image.quantize(256 - NUANCES, dither=Image.Dither.NONE)
    couleurs = list(reduite.getpalette() or ())[: 3 * (256 - NUANCES)]
    premiere = len(couleurs) // 3
    for rang in range(NUANCES):
        part = rang / (NUANCES - 1)
        couleurs += [round(p + (e - p) * part) for p, e in zip(PAPIER, ENCRE, strict=True)]
    reduite.putpalette(couleurs)
    return reduite, premiere


def composer_lignes(titre: str, police: ImageFont.FreeTypeFont) -> list[str]:
    """Le titre en lignes qui tiennent en largeur ; une insécable ne se coupe pas."""
    lignes: list[str] = []
    for mot in titre.split(" "):
        suite = f"{lignes[-1]} {mot}" if lignes else mot
        if lignes and police.getlength(nu(suite)) <= LARGEUR:
            lignes[-1] = suite
        else:
            lignes.append(mot)
    return [nu(ligne) for ligne in lignes]


def nu(texte: str) -> str:
    """La police n'a qu'une espace."""
    return texte.replace("\u00a0", " ").replace("\u202f", " ")


def disposer(titre: str) -> tuple[list[str], int]:
    """(lignes, taille) : la plus grande taille où le titre entier tient ; lève TitreTropLong."""
    for taille in TAILLES:
        lignes = composer_lignes(titre, lettres(taille, 700))
        large = max(lettres(taille, 700).getlength(ligne) for ligne in lignes)
        if large <= LARGEUR and len(lignes) * interligne(taille) <= HAUTEUR:
            return lignes, taille
    raise TitreTropLong(titre)


def interligne(taille: int) -> int:
    """D'une ligne à la suivante."""
    return round(taille * 1.14)


def dessiner(titre: str, nom: str) -> bytes:
    """Le PNG d'une page ; le même titre donne les mêmes octets. Le nom du site ne redit pas le titre."""
    image, premiere = fond()
    masque = Image.new("L", image.size)
    pinceau = ImageDraw.Draw(masque)
    lignes, taille = disposer(titre)
    for rang, ligne in enumerate(lignes):
        pinceau.text((MARGE, HAUT + rang * interligne(taille)), ligne, 255, lettres(taille, 700))
    if nom.casefold() not in titre.casefold():
        pinceau.text(NOM, nu(nom), 255, lettres(28, 500), anchor="lm")
    nuances = masque.point([premiere + round(v * (NUANCES - 1) / 255) for v in range(256)])
    sortie, copie = io.BytesIO(), image.copy()
    copie.paste(nuances, mask=masque.point([0] + [255] * 255))
    copie.save(sortie, "PNG", compress_level=6)
    return sortie.getvalue()


def empreinte_du_dessin() -> bytes:
    """Change dès que le code, le fond, la police ou la bibliothèque changent."""
    sources = (Path(__file__), FOND, POLICE)
    return PIL.__version__.encode() + b"".join(source.read_bytes() for source in sources)
