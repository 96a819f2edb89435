"""Pose sur le serveur l'extrait de la version à servir, où nginx admet les scripts de toutes les versions gardées."""

import re
import shlex
import subprocess
from pathlib import Path

from outils.deploiement.versions import Refus, gardees

EXTRAIT = "_nginx"  # dans chaque version
POSE = "nginx"  # sur le serveur, hors des versions : ce que nginx inclut
SCRIPTS = "scripts.conf"
EMPREINTE = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")


def poser(serveur: Path, version: Path) -> bool:
    """Écrit l'extrait ; vrai si nginx doit le relire. Revenir en arrière ne demande rien : les scripts y sont déjà admis."""
    textes = {f.name: f.read_text(encoding="utf-8") for f in sorted((version / EXTRAIT).glob("*.conf"))}
    if SCRIPTS not in textes:
        return False  # une version d'avant l'extrait : celui qui est posé lui convient
    admis = " ".join(sorted({e for gardee in {*gardees(serveur), version} for e in empreintes(gardee)}))
    textes[SCRIPTS] = re.sub(r'"[^"]*"', f'"{admis}"', textes[SCRIPTS], count=1)
    (serveur / POSE).mkdir(exist_ok=True)
    changes = [nom for nom, texte in textes.items() if remplacer(serveur / POSE / nom, texte)]
    return bool(changes)


def empreintes(version: Path) -> set[str]:
    """Les scripts en ligne que les pages d'une version ont le droit d'exécuter."""
    en_tetes = version / "_headers"
    return set(EMPREINTE.findall(en_tetes.read_text(encoding="utf-8"))) if en_tetes.is_file() else set()


def remplacer(fichier: Path, texte: str) -> bool:
    """Récrit un fichier d'un seul geste ; vrai s'il a changé."""
    if fichier.is_file() and fichier.read_text(encoding="utf-8") == texte:
        return False
    neuf = fichier.with_name(f".{fichier.name}.neuf")
    neuf.write_text(texte, encoding="utf-8")
    neuf.replace(fichier)
    return True


def recharger(commande: str) -> None:
    """Fait relire l'extrait par nginx, sans interpréteur de commandes ; lève Refus si la commande échoue."""
    try:
        fini = subprocess.run(shlex.split(commande), capture_output=True, text=True, check=False)
    except (OSError, ValueError) as erreur:
        raise Refus(f"« {commande} » ne se lance pas ({erreur}) : rien n'a basculé.") from None
    if fini.returncode:
        raise Refus(f"« {commande} » a échoué ({fini.stderr.strip()[:200]}) : rien n'a basculé.")
