"""Montre une capture d'écran, si les essais l'ont faite ; la page se lit sans elle."""

from html import escape
from pathlib import Path

from macros.rendu.contexte import CitationInconnue, Contexte

DOSSIER = Path("build/captures")
PUBLIE = "assets/captures"
ZONE = "captures"


def rendre_capture(ctx: Contexte, nom: str, racine: Path | None = None) -> str:
    """La figure de cette capture, dans la langue lue ; ce qu'elle montrerait, si la construction ne la trouve pas."""
    cle = nom.replace("-", "_")
    if cle not in ctx.site.interface.get(ZONE, {}):
        raise CitationInconnue("la capture", nom, [c.replace("_", "-") for c in ctx.site.interface.get(ZONE, {})])
    image = trouver(nom, ctx.langue, racine or Path(__file__).resolve().parents[2])
    texte = escape(ctx.brut(ZONE, cle))
    if image is None:
        return f'<p class="capture capture--absente">{texte} <em>{ctx.t("rendu", "capture_absente")}</em></p>'
    largeur, hauteur = mesurer(image)
    return (
        f'<figure class="capture"><img src="{ctx.ressource(f"{PUBLIE}/{image.name}")}" alt="{texte}" '
        f'width="{largeur}" height="{hauteur}" loading="lazy"></figure>'
    )


def trouver(nom: str, langue: str, racine: Path) -> Path | None:
    """L'image de cette langue ; à défaut, celle qui vaut pour toutes."""
    candidates = (racine / DOSSIER / f"{nom}-{langue}.png", racine / DOSSIER / f"{nom}.png")
    return next((image for image in candidates if image.is_file()), None)


def mesurer(image: Path) -> tuple[int, int]:
    """(largeur, hauteur) d'un PNG, lues dans son en-tête : la page garde ainsi sa place."""
    with image.open("rb") as fichier:
        entete = fichier.read(24)
    return int.from_bytes(entete[16:20], "big"), int.from_bytes(entete[20:24], "big")
