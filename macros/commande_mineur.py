"""La commande « traductions mineur » : inscrit, avec sa raison, un changement qui ne périme pas l'anglais."""

from pathlib import Path

from macros.chargement import charger
from macros.estampilles import etats
from macros.mineurs import REGISTRE, ChangementRefuse, inscrire
from macros.verifications.dates import aujourdhui

USAGE = 'Écrire : .venv/bin/python -m macros traductions mineur docs/fr/<page>.md --raison "pourquoi l\'anglais reste juste"'


def executer(arguments: list[str], racine: Path) -> int:
    """Une page et une raison ; ce qui ne peut pas être mineur se dit en une phrase."""
    if len(arguments) != 3 or arguments[1] != "--raison" or not arguments[0].startswith("docs/fr/"):
        raise SystemExit(USAGE)
    page = arguments[0].removeprefix("docs/fr/")
    try:
        inscrire(racine, charger(racine).mineurs, page, arguments[2], etats(racine, "en"), aujourdhui())
    except ChangementRefuse as refus:
        raise SystemExit(f"Rien n'est inscrit : {refus}.") from None
    print(f"{arguments[0]} : changement mineur inscrit dans {REGISTRE}, à proposer avec la page.")
    return 0
