"""Ce que tous les essais partagent : un essai sauté est un essai manqué, et le site construit se sert une fois."""

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings

RACINE = Path(__file__).resolve().parent.parent
CONSTRUIT = RACINE / "site"
# Le même code donne le même verdict. Pour chercher d'autres cas : HYPOTHESIS_PROFILE=hasard.
settings.register_profile("verdict", derandomize=True, deadline=None)
settings.register_profile("hasard", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "verdict"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Un essai qui se saute faute d'outil échoue : installez l'outil."""
    resultat = yield
    rapport = resultat.get_result()
    if rapport.skipped and not hasattr(rapport, "wasxfail"):
        rapport.outcome = "failed"
        rapport.longrepr = f"essai sauté, donc manqué : {rapport.longrepr}"


class Silencieux(http.server.SimpleHTTPRequestHandler):
    """Sert le site sans rien écrire, et la page 404 du site quand une adresse n'existe pas."""

    extensions_map: ClassVar[dict[str, str]] = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
    }

    protocol_version = "HTTP/1.1"  # une connexion sert plusieurs fichiers

    def log_message(self, *_: object) -> None:
        """Se tait."""

    def end_headers(self) -> None:
        """Laisse le navigateur garder les fichiers dix minutes, comme l'hébergeur."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sert 404.html, comme l'hébergeur."""
        corps = (CONSTRUIT / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(corps)))
        self.end_headers()
        self.wfile.write(corps)


@pytest.fixture(scope="session")
def construit() -> Path:
    """Le dossier du site construit par `make build`."""
    assert (CONSTRUIT / "index.html").is_file(), "le site n'est pas construit : tapez « make build »"
    return CONSTRUIT


@pytest.fixture(scope="session")
def site(construit: Path) -> Iterator[str]:
    """L'adresse du site construit, servi sur un port libre."""
    servi = functools.partial(Silencieux, directory=str(construit))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), servi) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serveur.server_port}"
        serveur.shutdown()
