"""Le modèle de proposition, les propriétaires par rôle et les étiquettes disent vrai sur le dépôt."""

import re
import subprocess
from pathlib import Path

import pytest

from macros.etiquettes import DEBUTS, etiquettes_de
from macros.etiquettes.commande import executer

RACINE = Path(__file__).resolve().parents[2]
SUIVIS = subprocess.run(["git", "ls-files"], cwd=RACINE, capture_output=True, text=True, check=True).stdout.split("\n")
PROPRIETAIRES = (RACINE / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
CHEMINS = [
    mot.strip("/") for ligne in PROPRIETAIRES if ligne.startswith("# /") for mot in ligne.split() if mot[0] == "/"
]


def test_le_modele_a_six_cases_dont_le_changement_mineur():
    modele = (RACINE / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert modele.count("\n- [ ] ") == 6
    assert "- [ ] Changement mineur (ne périme pas la traduction)" in modele


@pytest.mark.parametrize("chemin", CHEMINS)
def test_chaque_chemin_des_proprietaires_mene_a_un_fichier_suivi(chemin):
    assert any(nom == chemin or nom.startswith(f"{chemin}/") for nom in SUIVIS)


def test_un_chemin_par_ligne_car_github_prendrait_le_second_pour_une_equipe():
    lignes = [ligne for ligne in PROPRIETAIRES if ligne.startswith(("# /", "/"))]
    assert [ligne for ligne in lignes if ligne.count(" /") - ligne.startswith("# ")] == []
    assert len({ligne.removeprefix("# ").split()[0] for ligne in lignes}) == len(lignes)


def test_aucune_personne_n_est_nommee_et_chaque_ligne_porte_un_role():
    actives = [ligne for ligne in PROPRIETAIRES if ligne and not ligne.startswith("#")]
    assert all(re.fullmatch(r"/\S+( @[\w-]+/[\w-]+)+", ligne) for ligne in actives), "une équipe, jamais une personne"
    assert all(re.search(r"\s{2,}\S.*$|/ \S", ligne) for ligne in PROPRIETAIRES if ligne.startswith("# /"))
    assert len(CHEMINS) > 10


@pytest.mark.parametrize(
    ("fichiers", "attendues"),
    [
        (["docs/fr/guide/index.md"], ["contenu"]),
        (["docs/en/admissibilite/verifier.md"], ["traduction"]),
        (["data/faits.yml", "data/traductions/en/faits.yml"], ["donnees", "traduction"]),
        (["data/admissibilite/formation.yml"], ["admissibilite"]),
        (["data/modules/loi-25.yml", "docs/fr/modules/loi-25.md"], ["module"]),
        (["overrides/assets/js/auto-examen/bareme.mjs"], ["auto-examen"]),
        (["macros/site.py", "README.md"], ["technique"]),
        ([], []),
    ],
)
def test_les_chemins_donnent_les_etiquettes(fichiers, attendues):
    assert etiquettes_de(fichiers) == attendues


@pytest.mark.parametrize("debut", [debut for debut, _ in DEBUTS if debut not in ("", "archives/")])
def test_chaque_debut_de_chemin_sert(debut):
    assert any(nom.startswith(debut) for nom in SUIVIS)


def test_la_commande_dit_une_etiquette_par_ligne(capsys):
    assert executer(["--base", "HEAD"], RACINE) == 0
    assert set(capsys.readouterr().out.split()) <= {nom for _, nom in DEBUTS}


@pytest.mark.parametrize("arguments", [[], ["--base"], ["--base", "revision-inconnue"]])
def test_une_commande_mal_ecrite_se_dit(arguments):
    with pytest.raises(SystemExit) as sortie:
        executer(arguments, RACINE)
    assert ".venv/bin/python -m macros etiqueter --base main" in str(sortie.value)
