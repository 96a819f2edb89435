"""Relève les fiches et les pages dont la date de révision est passée, ou passe bientôt."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from macros.pages import lire_pages
from macros.site import Site
from macros.veille.sujets import Sujet, composer, compter
from macros.verifications.dates import fiches_datees
from macros.yaml_strict import nommer

PREAVIS = timedelta(days=30)
A_FAIRE = (
    "Relisez chaque fiche et sa source, corrigez s'il y a lieu, puis repoussez les deux dates. "
    "Rien n'est arrêté d'ici là; la page dit quand elle devait être relue."
)


@dataclass(frozen=True, order=True)
class Due:
    """Une fiche ou une page à revoir : jusqu'à quand, où, son groupe et ce que ce groupe contient."""

    limite: date
    fichier: str
    ligne: int
    champ: str
    groupe: str
    nom: str


def dues(site: Site, racine: Path, jour: date) -> list[Due]:
    """Ce qui est à revoir dans les trente jours, ou aurait dû l'être ; le plus pressé d'abord."""
    toutes = [*fiches_a_dater(site), *pages_a_dater(racine)]
    return sorted(due for due in toutes if due.limite <= jour + PREAVIS)


def toutes_les_limites(site: Site, racine: Path) -> list[date]:
    """Toutes les dates de révision, passées ou à venir."""
    return [due.limite for due in (*fiches_a_dater(site), *pages_a_dater(racine))]


def fiches_a_dater(site: Site) -> Iterator[Due]:
    """Chaque fiche de data/ ; celles d'un dossier forment un seul groupe."""
    for fichier, pas, fiche in fiches_datees(site):
        groupe, ligne = fichier.partition("/")[0], site.ligne(fichier, *pas, "a_revoir_le")
        yield Due(fiche.a_revoir_le, f"data/{fichier}.yml", ligne, nommer(pas), groupe, f"data/{groupe}")


def pages_a_dater(racine: Path) -> Iterator[Due]:
    """Chaque page ; celles d'une rubrique forment un seul groupe, toutes langues ensemble."""
    for page in lire_pages(racine):
        rubrique = page.chemin.partition("/")[0] if "/" in page.chemin else "accueil"
        if page.entete:
            ligne, nom = page.ligne_du_champ("a_revoir_le"), f"pages « {rubrique} »"
            yield Due(page.entete.a_revoir_le, page.fichier, ligne, "", f"pages-{rubrique}", nom)


def grouper(trouvees: list[Due]) -> dict[str, list[Due]]:
    """Par groupe : trois cents fiches revues le même jour ne font pas trois cents tickets."""
    groupes: dict[str, list[Due]] = defaultdict(list)
    for due in trouvees:
        groupes[due.groupe].append(due)
    return dict(groupes)


def relever(site: Site, racine: Path, jour: date) -> Iterator[Sujet]:
    """Un sujet par fichier de données et par rubrique."""
    for groupe, siennes in grouper(dues(site, racine, jour)).items():
        quoi = "page" if groupe.startswith("pages-") else "fiche"
        titre = f"À revoir : {siennes[0].nom} ({compter(len(siennes), quoi)})"
        yield composer(f"revoir-{groupe}", "revision", titre, A_FAIRE, (decrire(due, jour) for due in siennes))


def decrire(due: Due, jour: date) -> str:
    """Où, quoi, et jusqu'à quand."""
    champ = f" · {due.champ}" if due.champ else ""
    quand = "**à revoir depuis le**" if due.limite < jour else "à revoir avant la fin du"
    return f"`{due.fichier}:{due.ligne}`{champ} : {quand} {due.limite.isoformat()}"
