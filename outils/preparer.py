"""Prépare la machine pour une commande, ou dit en une phrase ce qu'il faut faire ; n'emploie que Python nu."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List, NoReturn, Optional, Sequence

RACINE = Path(__file__).resolve().parent.parent
VENV = RACINE / ".venv"
PYTHON_MIN = (3, 11, 5)
NODE_MIN = 20
EXPLICATIONS = (
    (r"No space left on device|ENOSPC|Errno 28", "Le disque est plein : libérez environ 1 Go, puis recommencez."),
    (
        r"name resolution|Name or service not known|NewConnectionError|Network is unreachable|getaddrinfo|ENOTFOUND"
        r"|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ConnectTimeout|Connection refused|ProxyError|Max retries exceeded",
        "Le réseau ne répond pas : vérifiez votre connexion, puis recommencez.",
    ),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        "Un paquet reçu ne correspond pas à son empreinte : n'allez pas plus loin et prévenez l'équipe du site.",
    ),
    (
        r"ensurepip|No module named venv",
        "Le module venv de Python manque : sur Debian ou Ubuntu, tapez « sudo apt-get install python3-venv », puis recommencez.",
    ),
    (
        r"Permission denied|EACCES",
        "Ce dossier n'est pas à vous : clonez le site dans un dossier où vous pouvez écrire.",
    ),
)


class Empechement(Exception):
    """Ce qui arrête la préparation : une phrase qui dit quoi faire."""


def expliquer(etape: str, sortie: str) -> str:
    """La phrase qui correspond à la sortie d'un outil ; à défaut, sa dernière ligne."""
    for motif, phrase in EXPLICATIONS:
        if re.search(motif, sortie):
            return phrase
    lignes = [ligne.strip() for ligne in sortie.splitlines() if ligne.strip()]
    derniere = lignes[-1] if lignes else "sans message"
    return "{} a échoué ({}) : recommencez, et si cela persiste, montrez cette phrase à l'équipe.".format(
        etape, derniere
    )


def executer(etape: str, commande: Sequence[str]) -> None:
    """Lance une commande en l'annonçant ; lève Empechement si elle échoue."""
    print("{}…".format(etape), flush=True)
    try:
        fini = subprocess.run(commande, cwd=str(RACINE), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    except OSError as erreur:
        raise Empechement(expliquer(etape, str(erreur)))
    if fini.returncode:
        raise Empechement(expliquer(etape, fini.stdout))


def exiger_python(version: Sequence[int]) -> None:
    """Lève Empechement si Python est trop ancien pour les bibliothèques du site."""
    if tuple(version[:3]) < PYTHON_MIN:
        raise Empechement(
            "Python {} est trop ancien : installez Python {} ou plus récent, puis tapez « make PYTHON=python3.12 … ».".format(
                ".".join(map(str, version[:3])), ".".join(map(str, PYTHON_MIN))
            )
        )


def exiger_node(version: Optional[str]) -> None:
    """Lève Empechement si Node manque (None) ou est trop ancien (« v18.1.0 »)."""
    if version is None:
        raise Empechement("Node manque : installez Node {} ou plus récent pour lancer les essais.".format(NODE_MIN))
    trouve = re.match(r"v?(\d+)", version)
    if not trouve or int(trouve.group(1)) < NODE_MIN:
        raise Empechement("Node {} est trop ancien : installez Node {} ou plus récent.".format(version, NODE_MIN))


def version_de_node() -> Optional[str]:
    """La version de Node, ou None s'il n'est pas là."""
    if shutil.which("node") is None:
        return None
    return subprocess.run(["node", "--version"], stdout=subprocess.PIPE, text=True).stdout.strip()


def empreinte(fichiers: Sequence[str]) -> str:
    """L'empreinte des fichiers qui disent quoi installer, et de la version de Python."""
    somme = hashlib.sha256(sys.version.encode())
    for fichier in fichiers:
        somme.update((RACINE / fichier).read_bytes())
    return somme.hexdigest()


def une_fois(nom: str, fichiers: Sequence[str], gestes: Sequence[Sequence[str]], etape: str) -> None:
    """Fait les gestes si l'empreinte des fichiers a changé depuis la dernière réussite."""
    temoin, voulue = VENV / "prets.json", empreinte(fichiers)
    connues = json.loads(temoin.read_text()) if temoin.exists() else {}
    if connues.get(nom) == voulue:
        return
    for geste in gestes:
        executer(etape, geste)
    connues[nom] = voulue
    temoin.write_text(json.dumps(connues))


def preparer(niveau: str) -> None:
    """Installe ce que demande `site` ou `essais` ; ne refait rien d'inutile."""
    exiger_python(tuple(sys.version_info[:3]))
    python = str(VENV / "bin" / "python")
    if not os.access(python, os.X_OK):
        executer("Création de l'environnement Python", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    une_fois("site", ["requirements.txt"], [[*pip, "requirements.txt"]], "Installation des bibliothèques du site")
    if niveau == "essais":
        exiger_node(version_de_node())
        essais = [[*pip, "requirements-essais.txt"]]
        une_fois("essais", ["requirements.txt", "requirements-essais.txt"], essais, "Installation des outils d'essai")
        npm: List[Sequence[str]] = [["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]]
        une_fois("npm", ["package.json", "package-lock.json"], npm, "Installation des outils de Node")
        executer("Recherche de Chromium", [python, "-m", "outils.navigateur"])


def arreter(phrase: str) -> NoReturn:
    """Dit la phrase et sort en erreur, sans trace."""
    print(phrase, file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    try:
        preparer(sys.argv[1] if len(sys.argv) > 1 else "site")
    except Empechement as empechement:
        arreter(str(empechement))
    except OSError as erreur:
        arreter(expliquer("La préparation", str(erreur)))
    except KeyboardInterrupt:
        arreter("Préparation interrompue : la même commande reprendra où elle en était.")
