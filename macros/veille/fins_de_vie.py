"""Relève les dépendances dont le soutien finit."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.modeles.veille import Surveillance
from macros.site import Site
from macros.veille.sujets import Sujet, composer


def jour_de_fin(fiche: Surveillance) -> date | None:
    """Le jour de la fin, ou None ; d'un mois seul, on retient le premier jour, par prudence.

    >>> jour_de_fin(Surveillance.model_construct(fin_de_vie="2027-10"))
    datetime.date(2027, 10, 1)
    """
    if not fiche.fin_de_vie:
        return None
    return date.fromisoformat(fiche.fin_de_vie if len(fiche.fin_de_vie) == 10 else f"{fiche.fin_de_vie}-01")


def presse(fiche: Surveillance, jour: date) -> bool:
    """Vrai dès le préavis, et toujours quand la fin est déjà là."""
    fin = jour_de_fin(fiche)
    return fin is None or jour >= fin - timedelta(days=fiche.preavis)


def relever(site: Site, jour: date) -> Iterator[Sujet]:
    """Un sujet par dépendance qui presse."""
    for fiche in site.veille.values():
        if presse(fiche, jour):
            fin = jour_de_fin(fiche)
            quand = (
                "sans date annoncée" if fin is None else f"{'depuis' if fin <= jour else ''} {fiche.fin_de_vie}".strip()
            )
            titre = f"Fin de vie : {fiche.sujet} ({quand})"
            lignes = [f"Source : {fiche.source}", f"Fiche : `data/veille.yml:{site.ligne('veille', fiche.id)}`"]
            yield composer(f"fin-de-vie-{fiche.id}", "fin-de-vie", titre, fiche.quoi_faire, lignes)
