"""Écrit l'issue d'une demande : les données sur place, la proposition ou la réponse dans un dossier de sortie."""

import json
import shutil
from pathlib import Path

from macros.propositions import Issue


def deposer(issue: Issue, racine: Path, sortie: Path) -> str:
    """Écrit tout, et rend la phrase à afficher ; elle ne reprend rien de ce que la personne a écrit."""
    shutil.rmtree(sortie / "fichiers", ignore_errors=True)
    for nom in ("proposition.json", "reponse.md"):
        (sortie / nom).unlink(missing_ok=True)
    sortie.mkdir(parents=True, exist_ok=True)
    if issue.reponse:
        (sortie / "reponse.md").write_text(issue.reponse, encoding="utf-8")
        return "La demande reste à préciser : la réponse est prête."
    if issue.proposition is None:
        return "Cette demande ne fait pas de proposition."
    for chemin, texte in issue.textes.items():
        for fichier in (racine / chemin, sortie / "fichiers" / chemin):
            fichier.parent.mkdir(parents=True, exist_ok=True)
            fichier.write_text(texte, encoding="utf-8", newline="")
    contenu = json.dumps(issue.proposition, ensure_ascii=False, indent=2) + "\n"
    (sortie / "proposition.json").write_text(contenu, encoding="utf-8")
    return f"La proposition est prête ({', '.join(issue.textes)})."
