"""L'empreinte d'une page française, et celle que sa traduction dit traduire."""

import hashlib
import re
from pathlib import Path

from macros.pages import Page, lire_pages, separer
from macros.traductions import normaliser


def empreinte(page_francaise: str) -> str:
    """Douze signes qui changent avec le texte de la page, non avec ses espaces ni son en-tête."""
    entete, corps = separer(page_francaise)
    resume = re.search(r"^en_bref:.*?(?=^\S|\Z)", entete, re.M | re.S)
    texte = normaliser(f"{resume.group() if resume else ''} {corps}")
    return hashlib.sha256(texte.encode()).hexdigest()[:12]


def estampille(page: Page) -> str:
    """L'empreinte que porte une page traduite."""
    return page.entete.traduction if page.entete else ""


def etats(racine: Path, langue: str) -> dict[str, tuple[str, str]]:
    """Page → (empreinte qu'elle dit traduire, empreinte du français d'aujourd'hui), pour chaque page traduite."""
    traduites = {page.chemin: estampille(page) for page in lire_pages(racine) if page.langue == langue}
    francaises = {chemin: racine / "docs" / "fr" / chemin for chemin in traduites}
    return {
        chemin: (traduites[chemin], empreinte(fichier.read_text(encoding="utf-8-sig", errors="replace")))
        for chemin, fichier in francaises.items()
        if fichier.is_file()
    }
