"""Le site construit, servi par un vrai nginx de cet ordinateur."""

import http.client
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest

from macros.adresse_publique import PAR_DEFAUT
from macros.publication.empreintes import dresser_le_manifeste
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


def donner_une_adresse(site: Path) -> None:
    """Une copie du site construit se met en ligne : son plan ne dit plus l'adresse de l'aperçu."""
    plan = site / "sitemap.xml"
    texte = plan.read_text(encoding="utf-8")
    plan.write_text(texte.replace(PAR_DEFAUT, "https://exemple.org/"), encoding="utf-8")
    dresser_le_manifeste(site)


@pytest.fixture(scope="module")
def nginx(construit, tmp_path_factory) -> Iterator[str]:
    """L'adresse du site servi."""
    with servir(construit, tmp_path_factory.mktemp("nginx")) as adresse:
        yield adresse


@pytest.fixture
def lire(nginx) -> Callable[..., Reponse]:
    """Demande un chemin au site servi."""
    return lambda chemin, **en_tetes: demander(f"{nginx}/{chemin}", **en_tetes)
