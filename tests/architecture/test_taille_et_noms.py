"""Des fichiers courts, des noms qui disent une notion, et rien d'engendré dans le dépôt."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
LIGNES_MAX = 200
TEXTES = {".py", ".mjs", ".md", ".yml", ".toml", ".json", ".html", ".css", ".txt"}
INTERDITS = {"utils", "util", "helpers", "helper", "common", "common2", "misc", "divers"}
CODE = sorted(
    [*(RACINE / "macros").rglob("*.py"), *(RACINE / "outils").rglob("*.py"), *(RACINE / "overrides").rglob("*.mjs")]
)
PYTHON = [fichier for fichier in CODE if fichier.suffix == ".py"]
ENGENDRES = re.compile(r"^(?:site|build|node_modules|\.venv)/|\.schema\.json$|\.pyc$|\.min\.(?:js|css)$")


def nommer(fichier: Path) -> str:
    return fichier.relative_to(RACINE).as_posix()


@pytest.mark.parametrize("fichier", CODE, ids=nommer)
def test_un_fichier_se_lit_d_une_traite(fichier):
    lignes = len(fichier.read_text(encoding="utf-8").splitlines())
    assert lignes <= LIGNES_MAX, f"{nommer(fichier)} a {lignes} lignes : en faire deux fichiers"


@pytest.mark.parametrize("fichier", CODE, ids=nommer)
def test_un_nom_dit_une_notion(fichier):
    morceaux = set(re.split(r"[-_./]", nommer(fichier).lower()))
    assert not morceaux & INTERDITS
    if fichier.suffix == ".mjs":
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.mjs", fichier.name), "écrire le nom en kebab-case"
    else:
        assert re.fullmatch(r"[a-z0-9_]+\.py", fichier.name), "écrire le nom en snake_case"


@pytest.mark.parametrize("fichier", PYTHON, ids=nommer)
def test_un_module_se_presente_en_une_phrase(fichier):
    presentation = ast.get_docstring(ast.parse(fichier.read_text(encoding="utf-8")))
    assert presentation and presentation.rstrip().endswith((".", ":")), f"{nommer(fichier)} : dire à quoi il sert"


def test_aucun_fichier_engendre_n_est_suivi():
    suivis = subprocess.run(["git", "ls-files"], cwd=RACINE, capture_output=True, text=True, check=False).stdout
    assert [nom for nom in suivis.splitlines() if ENGENDRES.search(nom)] == []


def test_aucun_chemin_de_machine_n_est_ecrit():
    suivis = subprocess.run(["git", "ls-files"], cwd=RACINE, capture_output=True, text=True, check=False).stdout
    motif = re.compile(r"/(?:home|root|Users|work)/\w+")
    fichiers = [RACINE / nom for nom in suivis.splitlines() if Path(nom).suffix in TEXTES]
    fautifs = [nommer(f) for f in fichiers if f.is_file() and motif.search(f.read_text(encoding="utf-8"))]
    assert fautifs == []
