"""Parle à GitHub par `gh` : tout ce qui n'est pas une constante passe par un fichier ou par l'entrée."""

import json
import re
import subprocess
from collections.abc import Sequence
from typing import Any

from outils.depot.proposition import exiger

PAR_PAGE = 100
PAGES_MAX = 30  # GitHub ne liste pas plus de 3 000 fichiers d'une demande
DEPOT = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+")


class GitHub:
    """Un dépôt, et la façon d'y lire et d'y écrire."""

    def __init__(self, depot: str) -> None:
        exiger(DEPOT.fullmatch(depot), "le nom du dépôt est absurde")
        self.depot = depot
        self.compte = depot.partition("/")[0]

    def appeler(self, methode: str, chemin: str, corps: object = None) -> Any:
        """Une requête à l'API du dépôt ; son corps passe par l'entrée, jamais par un argument."""
        entree = [] if corps is None else ["--input", "-"]
        texte = None if corps is None else json.dumps(corps)
        return json.loads(self.lancer(["api", "--method", methode, f"repos/{self.depot}/{chemin}", *entree], texte))

    def lister(self, chemin: str) -> list[Any]:
        """Tous les éléments d'une liste, page après page ; refuse d'en juger sur une liste incomplète."""
        elements: list[Any] = []
        liant = "&" if "?" in chemin else "?"
        for page in range(1, PAGES_MAX + 1):
            lus = self.appeler("GET", f"{chemin}{liant}per_page={PAR_PAGE}&page={page}")
            elements += lus
            if len(lus) < PAR_PAGE:
                return elements
        exiger(False, f"la liste « {chemin} » est trop longue")
        return elements

    def commenter(self, numero: int, texte: str) -> None:
        """Le commentaire du robot sur la demande : récrit s'il y est déjà."""
        options = ["--edit-last", "--create-if-none", "--body-file", "-"]
        self.lancer(["issue", "comment", str(numero), "--repo", self.depot, *options], texte)

    def lancer(self, arguments: Sequence[str], entree: str | None) -> str:
        """Lance `gh` sans interpréteur de commandes."""
        fini = subprocess.run(["gh", *arguments], input=entree, capture_output=True, encoding="utf-8", check=False)
        exiger(fini.returncode == 0, f"GitHub a refusé « {' '.join(arguments[:4])} » ({fini.stderr.strip()[:200]})")
        return fini.stdout
