"""Refuse une note de bas de page citée sans être écrite, ou écrite sans être citée."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site

NOTE = re.compile(r"\[\^([^\]\n]+)\](:?)")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque appel de note a sa note, et chaque note son appel."""
    for page in lire_pages(racine):
        if "[^" in page.brut:
            yield from verifier_les_notes(page)


def verifier_les_notes(page: Page) -> Iterator[Anomalie]:
    """Les notes d'une page."""
    trouvees = [(rang, note[1], bool(note[2])) for rang, note in chercher(NOTE, page.prose.texte)]
    ecrites = {nom for _, nom, ecrite in trouvees if ecrite}
    citees = {nom for _, nom, ecrite in trouvees if not ecrite}
    for rang, nom, ecrite in trouvees:
        if not ecrite and nom not in ecrites:
            remede = f"écrire la note à la fin de la page : [^{nom}]: Texte de la note."
            yield Anomalie(page.fichier, page.debut + rang, "", f"la note « {nom} » n'est écrite nulle part", remede)
        elif ecrite and nom not in citees:
            remede = f"écrire [^{nom}] là où la note s'applique, ou supprimer la note"
            yield Anomalie(page.fichier, page.debut + rang, "", f"rien ne renvoie à la note « {nom} »", remede)
