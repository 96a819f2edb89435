"""Trouve nginx, ou l'installe, et sert un dossier avec l'extrait que le site prépare : sur cet ordinateur seulement."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outils.exigences import NGINX_MANQUE
from outils.navigateur import tenter

EXTRAIT = "_nginx"  # dans le site construit
PATIENCE_S = 10.0
CONFIGURATION = """\
pid {travail}/nginx.pid;
error_log {travail}/erreurs.log warn;
daemon off;
worker_processes 2;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {travail}/corps; proxy_temp_path {travail}/relais; fastcgi_temp_path {travail}/f;
    uwsgi_temp_path {travail}/u; scgi_temp_path {travail}/s;
    include {extrait}/scripts.conf;
    include {extrait}/cartes.conf;
    server {{
        listen 127.0.0.1:{port};
        set $anciennes {anciennes};
        root {racine};
        include {extrait}/site.conf;
    }}
}}
"""


def chemin_de_nginx() -> str | None:
    """Celui que nomme NGINX, ou celui du système ; None s'il n'y en a pas."""
    candidats = [os.environ.get("NGINX"), shutil.which("nginx"), "/usr/sbin/nginx"]
    return next((chemin for chemin in candidats if chemin and os.access(chemin, os.X_OK)), None)


def installer() -> bool:
    """Essaie le paquet de Debian ; vrai s'il réussit."""
    if not shutil.which("apt-get"):
        return False
    apt = [*([] if os.geteuid() == 0 else ["sudo", "-n"]), "apt-get"]
    paquet = [*apt, "install", "-y", "--no-install-recommends", "nginx-light"]
    return any(tenter(essai) and chemin_de_nginx() is not None for essai in (paquet, [*apt, "update"], paquet))


def port_libre() -> int:
    """Un port que personne n'écoute."""
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return int(prise.getsockname()[1])


@contextmanager
def servir(racine: Path, travail: Path, anciennes: Path | None = None, extrait: Path | None = None) -> Iterator[str]:
    """Sert `racine` avec nginx le temps du bloc et rend l'adresse.

    `anciennes` garde les ressources des autres versions ; `extrait` est celui du site, sauf si un serveur en pose un.
    """
    nginx = chemin_de_nginx()
    assert nginx, NGINX_MANQUE
    travail.mkdir(parents=True, exist_ok=True)
    travail.chmod(0o755)
    port = port_libre()
    configuration = travail / "nginx.conf"
    lieux = {"racine": racine, "anciennes": anciennes or racine, "extrait": extrait or racine / EXTRAIT}
    absolus = {nom: lieu.absolute() for nom, lieu in lieux.items()}
    configuration.write_text(CONFIGURATION.format(travail=travail, port=port, **absolus), encoding="utf-8")
    droits = (
        ["-g", "user root;"] if os.geteuid() == 0 else []
    )  # sinon nginx prend un compte qui ne lit pas nos dossiers
    commande = [nginx, "-c", str(configuration), "-p", str(travail), *droits]
    processus = subprocess.Popen(commande, stderr=subprocess.DEVNULL)
    try:
        attendre(port, processus)
        yield f"http://127.0.0.1:{port}"
    finally:
        processus.terminate()
        processus.wait(timeout=PATIENCE_S)


def attendre(port: int, processus: "subprocess.Popen[bytes]") -> None:
    """Attend que le port réponde ; lève RuntimeError si nginx s'arrête ou tarde."""
    fin = time.monotonic() + PATIENCE_S
    while time.monotonic() < fin and processus.poll() is None:
        with socket.socket() as prise:
            if prise.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx n'a pas démarré : sa configuration est dans _nginx/, à la racine du site")


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.serveur_web` trouve ou installe nginx."""
    if chemin_de_nginx() or installer():
        return 0
    print(NGINX_MANQUE)
    return 1


if __name__ == "__main__":
    sys.exit(main())
