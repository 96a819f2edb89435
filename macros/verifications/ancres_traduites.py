"""Exige d'une traduction à jour les titres du français : mêmes ancres, même ordre, même niveau."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from macros.anomalies import Anomalie
from macros.estampilles import etats
from macros.langue import LANGUES
from macros.mineurs import couvert
from macros.pages import Intertitre, Page, lire_pages
from macros.site import Site


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque page traduite qui suit le français d'aujourd'hui ; une page périmée attend sa relecture."""
    pages = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    for langue in LANGUES[1:]:
        for chemin, etat in etats(racine, langue).items():
            if len(set(etat)) == 1 or couvert(site.mineurs, chemin, etat):
                yield from comparer(pages["fr", chemin], pages[langue, chemin])


def comparer(francaise: Page, traduite: Page) -> Iterator[Anomalie]:
    """Le premier titre qui n'est pas celui du français ; les suivants n'en sont souvent que décalés."""
    if francaise.anomalies or traduite.anomalies:
        return
    ecrits, attendus = sous_titres(traduite), sous_titres(francaise)
    for ecrit, attendu in zip_longest(ecrits, attendus):
        if attendu is None:
            constat = f"« {ecrit.texte} » n'a pas de titre en face dans {francaise.fichier}"
            yield Anomalie(traduite.fichier, ecrit.ligne, "", constat, "retirer ce titre, ou l'ajouter au français")
        elif ecrit is None or (ecrit.niveau, ecrit.ancre) != (attendu.niveau, attendu.ancre):
            ligne = ecrit.ligne if ecrit else (ecrits or traduite.intertitres())[-1].ligne
            voulu = f"« {'#' * attendu.niveau} … {{ #{attendu.ancre} }} »"
            constat = f"le titre qui suit devrait être {voulu}" if ecrit is None else f"ce titre n'est pas {voulu}"
            remede = f"écrire ici le niveau et l'ancre de {francaise.fichier}:{attendu.ligne}"
            yield Anomalie(traduite.fichier, ligne, "", constat, remede)
        else:
            continue
        return


def sous_titres(page: Page) -> list[Intertitre]:
    """Les titres de niveau 2 et plus ; ceux sans ancre sont déjà signalés."""
    return [titre for titre in page.intertitres() if titre.niveau > 1 and titre.ancre]
