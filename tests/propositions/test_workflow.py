"""Les deux travaux : l'un lit sans pouvoir écrire, l'autre écrit sans rien interpréter."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.propositions.remplir import RACINE

DOSSIER = RACINE / ".github/workflows"
TEXTE = (DOSSIER / "proposer.yml").read_text(encoding="utf-8")
WORKFLOW = yaml.load(TEXTE, Loader=yaml.BaseLoader)
TRAVAUX = WORKFLOW["jobs"]
TOUS = [
    (fichier.name, travail, etape)
    for fichier in sorted(DOSSIER.glob("*.yml"))
    for travail, contenu in yaml.load(fichier.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["jobs"].items()
    for etape in contenu["steps"]
]


def test_il_part_des_demandes_seulement():
    assert WORKFLOW["on"] == {"issues": {"types": ["opened", "edited", "labeled"]}}


def test_le_premier_travail_ne_peut_rien_ecrire():
    assert WORKFLOW["permissions"] == {}
    assert TRAVAUX["preparer"]["permissions"] == {"contents": "read"}
    assert not any("token" in str(etape).lower() for etape in TRAVAUX["preparer"]["steps"])


def test_le_second_n_a_que_les_droits_qu_il_lui_faut():
    assert TRAVAUX["deposer"]["permissions"] == {
        "actions": "read",
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
    }


@pytest.mark.parametrize(("fichier", "travail", "etape"), TOUS)
def test_aucune_expression_n_atteint_un_interpreteur(fichier, travail, etape):
    assert "${{" not in etape.get("run", "")
    for valeur in etape.get("env", {}).values():
        assert not re.search(r"github\.event\.(issue|comment|label)|head_ref", valeur)


@pytest.mark.parametrize(("fichier", "travail", "etape"), TOUS)
def test_chaque_action_est_epinglee_et_garde_ses_secrets(fichier, travail, etape):
    if "uses" in etape:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", etape["uses"])
        if etape["uses"].startswith("actions/checkout@"):
            assert etape["with"]["persist-credentials"] == "false"


def test_la_demande_ne_se_lit_que_par_son_fichier():
    assert '--evenement "$GITHUB_EVENT_PATH"' in TEXTE
    expressions = set(re.findall(r"\$\{\{ *(.*?) *\}\}", TEXTE))
    assert expressions == {"github.event.issue.number", "steps.suite.outputs.suite", "github.token"}


def test_une_seule_execution_a_la_fois_par_demande():
    assert WORKFLOW["concurrency"]["group"] == "proposer-${{ github.event.issue.number }}"
    assert WORKFLOW["concurrency"]["cancel-in-progress"] == "false"


FAUX_GH = """#!/bin/sh
if [ "$2" = list ]; then cat posees; exit; fi
[ "$2 $#" = "create 5" ] || exit 2
[ "$3" != "$REFUSEE" ] && ! grep -qxF "$3" posees && echo "$3" >> posees
"""


def poser_les_etiquettes(dossier: Path, refusee: str = "") -> subprocess.CompletedProcess[str]:
    """Le geste du workflow, avec un faux `gh` qui garde les étiquettes dans un fichier."""
    etape = yaml.safe_load((DOSSIER / "etiquettes.yml").read_text(encoding="utf-8"))["jobs"]["etiquettes"]["steps"][-1]
    shutil.copytree(RACINE / ".github/ISSUE_TEMPLATE", dossier / ".github/ISSUE_TEMPLATE")
    (dossier / "gh").write_text(FAUX_GH, encoding="utf-8")
    (dossier / "gh").chmod(0o755)
    (dossier / "posees").write_text("bug\n", encoding="utf-8")
    variables = {
        "PATH": f"{dossier}:{os.environ['PATH']}",
        "GITHUB_REPOSITORY": "programme/site",
        "REFUSEE": refusee,
        "LC_ALL": "C.UTF-8",
    }
    commande = ["bash", "-e", "-o", "pipefail", "-c", etape["run"]]
    return subprocess.run(commande, cwd=dossier, env=variables, capture_output=True, text=True, check=False)


def etiquettes_des_formulaires() -> set[str]:
    """Celles que les formulaires posent."""
    formulaires = (RACINE / ".github/ISSUE_TEMPLATE").glob("*.yml")
    return {nom for f in formulaires for nom in yaml.safe_load(f.read_text(encoding="utf-8")).get("labels", [])}


def test_chaque_etiquette_des_formulaires_est_creee(tmp_path):
    fini = poser_les_etiquettes(tmp_path)
    assert (fini.returncode, fini.stderr) == (0, "")
    assert set((tmp_path / "posees").read_text(encoding="utf-8").split()) == {"bug", *etiquettes_des_formulaires()}


def test_une_etiquette_que_github_refuse_se_nomme(tmp_path):
    refusee = sorted(etiquettes_des_formulaires())[0]
    fini = poser_les_etiquettes(tmp_path, refusee)
    assert (fini.returncode, fini.stdout.split("\n")[0]) == (1, refusee)
