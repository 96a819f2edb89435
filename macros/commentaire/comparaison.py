"""Dit ce qui a changé dans les données d'une révision à l'autre : faits et traductions."""

from dataclasses import dataclass
from pathlib import Path

from macros.modeles.programme import Fait
from macros.retards import retards
from macros.site import Site

CHAMPS = ("enonce", "valeur", "unite", "periode", "source", "statut", "verifie_le")
PERIMEE = "périmée"


@dataclass(frozen=True)
class FaitChange:
    """Un fait, tel qu'il se lisait et tel qu'il se lira ; vide s'il est ajouté ou retiré."""

    id: str
    avant: str
    apres: str


def ecrire(fait: Fait | None) -> str:
    """« 2,1 M$ (loi, vérifié le 2026-11-23) »."""
    if fait is None:
        return ""
    valeur = f"{fait.valeur} {fait.unite}".strip()
    return f"{valeur} ({fait.source or 'sans source'}, {fait.statut}, vérifié le {fait.verifie_le.isoformat()})"


def comparer_les_faits(avant: Site, apres: Site) -> list[FaitChange]:
    """Les faits ajoutés, retirés ou changés, dans l'ordre du registre."""
    changes = []
    for identifiant in dict.fromkeys([*apres.faits, *avant.faits]):
        ancien, nouveau = avant.faits.get(identifiant), apres.faits.get(identifiant)
        if cle(ancien) != cle(nouveau):
            changes.append(FaitChange(identifiant, ecrire(ancien), ecrire(nouveau)))
    return changes


def cle(fait: Fait | None) -> tuple[object, ...]:
    """Ce qui compte d'un fait pour qui le lit."""
    return tuple(getattr(fait, champ) for champ in CHAMPS) if fait else ()


def traductions_perimees(avant: Site, ancienne: Path, apres: Site, racine: Path, langue: str = "en") -> list[str]:
    """Les textes et les pages dont la traduction suivait le français d'avant et ne suit plus celui d'après."""
    deja = set(perimees(avant, ancienne, langue))
    return [nom for nom in perimees(apres, racine, langue) if nom not in deja]


def perimees(site: Site, racine: Path, langue: str) -> list[str]:
    """« fichier » ou « fichier, champ » de chaque traduction périmée."""
    dues = (retard for retard in retards(site, racine, langue) if PERIMEE in retard.constat)
    return [f"{a.fichier}, {a.champ}" if a.champ and a.champ != "traduction" else a.fichier for a in dues]
