"""Refuse un appel de bloc au milieu d'une phrase, et un appel montré comme du code : il serait remplacé."""

from collections.abc import Iterator
from pathlib import Path

from macros.accolades import Accolade, lire_les_accolades
from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site

ADRESSES = ("adresse_du_site", "adresse_des_donnees")  # du texte nu : un exemple de code peut les appeler
DANS_LA_PHRASE = ("fait", "source", "terme", *ADRESSES)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """La place de chaque appel bien écrit des pages de toutes les langues."""
    for page in lire_pages(racine):
        for accolade in lire_les_accolades(page.brut):
            if accolade.sorte == "appel":
                yield from verifier_la_place(page, accolade)


def verifier_la_place(page: Page, appel: Accolade) -> Iterator[Anomalie]:
    """Dans du code, ou dans une phrase, un appel n'est pas toujours permis."""
    ligne, nom = page.ligne_brute(appel.position), appel.nom
    en_code = page.prose.texte[appel.position] == " "
    if en_code and nom not in ADRESSES:
        fin = "{% endraw %}"
        remede = f"pour le montrer, écrire {{% raw %}} avant le code et {fin} après ; sinon, ôter les accents graves"
        yield Anomalie(page.fichier, ligne, nom, "cet appel, dans du code, serait remplacé par ce qu'il écrit", remede)
    elif not en_code and nom not in DANS_LA_PHRASE and not est_seul(page.brut, appel.position):
        remede = "le mettre seul sur sa ligne, une ligne vide avant et une après"
        yield Anomalie(page.fichier, ligne, nom, "cet appel écrit un bloc : il couperait la phrase", remede)


def est_seul(texte: str, position: int) -> bool:
    """Vrai si l'appel est seul sur sa ligne, et que la ligne n'en touche aucune autre."""
    debut = texte.rfind("\n", 0, position) + 1
    fin = texte.find("}}", position) + 2
    suite = texte.find("\n", fin) if "\n" in texte[fin:] else len(texte)
    return not texte[debut:position].strip() and not texte[fin:suite].strip()
