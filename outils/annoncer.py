"""Publie l'aperçu d'une proposition, puis son commentaire, après avoir tout revérifié ; n'exécute rien d'elle."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from macros.etiquettes import etiquettes_de
from outils.depot import branche_apercu, commentaire
from outils.depot.execution import (
    Execution,
    confronter,
    deballer,
    lire_execution,
    lire_les_textes,
    telecharger,
    trouver,
)
from outils.depot.github import GitHub
from outils.depot.origine import memes_origines
from outils.depot.proposition import DepotRefuse, exiger

USAGE = "Usage : python3 -m outils.annoncer apercu | commentaire | etiquettes (GITHUB_EVENT_PATH, GITHUB_REPOSITORY et GH_TOKEN requis)"
COMMENTAIRE, NUMERO = "commentaire.md", "numero.txt"
TEXTES_MAX, SITE_MAX, FICHIERS_MAX = 300_000, 300_000_000, 8_000
PERDU = "Cette vérification n'a rien à annoncer."
DEPASSE = "La demande a avancé ou s'est fermée depuis : la vérification suivante parlera."


def annoncer(github: GitHub, execution: Execution, atelier: Path) -> str:
    """Écrit le commentaire de la demande."""
    textes = lire_l_artefact(github, execution, atelier)
    if textes is None:
        return PERDU
    demande = confronter(github, execution, textes[NUMERO].strip())
    if demande is None:
        return DEPASSE
    base = adresse_des_apercus()
    apercu = f"{base}/pr-{int(demande['number'])}/" if base else ""
    page = f"[cette vérification](https://github.com/{github.depot}/actions/runs/{execution.id})"
    texte = commentaire.relire(textes[COMMENTAIRE], str(demande["head"]["repo"]["full_name"]), apercu, page)
    return f"Le commentaire est {commentaire.poser(github, int(demande['number']), texte)}."


def publier_l_apercu(github: GitHub, execution: Execution, atelier: Path) -> str:
    """Range le site construit dans la branche des aperçus."""
    textes, site = lire_l_artefact(github, execution, atelier), trouver(github, execution, "site", SITE_MAX)
    if textes is None or site is None:
        raise DepotRefuse("il n'y a pas de site à montrer")
    demande = confronter(github, execution, textes[NUMERO].strip())
    if demande is None:
        return DEPASSE
    telecharger(github, site, atelier / "site.zip")
    deballer(atelier / "site.zip", atelier / "site", SITE_MAX, FICHIERS_MAX)
    distant, numero = f"https://github.com/{github.depot}.git", int(demande["number"])
    branche_apercu.deposer(distant, atelier, atelier / "site", numero, lambda: demandes_ouvertes(github))
    return "L'aperçu est publié."


def demandes_ouvertes(github: GitHub) -> set[int]:
    """Les numéros des demandes ouvertes en ce moment."""
    return {int(demande["number"]) for demande in github.lister("pulls?state=open")}


def etiqueter(github: GitHub, execution: Execution, atelier: Path) -> str:
    """Pose les étiquettes que disent les chemins, d'après GitHub lui-même ; n'en retire aucune."""
    textes = lire_l_artefact(github, execution, atelier)
    demande = confronter(github, execution, textes[NUMERO].strip()) if textes else None
    if demande is None:
        return DEPASSE
    numero = int(demande["number"])
    touches = github.lister(f"pulls/{numero}/files")
    noms = etiquettes_de(str(fichier["filename"]) for fichier in touches)
    if noms:
        github.appeler("POST", f"issues/{numero}/labels", {"labels": noms})
    return f"Étiquettes : {', '.join(noms)}."


def lire_l_artefact(github: GitHub, execution: Execution, atelier: Path) -> dict[str, str] | None:
    """Le commentaire et le numéro déposés, ou None si la vérification n'en a pas laissé."""
    artefact = trouver(github, execution, "commentaire", TEXTES_MAX)
    if artefact is None:
        return None
    telecharger(github, artefact, atelier / "commentaire.zip")
    return lire_les_textes(atelier / "commentaire.zip", {COMMENTAIRE, NUMERO}, TEXTES_MAX)


def adresse_des_apercus() -> str:
    """Là où la branche des aperçus est servie ; jamais à l'origine du site, dont un aperçu lirait les réponses gardées."""
    adresse, site = (os.environ.get(nom, "").strip().rstrip("/") for nom in ("ADRESSE_APERCU", "ADRESSE_DU_SITE"))
    if not adresse:
        return ""
    exiger(adresse.startswith("https://"), "APERCU_PAGES n'est pas une adresse https")
    exiger(site, "l'adresse du site n'est pas connue (ADRESSE_DU_SITE) : l'aperçu reste dans l'artefact « site »")
    exiger(not memes_origines(adresse, site), "l'aperçu doit être servi par un autre domaine que le site")
    return adresse


ACTIONS: dict[str, Callable[[GitHub, Execution, Path], str]] = {
    "apercu": publier_l_apercu,
    "commentaire": annoncer,
    "etiquettes": etiqueter,
}


def main(arguments: list[str]) -> int:
    """Annonce, ou dit en une phrase pourquoi rien n'est annoncé."""
    action = ACTIONS.get(arguments[0]) if len(arguments) == 1 else None
    evenement, depot = (os.environ.get(nom, "") for nom in ("GITHUB_EVENT_PATH", "GITHUB_REPOSITORY"))
    if action is None or not evenement or not depot:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        with tempfile.TemporaryDirectory() as atelier:
            adresse_des_apercus()
            print(action(GitHub(depot), lire_execution(Path(evenement)), Path(atelier)))
    except DepotRefuse as raison:
        print(f"Rien n'est annoncé : {raison}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
