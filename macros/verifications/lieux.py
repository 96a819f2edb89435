"""Retrouve la ligne d'une fiche ou d'un champ dans son fichier."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from macros.anomalies import Anomalie
from macros.site import Site
from macros.yaml_strict import Chemin


def ligne(site: Site, fichier: str, *pas: str | int) -> int:
    """Ligne du champ dans data/`fichier`.yml ; un pas texte d'une liste y cherche la fiche de cet `id`."""
    document = site.documents.get(fichier)
    if document is None:
        return 1
    chemin: Chemin = ()
    contenu = document.contenu
    for etape in pas:
        if isinstance(contenu, list) and isinstance(etape, str):
            etape = next((i for i, e in enumerate(contenu) if isinstance(e, dict) and str(e.get("id")) == etape), -1)
        chemin = (*chemin, etape)
        try:
            contenu = contenu[etape]
        except (KeyError, IndexError, TypeError):
            break
    return document.ligne(chemin)


def inconnu(
    site: Site, fichier: str, pas: tuple[str | int, ...], sorte: str, cite: str, connus: Iterable[str]
) -> Iterator[Anomalie]:
    """Une anomalie si `cite` n'est pas parmi `connus`, avec l'orthographe la plus proche."""
    possibles = list(connus)
    if cite in possibles:
        return
    proches = get_close_matches(cite, possibles, n=1, cutoff=0.5)
    remede = f"écrire « {proches[0]} »" if proches else f"ajouter la fiche, ou citer un identifiant qui existe"
    champ = ".".join(str(p + 1) if isinstance(p, int) else p for p in pas)
    yield Anomalie(f"data/{fichier}.yml", ligne(site, fichier, *pas), champ, f"{sorte} « {cite} » n'existe pas", remede)
