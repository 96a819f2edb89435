"""Les commandes du projet, que l'aide nomme une à une."""

import os
import sys
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path

from macros.anomalies import Anomalie, annoter, compter, formater
from macros.chargement import RACINE, DonneesInvalides, charger
from macros.langue import LANGUES

AIDE = """Usage : .venv/bin/python -m macros <commande>
  verifier                           contrôle les données et les pages
  reglages                           contrôle mkdocs.yml et les variables, avant MkDocs
  traductions [en]                   liste les traductions manquantes, périmées ou orphelines
  traductions squelette [en]         ajoute aux catalogues les entrées à traduire
  traductions estampiller [pages]    marque des pages anglaises comme à jour (toutes, sans argument)
  traductions mineur <page> --raison R   dit qu'un changement d'une page française ne périme pas l'anglais
  figer <appel>                      garde une copie des règles d'un appel (archives/<appel>)
  veille [--sortie dossier] [--liens] [--tickets fichier]
                                     relève ce qui vieillit (build/veille) ; --liens essaie les liens extérieurs
  exporter [dossier]                 écrit les schémas des données pour les éditeurs (build/schemas)
  publier <site>                     achève un site construit
  proposer --evenement F [--sortie D]  fait d'un formulaire GitHub une proposition, ou une réponse (build/proposition)
  menus                              met les menus des formulaires à jour avec les données
  forme [--verifier]                 met en forme les pages et les données, ou dit ce qui changerait
  etiqueter --base <révision>        nomme les étiquettes d'une proposition, d'après ses fichiers
  commenter --base <révision>        dit en un commentaire ce qu'une proposition change (--sortie, --journal, --essais)"""


def rapporter(anomalies: Collection[Anomalie], entete: str, reussite: str, nom: str = "correction") -> int:
    """Dit toutes les anomalies, et les pose sur les lignes d'une demande de tirage ; 1 s'il y en a."""
    if not anomalies:
        print(reussite)
        return 0
    print(f"{compter(anomalies, nom)} {entete} :\n{formater(anomalies)}", file=sys.stderr)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(annoter(anomalies))
    return 1


def verifier(arguments: list[str]) -> int:
    """Contrôle tout."""
    from macros.pages import lire_pages
    from macros.rendu.catalogue import toutes_les_attentes
    from macros.verifications import verifier_tout

    anomalies = verifier_tout(RACINE, toutes_les_attentes())
    if anomalies:
        return rapporter(anomalies, "à faire", "")
    site, pages = charger(), list(lire_pages(RACINE))
    comptes = (
        f"{len(site.documents)} fichiers de données, {len(site.faits)} faits, {len(site.points)} points à confirmer"
    )
    print(f"Tout est en ordre : {comptes}, {len(pages)} pages.{dire_les_retards()}")
    return 0


def dire_les_retards() -> str:
    """L'anglais en retard n'arrête rien, mais se dit : la page montre alors le français, ou l'ancien anglais."""
    from macros import retards

    nombre = sum(1 for _ in retards.retards(charger(), RACINE, "en"))
    return f"\nAnglais en retard : {nombre} (.venv/bin/python -m macros traductions en les nomme)." if nombre else ""


def traductions(arguments: list[str]) -> int:
    """Liste, prépare, estampille ou dit mineur."""
    from macros import retards

    if arguments[:1] == ["estampiller"]:
        if refus := list(retards.introuvables(RACINE, arguments[1:])):
            return rapporter(refus, "à revoir avant d'estampiller", "", "page")
        marquees = retards.estampiller(RACINE, arguments[1:])
        print(f"{len(marquees)} page(s) marquée(s) à jour.", *marquees, sep="\n  ")
        return 0
    if arguments[:1] == ["mineur"]:
        return int(import_module("macros.commande_mineur").executer(arguments[1:], RACINE))
    if arguments[:1] == ["squelette"]:
        langue = choisir_la_langue(arguments[1:])
        ajoutees = retards.preparer(charger(), RACINE, langue)
        print(f"{ajoutees} entrée(s) à traduire ajoutée(s) à data/traductions/{langue}/.")
        return 0
    return lister(choisir_la_langue(arguments))


def lister(langue: str) -> int:
    """Ce qui manque, ce qui date et ce qui ne sert plus."""
    from macros import retards
    from macros.verifications import traductions as catalogues

    site = charger()
    en_retard = [*retards.retards(site, RACINE, langue), *catalogues.verifier(site, RACINE)]
    return rapporter(sorted(set(en_retard)), "à revoir", f"Traduction ({langue}) : rien ne manque.", "traduction")


def choisir_la_langue(arguments: list[str]) -> str:
    """La langue demandée, l'anglais à défaut."""
    langue = arguments[0] if arguments else "en"
    if langue not in LANGUES[1:]:
        raise SystemExit(f"« {langue} » n'est pas une langue traduite : écrire {' ou '.join(LANGUES[1:])}")
    return langue


def figer(arguments: list[str]) -> int:
    """Garde les règles d'un appel, si tout est en ordre."""
    from macros.archives.commande import choisir_l_appel, executer
    from macros.rendu.catalogue import toutes_les_attentes
    from macros.verifications import verifier_tout

    appel = choisir_l_appel(charger(), arguments)
    if anomalies := verifier_tout(RACINE, toutes_les_attentes()):
        return rapporter(anomalies, "à faire avant de figer", "")
    phrase, refus = executer(charger(), RACINE, appel)
    return rapporter(refus, "refusée", phrase, "copie")


def exporter(arguments: list[str]) -> int:
    """Les schémas des données."""
    from macros.schemas import ecrire_schemas

    dossier = Path(arguments[0]) if arguments else RACINE / "build" / "schemas"
    print(f"{ecrire_schemas(dossier)} schémas écrits dans {dossier}.")
    return 0


def veille(arguments: list[str]) -> int:
    """Relève ce qui vieillit."""
    from macros.veille.commande import executer

    return executer(arguments, RACINE)


def publier(arguments: list[str]) -> int:
    """Achève un site construit."""
    from macros.publication import publier as achever

    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        raise SystemExit("Indiquer le dossier d'un site construit : .venv/bin/python -m macros publier site")
    achever(Path(arguments[0]))
    return 0


def menus(arguments: list[str]) -> int:
    """Récrit les menus qui ne suivent plus les données."""
    from macros.propositions.menus import ecrire_menus

    changes = ecrire_menus(RACINE, charger())
    print(f"{len(changes)} formulaire(s) mis à jour.", *changes, sep="\n  ")
    return 0


def deleguer(paquet: str) -> Callable[[list[str]], int]:
    """La commande qu'un paquet porte lui-même, chargée quand on la demande."""

    def commande(arguments: list[str]) -> int:
        return int(import_module(f"macros.{paquet}.commande").executer(arguments, RACINE))

    return commande


COMMANDES: dict[str, Callable[[list[str]], int]] = {
    "verifier": verifier,
    "reglages": lambda _: int(import_module("macros.commande_reglages").executer(RACINE)),
    "traductions": traductions,
    "figer": figer,
    "veille": veille,
    "exporter": exporter,
    "publier": publier,
    "proposer": deleguer("propositions"),
    "menus": menus,
    "commenter": deleguer("commentaire"),
    "forme": deleguer("forme"),
    "etiqueter": deleguer("etiquettes"),
}


def main(arguments: list[str]) -> int:
    """Code de sortie de la commande demandée."""
    commande = COMMANDES.get(arguments[0]) if arguments else None
    if commande is None:
        print(AIDE, file=sys.stderr)
        return 2
    try:
        return commande(arguments[1:])
    except DonneesInvalides as erreur:
        return rapporter(erreur.anomalies, "à faire avant tout", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
