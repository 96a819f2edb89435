"""Sert l'aperçu du site et le recharge à chaque changement ; une faute montre un bandeau, jamais une page figée."""

import argparse
import errno
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer, _timestamp

from outils.apercu import RACINE, Faute, construire

SURVEILLES = ("docs", "data", "macros", "overrides", "mkdocs.yml")
STYLE = (
    "position:sticky;top:0;z-index:99;margin:0;padding:1rem;background:#7a1f1f;color:#fff;"
    "font:1rem/1.5 system-ui,sans-serif;max-height:50vh;overflow:auto"
)
BANDEAU = (
    '<div role="alert" lang="fr" data-faute style="{style}"><strong>La dernière version ne se construit pas. '
    'Voici la page d\'avant.</strong><pre style="white-space:pre-wrap;margin:.5rem 0 0;color:inherit">{texte}</pre></div>'
)
ACCUEIL = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Aperçu en attente</title></head>'
    "<body><main><h1>Le site attend une correction</h1></main></body></html>"
)


# L'index se fait à part, une fois : la page paraît sans l'attendre, et les reconstructions le gardent.
INDEXER = (
    "import sys; from pathlib import Path; from macros.publication.recherche import indexer; indexer(Path(sys.argv[1]))"
)


class Apercu(LiveReloadServer):
    """Le serveur de MkDocs, qui garde la dernière bonne version et dit la faute en tête de chaque page."""

    def __init__(self, hote: str, port: int, ateliers: Path) -> None:
        super().__init__(self.reconstruire, hote, port, str(ateliers / "attente"), polling_interval=0.2)
        self.ateliers = ateliers
        self.faute = ""
        self.bon: Path | None = None
        self.langue = "fr"
        self.error_handler = self.page_absente
        (ateliers / "attente").mkdir()
        (ateliers / "attente" / "index.html").write_text(ACCUEIL, encoding="utf-8")

    def reconstruire(self) -> None:
        """Construit à côté, puis bascule ; en cas de faute, la bonne version reste et le bandeau paraît."""
        with self._epoch_cond:  # les pages restent servies pendant la construction
            self._wanted_epoch = self._visible_epoch
            self._epoch_cond.notify_all()
        debut = time.monotonic()
        neuf = self.ateliers / ("b" if self.bon and self.bon.name == "a" else "a")
        shutil.rmtree(neuf, ignore_errors=True)
        try:
            construire(neuf, self.url, self.basculer, self.bon, self.langue)
        except Faute as faute:
            self.signaler(str(faute))
        else:
            self.garder_la_recherche(neuf)
            self.bon = neuf
            duree = f"{time.monotonic() - debut:.1f}".replace(".", ",")
            print(f"{time.strftime('%H:%M:%S')} · construit en {duree} s", flush=True)

    def garder_la_recherche(self, neuf: Path) -> None:
        """L'index de la version d'avant, ou un premier, fait pendant qu'on lit déjà la page."""
        index = self.bon / "pagefind" if self.bon else None
        if index and index.is_dir():
            shutil.copytree(index, neuf / "pagefind", dirs_exist_ok=True)
        else:
            subprocess.Popen([sys.executable, "-c", INDEXER, str(neuf)], cwd=RACINE, stderr=subprocess.DEVNULL)

    def basculer(self, dossier: Path) -> None:
        """Sert ce dossier et recharge les pages ouvertes."""
        self.root, self.faute = str(dossier), ""
        self.recharger()

    def signaler(self, faute: str) -> None:
        """Revient à la bonne version et montre la faute."""
        self.root = str(self.bon or self.ateliers / "attente")
        self.faute = faute
        print(f"{time.strftime('%H:%M:%S')} · {faute}", file=sys.stderr, flush=True)
        self.recharger()

    def recharger(self) -> None:
        """Annonce une nouvelle version aux pages ouvertes."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch = max(_timestamp(), self._visible_epoch + 1)
            self._epoch_cond.notify_all()

    def page_absente(self, code: int) -> bytes:
        """La page 404 du site, ou celle d'attente : elle aussi se recharge quand tout est réparé."""
        page = next(page for nom in ("404.html", "index.html") if (page := Path(self.root) / nom).is_file())
        return self._inject_js_into_html(page.read_bytes(), self._visible_epoch)

    def _serve_request(self, environ: Any, start_response: Any) -> Any:
        if environ["PATH_INFO"].endswith("/"):
            self.langue = "en" if environ["PATH_INFO"].startswith("/en/") else "fr"
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if self.faute:
            debut = content.find(b">", content.find(b"<body")) + 1
            bandeau = BANDEAU.format(style=STYLE, texte=escape(self.faute)).encode()
            content = content[:debut] + bandeau + content[debut:]
        return bytes(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]


def servir(hote: str, port: int) -> None:
    """Construit, annonce l'adresse et sert jusqu'à Ctrl+C."""
    ateliers = Path(tempfile.mkdtemp(prefix="apercu-"))
    serveur = Apercu(hote, port, ateliers)
    try:
        serveur.server_bind()  # avant de construire : un port pris se dit tout de suite
        serveur.server_bind = lambda: None  # type: ignore[method-assign]
        print("Construction du site…", flush=True)
        serveur.reconstruire()
        for nom in SURVEILLES:
            serveur.watch(str(RACINE / nom))
        print(f"Le site est à l'adresse {serveur.url} (Ctrl+C pour arrêter).", flush=True)
        serveur.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        print("Aperçu arrêté.")
    finally:
        serveur.shutdown()
        shutil.rmtree(ateliers, ignore_errors=True)


def dire_l_empechement(erreur: OSError, port: int) -> str:
    """Une phrase qui dit quoi faire."""
    if erreur.errno == errno.EADDRINUSE:
        return f"Le port {port} est déjà pris : arrêtez l'autre aperçu, ou tapez « make serve PORT={port + 1} »."
    if erreur.errno == errno.EACCES:
        return f"Le port {port} est réservé au système : tapez « make serve PORT=8000 »."
    if erreur.errno == errno.ENOSPC:
        return "Le disque est plein : libérez de la place, puis recommencez."
    return f"L'aperçu ne peut pas démarrer ({erreur.strerror}) : corrigez cela, puis recommencez."


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.servir [--port N]`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", default="8000")
    choix = arguments.parse_args()
    port = int(choix.port) if choix.port.isdecimal() else 0
    if not 1 <= port <= 65_535:
        print(f"« {choix.port} » n'est pas un port : tapez « make serve PORT=8000 ».", file=sys.stderr)
        return 2
    os.environ.setdefault("ADRESSE_DU_SITE", f"http://127.0.0.1:{port}/")  # celle que les affiches et les codes donnent
    os.environ.update(APERCU="1", NO_MKDOCS_2_WARNING="1", DISABLE_MKDOCS_2_WARNING="true")
    os.chdir(RACINE)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        servir("127.0.0.1", port)
    except OSError as erreur:
        print(dire_l_empechement(erreur, port), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
