"""Dépose les gabarits à emporter, dans chaque langue ; ce qui n'a pas changé n'est pas refait."""

import hashlib
from pathlib import Path

from macros.chargement import RACINE
from macros.gabarits import fabriquer
from macros.gabarits.traduit import Livret, traduire
from macros.langue import LANGUES
from macros.rendu.contexte import Contexte
from macros.site import Site

CODE = Path(__file__).resolve().parents[1] / "gabarits"
RESERVE = RACINE / "build" / "gabarits"


def publier_gabarits(site: Site, dossier: Path, reserve: Path = RESERVE) -> list[Path]:
    """Écrit `gabarits/<nom>.<format>` à la racine de chaque langue ; `reserve` garde ce qui a déjà été fait."""
    reserve.mkdir(parents=True, exist_ok=True)
    ecrits = []
    for langue in LANGUES:
        ctx = Contexte(site, langue, "ressources/gabarits.md")
        sortie = dossier / ("" if langue == "fr" else langue) / "gabarits"
        for gabarit in site.gabarits.values():
            livret = traduire(ctx, gabarit)
            for format in gabarit.formats:
                sortie.mkdir(parents=True, exist_ok=True)
                fichier = sortie / f"{gabarit.id}.{format}"
                fichier.write_bytes(prendre(livret, format, reserve))
                ecrits.append(fichier)
    return ecrits


def prendre(livret: Livret, format: str, reserve: Path) -> bytes:
    """Le fichier gardé pour ce contenu et ce code, sinon un neuf."""
    garde = reserve / f"{empreinte(livret)}.{format}"
    if not garde.exists():
        contenu = fabriquer(livret, format)
        garde.with_suffix(".partiel").write_bytes(contenu)
        garde.with_suffix(".partiel").replace(garde)
    return garde.read_bytes()


def empreinte(livret: Livret) -> str:
    """Change dès que le texte ou le code qui l'écrit change."""
    code = b"".join(fichier.read_bytes() for fichier in sorted(CODE.glob("*.py")))
    return hashlib.sha256(repr(livret).encode() + code).hexdigest()[:24]
