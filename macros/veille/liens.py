"""Essaie les liens extérieurs, sans hâte ; aucun échec n'arrête rien."""

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlparse
from urllib.request import Request, urlopen

from macros.pages import lire_pages
from macros.site import Site

LIEN = re.compile(r"https?://[^\s<>\"'`|)\]}]+")
FICTIFS = re.compile(r"//(?:[\w-]+\.)*(?:exemple|example|localhost|127\.0\.0\.1)\b")
DELAI = 20.0  # secondes laissées à un serveur
PAUSE = 1.0  # secondes entre deux demandes
PATIENCE = 15 * 60.0  # secondes pour toute la tournée ; le reste attendra la prochaine
REFUS = {401, 403, 405, 429, 451, 501, 503}  # un serveur qui refuse un robot est bien vivant
EN_TETES = {"User-Agent": "Mozilla/5.0 (compatible; verification-des-liens)", "Accept": "*/*"}
Essayer = Callable[[str], str]


def adresses_citees(site: Site, racine: Path) -> dict[str, list[str]]:
    """Adresse → ce qui la cite : fiches de data/ et pages."""
    cites: dict[str, list[str]] = defaultdict(list)
    fiches = [
        *((s.url, f"sources.{s.id}") for s in site.sources.values()),
        *((p.site, f"partenaires.{p.id}") for p in site.partenaires.values()),
        *((c.site, f"contacts.{c.id}") for c in site.contacts.values()),
        *((v.source, f"veille.{v.id}") for v in site.veille.values()),
    ]
    pages = ((trouve, page.fichier) for page in lire_pages(racine) for trouve in LIEN.findall(page.corps))
    for url, ou in (*fiches, *pages):
        propre = url.rstrip(".,;:!?")
        if propre and not FICTIFS.search(propre) and ou not in cites[propre]:
            cites[propre].append(ou)
    return {url: ou for url, ou in sorted(cites.items()) if ou}


def essayer(url: str, delai: float = DELAI) -> str:
    """La raison de l'échec, vide si l'adresse répond ; l'en-tête d'abord, la page si le serveur n'en veut pas."""
    raison = demander(url, "HEAD", delai)
    return demander(url, "GET", delai) if raison else ""


def demander(url: str, methode: str, delai: float) -> str:
    """Une demande, et ce qui l'a fait échouer."""
    try:
        with urlopen(Request(url, method=methode, headers=EN_TETES), timeout=delai):
            return ""
    except HTTPError as erreur:
        return "" if erreur.code in REFUS else f"réponse {erreur.code}"
    except TimeoutError:
        return "aucune réponse à temps"
    except (URLError, HTTPException, OSError, ValueError) as erreur:
        attente = isinstance(getattr(erreur, "reason", None), TimeoutError)
        return "aucune réponse à temps" if attente else "serveur injoignable"


def faire_la_tournee(
    urls: Iterable[str],
    tester: Essayer = essayer,
    attendre: Callable[[float], None] = time.sleep,
    horloge: Callable[[], float] = time.monotonic,
) -> dict[str, str]:
    """Adresse → raison de l'échec ; s'arrête quand la patience est à bout, sans juger le reste."""
    debut, resultats = horloge(), dict[str, str]()
    dernier = ""
    for url in urls:
        if horloge() - debut > PATIENCE:
            break
        hote = urlparse(url).netloc
        attendre(PAUSE if hote == dernier else 0)
        resultats[url], dernier = tester(url), hote
    return resultats
