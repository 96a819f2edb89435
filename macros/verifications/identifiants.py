"""Compare un identifiant cité à ceux qui existent, et propose le plus proche."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from macros.anomalies import Anomalie
from macros.site import Incomplete, Site
from macros.yaml_strict import nommer

PROCHE = 0.7  # en deçà, deux mots ne se ressemblent que par hasard : « licorne » et « ristourne »
QUELQUES = 6
FICHIERS = {
    "la source": "data/sources.yml",
    "le fait": "data/faits.yml",
    "le terme": "data/glossaire.yml",
    "le point": "data/points.yml",
    "le partenaire": "data/partenaires.yml",
}


def reunir(*collections: Mapping[str, Any]) -> Mapping[str, Any]:
    """Plusieurs collections en une ; incomplète dès que l'une l'est."""
    toutes = {cle: fiche for collection in collections for cle, fiche in collection.items()}
    return Incomplete(toutes) if any(isinstance(c, Incomplete) for c in collections) else toutes


def le_plus_proche(cite: str, connus: Iterable[str], sinon: str, seuil: float = PROCHE) -> str:
    """Le remède : l'orthographe la plus proche, ou ce qu'il faut faire à défaut."""
    proches = get_close_matches(cite, list(connus), n=1, cutoff=seuil)
    return f"écrire « {proches[0]} »" if proches else sinon


def ou_l_ajouter(sorte: str, connus: Collection[str]) -> str:
    """Quelques choix se disent tous ; de nombreux, le fichier où ajouter la fiche."""
    if 0 < len(connus) <= QUELQUES:
        return f"écrire l'un de ceux-ci : {', '.join(connus)}"
    fichier = FICHIERS.get(sorte, "")
    return f"ajouter la fiche{f' à {fichier}' if fichier else ''}, ou citer un identifiant qui existe"


def inconnu(
    site: Site,
    fichier: str,
    pas: tuple[str | int, ...],
    sorte: str,
    cite: str,
    connus: Collection[str],
    seuil: float = PROCHE,
) -> Iterator[Anomalie]:
    """Une anomalie si `cite` n'est pas parmi `connus`, avec l'orthographe la plus proche."""
    if cite not in connus:
        remede = le_plus_proche(cite, connus, ou_l_ajouter(sorte, connus), seuil)
        champ, endroit = nommer(pas), site.ligne(fichier, *pas)
        yield Anomalie(f"data/{fichier}.yml", endroit, champ, f"{sorte} « {cite} » n'existe pas", remede)
