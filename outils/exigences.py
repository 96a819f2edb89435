"""Dit en une phrase ce qui manque à la machine, et quoi faire ; n'emploie que Python nu."""

import re
from typing import Optional, Sequence

PYTHON_MIN = (3, 11)
NODE_MIN = 20
CHROMIUM_MANQUE = (
    "Chromium manque : installez le paquet « chromium » de votre système, ou indiquez CHROMIUM=/chemin/du/navigateur."
)
LIBREOFFICE_MANQUE = (
    "LibreOffice manque : installez le paquet « libreoffice-writer », ou indiquez LIBREOFFICE=/chemin/de/soffice."
)
NGINX_MANQUE = "nginx manque : installez le paquet « nginx-light », ou indiquez NGINX=/chemin/de/nginx."
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
        r"ensurepip|No module named '?(venv|pip)\b",
        "Le module venv de Python manque : sur Debian ou Ubuntu, tapez « sudo apt-get install python3-venv », puis recommencez.",
    ),
    (
        r"No such file or directory: 'npm'",
        "npm manque : installez le paquet « npm » de votre système, puis recommencez.",
    ),
    (r"Chromium manque", CHROMIUM_MANQUE),
    (r"LibreOffice manque", LIBREOFFICE_MANQUE),
    (r"nginx manque", NGINX_MANQUE),
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


def exiger_python(version: Sequence[int]) -> None:
    """Lève Empechement si Python est trop ancien pour les bibliothèques du site."""
    if tuple(version[:3]) < PYTHON_MIN:
        trouve, voulu = (".".join(map(str, nombres)) for nombres in (version[:3], PYTHON_MIN))
        raise Empechement(
            "Python {} est trop ancien : installez Python {} ou plus récent, puis tapez « make PYTHON3=python3.12 … ».".format(
                trouve, voulu
            )
        )


def exiger_node(version: Optional[str]) -> None:
    """Lève Empechement si Node manque (None) ou est trop ancien (« v18.1.0 »)."""
    if version is None:
        raise Empechement("Node manque : installez Node {} ou plus récent pour lancer les essais.".format(NODE_MIN))
    trouve = re.match(r"v?(\d+)", version)
    if not trouve or int(trouve.group(1)) < NODE_MIN:
        raise Empechement("Node {} est trop ancien : installez Node {} ou plus récent.".format(version, NODE_MIN))
