"""Dit aux moteurs de recherche qu'ils peuvent tout lire, et où est le plan du site."""

from pathlib import Path

from macros.adresse_publique import racine_du_site
from macros.site import Site

FICHIER = "robots.txt"


def publier_robots(_: Site, dossier: Path) -> list[Path]:
    """Écrit `robots.txt` selon la RFC 9309 ; un moteur ne le lit qu'à la racine d'un domaine."""
    texte = f"User-agent: *\nAllow: /\n\nSitemap: {racine_du_site()}sitemap.xml\n"
    (dossier / FICHIER).write_text(texte, encoding="utf-8")
    return [dossier / FICHIER]
