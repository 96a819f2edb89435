"""Compose les liens du commentaire : modifier une ligne, ouvrir l'aperçu d'une page."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from macros.commentaire.protection import proteger

DEPOT = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Adresses:
    """Où se modifient les fichiers de la proposition et où s'ouvre son aperçu ; vides, il n'y a pas de lien."""

    depot: str = ""
    branche: str = ""
    apercu: str = ""

    def modifier(self, fichier: str, ligne: int) -> str:
        """« ligne 34 », en lien vers l'éditeur de GitHub si l'on sait où est la proposition."""
        texte = f"ligne {ligne}"
        if not self.branche or not DEPOT.fullmatch(self.depot):
            return texte
        chemin = f"{quote(self.branche, safe='/')}/{quote(fichier, safe='/')}"
        return f"[{texte}](https://github.com/{self.depot}/edit/{chemin}#L{ligne})"

    def ouvrir(self, texte: str, page: str) -> str:
        """Le texte, en lien vers la page de l'aperçu s'il y en a un."""
        if not self.apercu:
            return proteger(texte)
        return f"[{proteger(texte)}]({self.apercu.rstrip('/')}/{quote(page, safe='/')})"
