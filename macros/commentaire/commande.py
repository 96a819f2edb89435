"""Lit les options de `commenter`, écrit le commentaire et dit où il est."""

import json
import os
from pathlib import Path
from typing import Any

from macros.commentaire import commenter
from macros.commentaire.adresses import Adresses
from macros.commentaire.revisions import RevisionInconnue, SurLaBase

OPTIONS = ("--base", "--sortie", "--journal", "--essais", "--evenement")
USAGE = "Indiquer d'où part la proposition : .venv/bin/python -m macros commenter --base main [--sortie commentaire.md]"
SUR_LA_BASE = (
    "Vous êtes sur {base} même, et rien n'y reste à enregistrer : travaillez sur une branche (git switch -c ma-correction), "
    "ou dites d'où partent vos changements, par exemple : .venv/bin/python -m macros commenter --base HEAD~1"
)


def executer(arguments: list[str], racine: Path) -> int:
    """Le commentaire, dans le fichier demandé ou à l'écran ; `--essais failure` dit qu'un essai a échoué."""
    options = dict(zip(arguments[::2], arguments[1::2], strict=False))
    if len(arguments) % 2 or "--base" not in options or set(options) - set(OPTIONS):
        raise SystemExit(USAGE)
    demande = lire_la_demande(options)
    try:
        texte = commenter(
            racine, options["--base"], lire_les_adresses(demande), lire_le_journal(options), est_un_echec(options)
        )
    except SurLaBase as erreur:
        print(SUR_LA_BASE.format(base=erreur))
        return 0
    except RevisionInconnue as erreur:
        raise SystemExit(f"Git ne trouve pas la révision demandée ({erreur}). {USAGE}") from None
    if "--sortie" not in options:
        print(texte, end="")
        return 0
    sortie = Path(options["--sortie"])
    sortie.parent.mkdir(parents=True, exist_ok=True)
    sortie.write_text(texte, encoding="utf-8")
    if demande:
        (sortie.parent / "numero.txt").write_text(f"{demande['number']}\n", encoding="utf-8")
    print(f"Le commentaire est dans {sortie}.")
    return 0


def lire_la_demande(options: dict[str, str]) -> dict[str, Any]:
    """La demande de tirage dont parle l'événement de GitHub, s'il y en a un."""
    if "--evenement" not in options:
        return {}
    try:
        return dict(json.loads(Path(options["--evenement"]).read_bytes())["pull_request"])
    except (OSError, ValueError, KeyError, TypeError):
        raise SystemExit("L'événement n'est pas celui d'une demande de tirage.") from None


def lire_les_adresses(demande: dict[str, Any]) -> Adresses:
    """Où la proposition se modifie, d'après l'événement, et où elle se voit, d'après ADRESSE_APERCU."""
    tete = demande.get("head") or {}
    depot = (tete.get("repo") or {}).get("full_name", "")
    return Adresses(str(depot), str(tete.get("ref", "")), os.environ.get("ADRESSE_APERCU", ""))


def lire_le_journal(options: dict[str, str]) -> str:
    """Ce que les essais ont écrit, s'ils l'ont gardé."""
    journal = Path(options.get("--journal", ""))
    return journal.read_text(encoding="utf-8", errors="replace") if journal.is_file() else ""


def est_un_echec(options: dict[str, str]) -> bool:
    """Vrai si les essais ont échoué."""
    return options.get("--essais", "success") == "failure"
