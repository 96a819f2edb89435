"""L'aperçu recharge, garde la dernière bonne page devant une faute, et ne meurt pas."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
DOSSIERS = ("data", "docs", "macros", "overrides", "outils")


def port_libre() -> int:
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return int(prise.getsockname()[1])


@pytest.fixture(scope="module")
def apercu(tmp_path_factory):
    """Un aperçu du site, sur une copie que l'essai peut abîmer."""
    copie = tmp_path_factory.mktemp("copie")
    for dossier in DOSSIERS:
        shutil.copytree(RACINE / dossier, copie / dossier, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(RACINE / "mkdocs.yml", copie)
    port = port_libre()
    commande = [sys.executable, "-m", "outils.servir", "--port", str(port)]
    serveur = subprocess.Popen(
        commande, cwd=copie, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ)
    )
    adresse = f"http://127.0.0.1:{port}"
    attendre(lambda: "Dates" in lire(f"{adresse}/programme/dates/"), 60)
    yield copie, adresse, serveur
    serveur.send_signal(signal.SIGTERM)
    serveur.wait(10)


def lire(adresse: str) -> str:
    """La page, ou le texte vide si le serveur ne répond pas encore."""
    try:
        with urllib.request.urlopen(adresse, timeout=5) as reponse:
            return str(reponse.read().decode())
    except OSError:
        return ""


def attendre(condition, secondes: int = 30) -> None:
    fin = time.monotonic() + secondes
    while not condition():
        assert time.monotonic() < fin, "rien n'a changé"
        time.sleep(0.1)


def remplacer(fichier: Path, avant: str, apres: str) -> None:
    texte = fichier.read_text(encoding="utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), encoding="utf-8")


def test_un_changement_de_donnees_parait_dans_la_page(apercu):
    copie, adresse, _ = apercu
    remplacer(copie / "data/echeances.yml", "Date citée dans l'article", "Date reprise de l'article")
    attendre(lambda: "Date reprise de l’article" in lire(f"{adresse}/programme/dates/"))


def test_un_changement_parait_aussi_en_anglais(apercu):
    copie, adresse, _ = apercu
    lire(f"{adresse}/en/volets/")
    remplacer(copie / "docs/en/volets/index.md", "# Which stream suits you?", "# Which stream fits you?")
    attendre(lambda: "Which stream fits you?" in lire(f"{adresse}/en/volets/"))


@pytest.mark.parametrize(
    ("fichier", "avant", "apres", "attendu"),
    [
        (
            "data/echeances.yml",
            "mois: 2\n",
            "mois: 14\n",
            r"data/echeances\.yml:\d+ · depot-fevrier\.mois : « 14 » est trop grand",
        ),
        (
            "docs/fr/volets/index.md",
            "{{ tableau_volets() }}",
            "{{ tableau_volet() }}",
            r"docs/fr/volets/index\.md:\d+ .*tableau_volet",
        ),
        (
            "docs/fr/volets/index.md",
            "](formation.md)",
            "](formatoin.md)",
            r"docs/fr/volets/index\.md:\d+ · le lien « formatoin\.md »",
        ),
        ("macros/rendu/dates.py", "def rendre_date(", "def rendre_date((", r"macros/rendu/dates\.py:\d+ : "),
    ],
    ids=["données", "macro inconnue", "lien", "code"],
)
def test_une_faute_garde_la_page_et_dit_ou_et_quoi(apercu, fichier, avant, apres, attendu):
    copie, adresse, serveur = apercu
    sain = (copie / fichier).read_text(encoding="utf-8")
    remplacer(copie / fichier, avant, apres)
    attendre(lambda: "data-faute" in lire(f"{adresse}/volets/"))
    page = lire(f"{adresse}/volets/")
    bandeau = re.search(r"<div role=\"alert\".*?</div>", page, re.S).group()
    assert re.search(attendu, bandeau)
    assert "Traceback" not in bandeau
    assert "Quel volet vous convient" in page
    (copie / fichier).write_text(sain, encoding="utf-8")
    attendre(lambda: "data-faute" not in lire(f"{adresse}/volets/"))
    assert serveur.poll() is None


def test_un_port_pris_se_dit_en_une_phrase(apercu):
    _, adresse, _ = apercu
    port = adresse.rpartition(":")[2]
    fini = subprocess.run(
        [sys.executable, "-m", "outils.servir", "--port", port], cwd=RACINE, capture_output=True, text=True, check=False
    )
    assert fini.returncode == 1
    suivant = int(port) + 1
    assert (
        fini.stderr
        == f"Le port {port} est déjà pris : arrêtez l'autre aperçu, ou tapez « make serve PORT={suivant} ».\n"
    )
