"""Mesure ce que nginx sert du site construit, sur cet ordinateur, en nombre et en temps bornés."""

import http.client
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlparse

from outils.serveur_web import servir

CHEMINS = ("/", "/guide/demarche/", "/auto-examen/questionnaire/", "/modules/cybersecurite/", "/version.json")
VISITEURS = 4
REQUETES = 8_000
DUREE_MAX_S = 20.0


def visiter(adresse: str, combien: int, fin: float, codes: Counter[int]) -> None:
    """Demande les pages à tour de rôle sur une connexion gardée, et compte les réponses ; 0 est une erreur."""
    url = urlparse(adresse)
    connexion = http.client.HTTPConnection(str(url.hostname), url.port, timeout=10)
    for rang in range(combien):
        if time.monotonic() > fin:
            break
        try:
            connexion.request("GET", CHEMINS[rang % len(CHEMINS)], headers={"Accept-Encoding": "gzip"})
            reponse = connexion.getresponse()
            reponse.read()
            codes[reponse.status] += 1
        except (OSError, http.client.HTTPException):
            codes[0] += 1
            connexion.close()
    connexion.close()


def charger_le_serveur(site: Path) -> tuple[float, int, int]:
    """(requêtes par seconde, réponses, erreurs) ; la limite est souvent celle du client, qui partage la machine."""
    codes: Counter[int] = Counter()
    with tempfile.TemporaryDirectory(prefix="charge-") as travail, servir(site, Path(travail)) as adresse:
        debut = time.monotonic()
        taches = [
            threading.Thread(target=visiter, args=(adresse, REQUETES // VISITEURS, debut + DUREE_MAX_S, codes))
            for _ in range(VISITEURS)
        ]
        for tache in taches:
            tache.start()
        for tache in taches:
            tache.join()
        duree = time.monotonic() - debut
    reussies = codes[200]
    return reussies / duree, reussies, sum(codes.values()) - reussies
