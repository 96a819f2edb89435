"""Les commandes du projet : verifier, traductions, publier."""

import os
import sys
from pathlib import Path

from macros.anomalies import annoter, formater
from macros.chargement import RACINE

AIDE = """Usage : python -m macros <commande>
  verifier                   contrôle les données et les pages
  traductions                liste les traductions manquantes ou périmées
  traductions squelette      prépare les entrées à traduire
  traductions estampiller    marque les pages anglaises comme à jour
  schemas <dossier>          écrit les schémas des données pour les éditeurs
  publier <site>             achève un site construit"""


def verifier() -> int:
    """Dit toutes les anomalies ; 1 s'il y en a."""
    from macros.verifications import verifier_tout

    anomalies = verifier_tout(RACINE)
    if not anomalies:
        print("Données et pages : tout est en ordre.")
        return 0
    print(f"{len(anomalies)} correction(s) à faire :\n{formater(anomalies)}", file=sys.stderr)
    if os.environ.get("GITHUB_ACTIONS"):
        print(annoter(anomalies))
    return 1


def traductions(arguments: list[str]) -> int:
    """Liste, prépare ou estampille."""
    from macros import retards

    if arguments[:1] == ["squelette"]:
        return retards.preparer(RACINE, arguments[1] if len(arguments) > 1 else "en")
    if arguments[:1] == ["estampiller"]:
        return retards.estampiller(RACINE, arguments[1:])
    return retards.lister(RACINE)


def main(arguments: list[str]) -> int:
    """Code de sortie de la commande demandée."""
    if arguments[:1] == ["verifier"]:
        return verifier()
    if arguments[:1] == ["traductions"]:
        return traductions(arguments[1:])
    if arguments[:1] == ["schemas"] and len(arguments) == 2:
        from macros.schemas import ecrire_schemas

        return ecrire_schemas(Path(arguments[1]))
    if arguments[:1] == ["publier"] and len(arguments) == 2:
        from macros.publication import publier

        publier(Path(arguments[1]))
        return 0
    print(AIDE, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
