"""Les commandes se nomment, et le dépôt ne révèle ni machine ni registre."""

import re
import subprocess
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((RACINE / ".github/workflows").glob("*.yml"))
SUIVIS = subprocess.run(["git", "ls-files"], cwd=RACINE, capture_output=True, text=True, check=True).stdout.split()
REGISTRES = re.compile(
    "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(?:org|com)", "deb\\.debian" + r"\.org"))
)


def test_make_seul_nomme_chaque_commande_en_une_ligne():
    aide = subprocess.run(["make"], cwd=RACINE, capture_output=True, text=True, check=True).stdout.splitlines()
    for commande in ("serve", "test", "build", "check", "format", "bench"):
        assert sum(ligne.startswith(f"make {commande} : ") for ligne in aide) == 1


def test_git_n_ignore_aucun_essai_ni_aucune_source():
    ignores = [
        "git",
        "ls-files",
        "--others",
        "--ignored",
        "--exclude-standard",
        "tests",
        "macros",
        "outils",
        "docs",
        "data",
    ]
    trouves = subprocess.run(ignores, cwd=RACINE, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [nom for nom in trouves if not nom.endswith(".pyc")] == []


@pytest.mark.parametrize("nom", ["requirements.txt", "requirements-essais.txt"])
def test_chaque_paquet_python_est_verrouille_avec_son_empreinte(nom):
    texte = (RACINE / nom).read_text(encoding="utf-8")
    paquets = re.findall(r"^[a-z0-9][^=\n]*==\S+[^\\]*\\\n(\s+--hash=sha256:)", texte, re.M)
    assert len(paquets) == len(re.findall(r"^[a-z0-9].*==", texte, re.M)) > 5


def test_le_verrou_de_npm_ne_nomme_aucune_adresse():
    assert '"resolved"' not in (RACINE / "package-lock.json").read_text(encoding="utf-8")


def test_aucun_fichier_ne_nomme_un_registre_de_paquets():
    textes = [f for f in SUIVIS if not f.endswith((".woff2", ".png"))]
    fautifs = [f for f in textes if REGISTRES.search((RACINE / f).read_text(encoding="utf-8"))]
    assert fautifs == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda w: w.name)
def test_chaque_action_est_epinglee_par_son_empreinte(workflow):
    actions = re.findall(r"uses:\s*(\S+)", workflow.read_text(encoding="utf-8"))
    assert actions
    assert [action for action in actions if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda w: w.name)
def test_un_workflow_ne_lit_que_le_depot_par_defaut(workflow):
    texte = workflow.read_text(encoding="utf-8")
    assert re.search(r"^permissions:(?: \{\}|\n  contents: read)\n", texte, re.M)
    assert "secrets." not in texte
    assert "pull_request_target" not in texte


def test_l_integration_continue_lance_make_test():
    assert "make test" in (RACINE / ".ci/run").read_text(encoding="utf-8")
    textes = {workflow.stem: workflow.read_text(encoding="utf-8") for workflow in WORKFLOWS}
    assert {nom for nom, texte in textes.items() if "make paquet" in texte or nom == "verifier"} == {
        "verifier",
        "publier",
        "version",
    }
    assert [nom for nom in ("verifier", "publier", "version") if "run: make test" not in textes[nom]] == []
