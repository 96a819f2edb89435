"""Fige un appel : compose les extraits de data/ qu'il cite, et les écrit une seule fois."""

from pathlib import Path

from macros.anomalies import Anomalie
from macros.archives.citations import citer, fiches_de
from macros.archives.empreintes import LISTE, dresser, fichiers_de
from macros.archives.extrait import extraire_fiches, extraire_traductions
from macros.langue import LANGUES
from macros.modeles.appels import Appel
from macros.site import Site

CATALOGUES = tuple(f"traductions/{langue}/" for langue in LANGUES[1:])


class ArchiveFigee(Exception):
    """L'appel a déjà une archive, et elle n'est plus ce que l'on figerait aujourd'hui."""

    def __init__(self, appel: str) -> None:
        super().__init__(appel)
        constat = "cet appel est déjà figé, et ses règles ont changé depuis"
        remede = (
            f"garder l'archive ; pour un nouvel appel, une nouvelle fiche ; pour la refaire, git rm -r archives/{appel}"
        )
        self.anomalie = Anomalie(f"archives/{appel}/{LISTE}", 1, "", constat, remede)


def figer(site: Site, racine: Path, appel: Appel) -> bool:
    """Écrit archives/<appel>/ ; faux si elle y est déjà, à l'octet ; lève ArchiveFigee si elle y est autrement."""
    dossier, fichiers = racine / "archives" / appel.id, composer(site, racine, appel)
    if dossier.is_dir():
        if fichiers_de(dossier) != fichiers:
            raise ArchiveFigee(appel.id)
        return False
    for nom, octets in fichiers.items():
        (dossier / nom).parent.mkdir(parents=True, exist_ok=True)
        (dossier / nom).write_bytes(octets)
    return True


def composer(site: Site, racine: Path, appel: Appel) -> dict[str, bytes]:
    """Chemin dans l'archive → octets ; les mêmes données donnent la même archive."""
    textes: dict[str, str] = {}
    for fiche in fiches_de(site, appel):
        textes |= {cle: lire(racine, cle) for cle in avec_ses_catalogues(site, f"admissibilite/{fiche}")}
    for liste, identifiants in citer(site, appel).items():
        for cle in avec_ses_catalogues(site, liste):
            extraire = extraire_traductions if cle.startswith(CATALOGUES) else extraire_fiches
            textes[cle] = extraire(lire(racine, cle), site.documents[cle], identifiants)
    octets = {f"data/{cle}.yml": texte.encode() for cle, texte in sorted(textes.items()) if texte}
    return {**octets, LISTE: dresser(octets)}


def avec_ses_catalogues(site: Site, fichier: str) -> list[str]:
    """Un fichier de données et ceux qui le traduisent."""
    return [cle for cle in (fichier, *(f"{debut}{fichier}" for debut in CATALOGUES)) if cle in site.documents]


def lire(racine: Path, cle: str) -> str:
    """Le texte d'un fichier de données, tel qu'il est écrit."""
    return (racine / "data" / f"{cle}.yml").read_text(encoding="utf-8-sig")
