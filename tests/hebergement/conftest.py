"""Le site construit, servi par un vrai nginx de cet ordinateur."""

import http.client
from collections.abc import Callable, Iterator
from urllib.parse import urlparse

import pytest

from outils.serveur_web import servir

Reponse = tuple[int, dict[str, str], bytes]


def demander(adresse: str, **en_tetes: str) -> Reponse:
    """(code, en-têtes en minuscules, corps) d'une adresse, sans suivre les redirections."""
    url = urlparse(adresse)
    connexion = http.client.HTTPConnection(str(url.hostname), url.port, timeout=10)
    connexion.request("GET", url.path or "/", headers={nom.replace("_", "-"): v for nom, v in en_tetes.items()})
    reponse = connexion.getresponse()
    corps = reponse.read()
    connexion.close()
    return reponse.status, {nom.lower(): valeur for nom, valeur in reponse.getheaders()}, corps


@pytest.fixture(scope="module")
def nginx(construit, tmp_path_factory) -> Iterator[str]:
    """L'adresse du site servi."""
    with servir(construit, tmp_path_factory.mktemp("nginx")) as adresse:
        yield adresse


@pytest.fixture
def lire(nginx) -> Callable[..., Reponse]:
    """Demande un chemin au site servi."""
    return lambda chemin, **en_tetes: demander(f"{nginx}/{chemin}", **en_tetes)
