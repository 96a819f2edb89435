"""Fige un appel nommé à la commande, et annonce l'anglais que sa copie n'aura pas."""

from pathlib import Path

from macros.anomalies import Anomalie, compter
from macros.archives import copie
from macros.archives.citations import citer, fiches_de
from macros.modeles.appels import Appel
from macros.site import Site
from macros.traductions import a_jour, enumerer

LANGUE = "en"


def choisir_l_appel(site: Site, arguments: list[str]) -> Appel:
    """L'appel nommé ; s'arrête en disant lesquels existent."""
    appel = site.appels.get(arguments[0]) if len(arguments) == 1 else None
    if appel is None:
        connus = ", ".join(site.appels) or "aucun pour l'instant"
        raise SystemExit(f"Indiquer un appel de data/appels.yml ({connus}) : .venv/bin/python -m macros figer <appel>")
    return appel


def executer(site: Site, racine: Path, appel: Appel) -> tuple[str, list[Anomalie]]:
    """(ce qui a été fait, ce qui l'empêche)."""
    try:
        neuve = copie.figer(site, racine, appel)
    except copie.ArchiveFigee as refus:
        return "", [refus.anomalie]
    fait = "est écrit : à suivre par git, sans y toucher" if neuve else "est déjà à jour"
    return f"archives/{appel.id}/ {fait}.{annoncer_le_repli(site, appel)}", []


def annoncer_le_repli(site: Site, appel: Appel) -> str:
    """Les textes que la copie n'a pas en anglais, et comment les y mettre tant que l'appel n'est pas enregistré."""
    regles = [f"admissibilite/{fiche}." for fiche in fiches_de(site, appel)]
    cites = [f"{liste}.{nom}." for liste, noms in citer(site, appel).items() for nom in noms]
    catalogue = site.traductions.get(LANGUE, {})
    textes = [texte for texte in enumerer(site) if texte.cle.startswith((*regles, *cites))]
    manquants = [texte for texte in textes if not a_jour(catalogue.get(texte.cle), texte.texte)]
    if not manquants:
        return ""
    return (
        f"\nL'anglais manque à {compter(manquants, 'texte')} : la page anglaise de l'appel y montrera le français. Pour "
        f"l'y mettre, traduisez ce que nomme « .venv/bin/python -m macros traductions en », supprimez archives/{appel.id}/ "
        "et figez de nouveau, avant d'enregistrer."
    )
