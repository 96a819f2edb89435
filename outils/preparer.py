"""Prépare la machine pour une commande : environnement Python, outils de Node, navigateur ; n'emploie que Python nu."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, NoReturn, Optional, Sequence

from outils.exigences import Empechement, exiger_node, exiger_python, expliquer

RACINE = Path(__file__).resolve().parent.parent
VENV = RACINE / ".venv"


def executer(etape: str, commande: Sequence[str]) -> None:
    """Lance une commande en l'annonçant ; lève Empechement si elle échoue."""
    print("{}…".format(etape), flush=True)
    try:
        fini = subprocess.run(
            commande,
            cwd=str(RACINE),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as erreur:
        raise Empechement(expliquer(etape, str(erreur)))
    if fini.returncode:
        raise Empechement(expliquer(etape, fini.stdout))


def version_de_node() -> Optional[str]:
    """La version de Node, ou None s'il n'est pas là."""
    if shutil.which("node") is None:
        return None
    return subprocess.run(["node", "--version"], stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()


def empreinte(fichiers: Sequence[str]) -> str:
    """L'empreinte des fichiers qui disent quoi installer, et de la version de Python."""
    somme = hashlib.sha256(sys.version.encode())
    for fichier in fichiers:
        somme.update((RACINE / fichier).read_bytes())
    return somme.hexdigest()


def lire_le_temoin() -> Dict[str, str]:
    """Ce qui a déjà réussi dans cet environnement ; rien si le témoin manque ou a été coupé."""
    try:
        connues = json.loads((VENV / "prets.json").read_text())
    except (OSError, ValueError):
        return {}
    return {str(nom): str(valeur) for nom, valeur in connues.items()}


def une_fois(nom: str, fichiers: Sequence[str], commande: Sequence[str], etape: str) -> None:
    """Lance la commande si l'empreinte des fichiers a changé depuis la dernière réussite."""
    voulue = empreinte(fichiers)
    if lire_le_temoin().get(nom) == voulue:
        return
    executer(etape, commande)
    connues = lire_le_temoin()
    connues[nom] = voulue
    (VENV / "prets.json").write_text(json.dumps(connues))


def oublier(nom: str) -> None:
    """Fait refaire une étape, quoi que dise le témoin."""
    connues = lire_le_temoin()
    if connues.pop(nom, None) is not None:
        (VENV / "prets.json").write_text(json.dumps(connues))


def preparer(niveau: str) -> None:
    """Installe ce que demande `site`, `controle` ou `essais` ; ne refait rien d'inutile."""
    exiger_python(tuple(sys.version_info[:3]))
    python = str(VENV / "bin" / "python")
    if not os.access(python, os.X_OK):
        shutil.rmtree(str(VENV), ignore_errors=True)
    # --clear : un environnement interrompu, ou fait par un autre Python, est refait en entier.
    venv = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    une_fois("venv", [], venv, "Création de l'environnement Python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    une_fois("site", ["requirements.txt"], [*pip, "requirements.txt"], "Installation des bibliothèques du site")
    if niveau in ("controle", "essais"):
        verrous = ["requirements.txt", "requirements-essais.txt"]
        une_fois("essais", verrous, [*pip, "requirements-essais.txt"], "Installation des outils de contrôle")
        preparer_node(obligatoire=niveau == "essais")
    if niveau == "essais":
        executer("Recherche de Chromium", [python, "-m", "outils.navigateur"])
        executer("Recherche de LibreOffice", [python, "-m", "outils.bureautique"])
        executer("Recherche de nginx", [python, "-m", "outils.serveur_web"])


def preparer_node(obligatoire: bool) -> None:
    """Installe les outils de Node ; le contrôle s'en passe s'il n'est pas là, les essais non."""
    version = version_de_node()
    if version is None and not obligatoire:
        return
    exiger_node(version)
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    if not (RACINE / "node_modules").is_dir():
        oublier("npm")  # le dossier a disparu : le témoin ne vaut plus
    une_fois("npm", ["package.json", "package-lock.json"], npm, "Installation des outils de Node")


def arreter(phrase: str) -> NoReturn:
    """Dit la phrase et sort en erreur, sans trace."""
    print(phrase, file=sys.stderr)
    sys.exit(1)


def main(niveau: str) -> None:
    """Prépare, ou dit en une phrase ce qui l'empêche."""
    try:
        preparer(niveau)
    except Empechement as empechement:
        arreter(str(empechement))
    except OSError as erreur:
        arreter(expliquer("La préparation", str(erreur)))
    except KeyboardInterrupt:
        arreter("Préparation interrompue : la même commande reprendra où elle en était.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "site")
