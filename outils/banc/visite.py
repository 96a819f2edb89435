"""Compte les octets d'une première visite, cache vide, servis compressés comme le fait l'hébergeur."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from outils.navigateur import chemin_du_navigateur

COMPRESSIBLES = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt")


class Compresse(http.server.SimpleHTTPRequestHandler):
    """Sert un dossier en gzip, sans rien écrire."""

    def log_message(self, *_: object) -> None:
        """Se tait."""

    def do_GET(self) -> None:
        """Sert un fichier compressé."""
        chemin = Path(self.translate_path(self.path))
        chemin = chemin / "index.html" if chemin.is_dir() else chemin
        if not chemin.is_file():
            self.send_error(404)
            return
        corps = chemin.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(chemin)) if chemin.suffix != ".mjs" else "text/javascript")
        if chemin.suffix in COMPRESSIBLES:
            corps = gzip.compress(corps, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(corps)))
        self.end_headers()
        self.wfile.write(corps)


@contextmanager
def servir(site: Path) -> Iterator[str]:
    """L'adresse d'un dossier, servi compressé sur un port libre."""
    servi = functools.partial(Compresse, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), servi) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serveur.server_port}"
        serveur.shutdown()


def peser(site: Path, adresse: str) -> tuple[int, int]:
    """(octets reçus, requêtes) de la première visite d'une page."""
    with servir(site) as racine, sync_playwright() as playwright:
        navigateur = playwright.chromium.launch(executable_path=chemin_du_navigateur(), args=["--no-sandbox"])
        page = navigateur.new_page()
        recus: list[float] = []
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda evenement: recus.append(octets(evenement)))
        page.goto(f"{racine}/{adresse}", wait_until="networkidle")
        navigateur.close()
    return int(sum(recus)), len(recus)


def octets(evenement: dict[str, Any]) -> float:
    """Octets reçus sur le réseau, en-têtes compris."""
    return float(evenement["encodedDataLength"])
