"""Dit ce qu'une proposition laisse à traduire : les traductions qu'elle périme, et les textes nouveaux sans anglais."""

from collections import Counter
from pathlib import Path

from macros.retards import retards
from macros.site import Site

PERIMEE = "périmée"


def traductions_dues(
    avant: Site, ancienne: Path, apres: Site, racine: Path, langue: str = "en"
) -> tuple[list[str], dict[str, int]]:
    """(traductions devenues périmées, {fichier: textes ou pages qui manquent}), sans ce qui l'était déjà."""
    deja_perimees, deja_absents = trier(avant, ancienne, langue)
    perimees, absents = trier(apres, racine, langue)
    manquent = Counter(nom.split(", ")[0] for nom in absents if nom not in deja_absents)
    return [nom for nom in perimees if nom not in deja_perimees], dict(manquent)


def trier(site: Site, racine: Path, langue: str) -> tuple[dict[str, None], dict[str, None]]:
    """« fichier » ou « fichier, champ » de chaque traduction périmée, puis de chaque traduction absente."""
    perimees: dict[str, None] = {}
    absents: dict[str, None] = {}
    for retard in retards(site, racine, langue):
        champ = f", {retard.champ}" if retard.champ and retard.champ != "traduction" else ""
        (perimees if PERIMEE in retard.constat else absents)[f"{retard.fichier}{champ}"] = None
    return perimees, absents
