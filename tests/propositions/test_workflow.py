"""Les deux travaux : l'un lit sans pouvoir écrire, l'autre écrit sans rien interpréter."""

import re
import subprocess

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


def test_les_etiquettes_des_formulaires_se_lisent_dans_leurs_fichiers():
    etape = yaml.safe_load((DOSSIER / "etiquettes.yml").read_text(encoding="utf-8"))["jobs"]["etiquettes"]["steps"][-1]
    lire = etape["run"].split(" |\n")[0]
    lues = subprocess.run(["bash", "-c", lire], cwd=RACINE, capture_output=True, text=True, check=True).stdout.split()
    attendues: set[str] = set()
    for formulaire in (RACINE / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        attendues |= set(yaml.safe_load(formulaire.read_text(encoding="utf-8")).get("labels", []))
    assert lues == sorted(attendues, key=lambda nom: lues.index(nom) if nom in lues else -1) and set(lues) == attendues
