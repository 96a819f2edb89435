"""Ce qui manque à la machine se dit en une phrase française qui dit quoi faire."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from outils.preparer import Empechement, exiger_node, exiger_python, expliquer

RACINE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("sortie", "attendu"),
    [
        ("ERROR: [Errno 28] No space left on device", "Le disque est plein : libérez environ 1 Go, puis recommencez."),
        (
            "NewConnectionError: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
            "Le réseau ne répond pas : vérifiez votre connexion, puis recommencez.",
        ),
        ("npm error code EAI_AGAIN", "Le réseau ne répond pas : vérifiez votre connexion, puis recommencez."),
        (
            "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
            "Un paquet reçu ne correspond pas à son empreinte : n'allez pas plus loin et prévenez l'équipe du site.",
        ),
        (
            "The virtual environment was not created successfully because ensurepip is not available.",
            "Le module venv de Python manque : sur Debian ou Ubuntu, tapez « sudo apt-get install python3-venv », puis recommencez.",
        ),
        (
            "ligne\n\nautre chose\n",
            "L'étape a échoué (autre chose) : recommencez, et si cela persiste, montrez cette phrase à l'équipe.",
        ),
    ],
)
def test_chaque_panne_a_sa_phrase(sortie, attendu):
    assert expliquer("L'étape", sortie) == attendu


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 11, 4)])
def test_un_python_trop_ancien_est_refuse(version):
    with pytest.raises(Empechement, match=r"est trop ancien : installez Python 3\.11\.5 ou plus récent"):
        exiger_python(version)


def test_un_python_recent_convient():
    exiger_python((3, 11, 5))
    exiger_python((3, 14, 0))


@pytest.mark.parametrize(
    ("version", "attendu"),
    [
        (None, "Node manque : installez Node 20 ou plus récent pour lancer les essais."),
        ("v18.19.1", "Node v18.19.1 est trop ancien : installez Node 20 ou plus récent."),
    ],
)
def test_node_absent_ou_trop_ancien_se_dit(version, attendu):
    with pytest.raises(Empechement, match=attendu):
        exiger_node(version)


def test_le_script_ne_montre_jamais_de_trace(tmp_path):
    (tmp_path / "outils").mkdir()
    (tmp_path / "outils" / "preparer.py").write_text(
        (RACINE / "outils/preparer.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (tmp_path / ".venv").write_text("un fichier à la place du dossier")
    commande = [sys.executable, str(tmp_path / "outils/preparer.py")]
    fini = subprocess.run(
        commande, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    assert fini.returncode == 1
    assert "Traceback" not in fini.stderr
    assert len(fini.stderr.strip().splitlines()) == 1


def test_le_script_se_lit_avec_un_vieux_python():
    import ast

    source = (RACINE / "outils/preparer.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
