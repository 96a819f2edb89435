"""Refuse une traduction qui ne traduit plus rien ; les retards, eux, ont leur propre commande."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site
from macros.traductions import enumerer


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Entrées orphelines ou vides des catalogues."""
    textes = {texte.cle for texte in enumerer(site)}
    for fichier, document in site.documents.items():
        if not fichier.startswith("traductions/") or not isinstance(document.contenu, dict):
            continue
        source = fichier.split("/", 2)[2]
        for cle, entree in document.contenu.items():
            endroit = document.ligne((cle,))
            if f"{source}.{cle}" not in textes:
                proches = get_close_matches(f"{source}.{cle}", textes, n=1, cutoff=0.8)
                remede = f"écrire « {proches[0].removeprefix(source + '.')} »" if proches else "supprimer l'entrée"
                yield Anomalie(document.fichier, endroit, cle, f"plus rien à traduire ici dans data/{source}.yml", remede)
            elif not entree.get("texte"):
                yield Anomalie(document.fichier, endroit, f"{cle}.texte", "la traduction est vide", "l'écrire, ou supprimer l'entrée")
