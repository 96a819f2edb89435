"""Le travail qui a le droit d'écrire : il relit tout, ne touche qu'à data/, et ne passe rien par un interpréteur."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from outils.depot.github import GitHub
from outils.depot.proposition import DepotRefuse, lire_numero, lire_proposition, lire_reponse
from outils.depot.publication import ouvrir_la_proposition, repondre

RACINE = Path(__file__).resolve().parents[2]
TITRE = "donnees(faits): corrige « poles-nombre »"
VALIDE: dict[str, Any] = {
    "numero": 12,
    "formulaire": "fait",
    "branche": "proposition/12-fait",
    "titre": TITRE,
    "commit": f"{TITRE}\n\nProposé par le formulaire, demande #12.\n",
    "corps": "Ferme #12 (pour GitHub : closes #12).\n",
    "fichiers": ["data/faits.yml"],
}


class FauxGitHub(GitHub):
    """Note chaque appel, et répond ce qu'on lui a appris."""

    def __init__(self, **reponses: Any) -> None:
        super().__init__("programme/site")
        self.appels: list[tuple[str, str, Any]] = []
        self.reponses = {
            "POST git/trees": {"sha": "arbre-neuf"},
            "POST git/commits": {"sha": "commit-neuf"},
            "POST pulls": {"number": 31},
            "PATCH pulls/30": {"number": 30},
        } | reponses

    def appeler(self, methode: str, chemin: str, corps: object = None) -> Any:
        self.appels.append((methode, chemin, corps))
        return self.reponses.get(f"{methode} {chemin}", [])

    def commenter(self, numero: int, texte: str) -> None:
        self.appels.append(("COMMENTER", str(numero), texte))

    def ecrits(self) -> list[str]:
        return [f"{methode} {chemin}" for methode, chemin, _ in self.appels if methode != "GET"]


def branche_de(auteur: str, arbre: str = "vieux", parent: str = "ancienne") -> dict[str, Any]:
    """Ce que répond GitHub quand la branche existe."""
    return {
        "GET git/matching-refs/heads/proposition/12-fait": [{"ref": "refs/heads/proposition/12-fait"}],
        "GET commits/heads/proposition/12-fait": {
            "author": {"login": auteur},
            "commit": {"tree": {"sha": arbre}},
            "parents": [{"sha": parent}],
        },
    }


@pytest.fixture
def lieux(tmp_path: Path) -> tuple[Path, Path]:
    """(dossier déposé, projet), avec un fait changé."""
    dossier, projet = tmp_path / "depot", tmp_path / "projet"
    for racine, texte in ((dossier / "fichiers", "- id: a\n"), (projet, "- id: b\n")):
        (racine / "data").mkdir(parents=True)
        (racine / "data/faits.yml").write_text(texte, encoding="utf-8")
    (dossier / "proposition.json").write_text(json.dumps(VALIDE), encoding="utf-8")
    return dossier, projet


def proposition(lieux: tuple[Path, Path], **changements: Any) -> Any:
    (lieux[0] / "proposition.json").write_text(json.dumps(VALIDE | changements), encoding="utf-8")
    return lire_proposition(*lieux, 12)


def test_une_proposition_valide_se_relit(lieux):
    relue = proposition(lieux)
    assert (relue.branche, relue.titre, dict(relue.fichiers)) == (
        "proposition/12-fait",
        TITRE,
        {"data/faits.yml": "- id: a\n"},
    )


@pytest.mark.parametrize(
    "changements",
    [
        {"numero": 13},
        {"numero": "12"},
        {"branche": "main"},
        {"branche": "proposition/12-fait/../../main"},
        {"formulaire": "../x", "branche": "proposition/12-../x"},
        {"formulaire": "--force", "branche": "proposition/12---force"},
        {"titre": "Titre libre"},
        {"titre": TITRE + "\nCo-authored-by: x"},
        {"commit": "Autre chose"},
        {"commit": VALIDE["commit"] + "closes #3"},
        {"corps": "Ferme #12. @equipe"},
        {"corps": "Ferme #12. fixes #7"},
        {"corps": "x" * 7000},
        {"corps": None},
        {"fichiers": []},
        {"fichiers": "data/faits.yml"},
        {"fichiers": ["data/faits.yml", "data/faits.yml", "data/faits.yml"]},
        {"fichiers": ["data/autre.yml"]},
        {"fichiers": [3]},
        {"en_trop": 1},
    ],
    ids=str,
)
def test_une_proposition_tordue_se_refuse(lieux, changements):
    with pytest.raises(DepotRefuse):
        proposition(lieux, **changements)


@pytest.mark.parametrize(
    "chemin",
    [
        "data/traductions/en/faits.yml",
        "data/../macros/x.yml",
        "macros/x.yml",
        ".github/workflows/x.yml",
        "data/faits.yaml",
        "data/Faits.yml",
        "data/.yml",
        "faits.yml",
    ],
)
def test_seul_un_fichier_de_data_se_depose(lieux, chemin):
    for racine, texte in ((lieux[0] / "fichiers", "x\n"), (lieux[1], "y\n")):
        (racine / chemin).parent.mkdir(parents=True, exist_ok=True)
        (racine / chemin).write_text(texte, encoding="utf-8")
    with pytest.raises(DepotRefuse):
        proposition(lieux, fichiers=[chemin])


def test_un_fichier_depose_hors_de_la_liste_se_refuse(lieux):
    (lieux[0] / "fichiers/data/sources.yml").write_text("x\n", encoding="utf-8")
    with pytest.raises(DepotRefuse, match="ne sont pas ceux de la liste"):
        proposition(lieux)


def test_un_lien_symbolique_se_refuse(lieux):
    fichier = lieux[0] / "fichiers/data/faits.yml"
    fichier.unlink()
    fichier.symlink_to("/etc/hostname")
    with pytest.raises(DepotRefuse, match="n'est pas un fichier"):
        proposition(lieux)


def test_un_nouveau_fichier_et_un_fichier_inchange_se_refusent(lieux):
    (lieux[1] / "data/faits.yml").write_text("- id: a\n", encoding="utf-8")
    with pytest.raises(DepotRefuse, match="ne change pas"):
        proposition(lieux)
    (lieux[1] / "data/faits.yml").unlink()
    with pytest.raises(DepotRefuse, match="n'existe pas dans le projet"):
        proposition(lieux)


def test_une_reponse_trop_longue_ou_absente_se_refuse(tmp_path):
    with pytest.raises(DepotRefuse, match="ni proposition ni réponse"):
        lire_reponse(tmp_path)
    (tmp_path / "reponse.md").write_text("x\n" * 16, encoding="utf-8")
    with pytest.raises(DepotRefuse, match="trop longue"):
        lire_reponse(tmp_path)


@pytest.mark.parametrize("issue", [None, {}, {"number": "12"}, {"number": True}, {"number": 0}])
def test_un_numero_absurde_se_refuse(tmp_path, issue):
    (tmp_path / "e.json").write_text(
        json.dumps({"issue": issue, "repository": {"default_branch": "main"}}), encoding="utf-8"
    )
    with pytest.raises(DepotRefuse):
        lire_numero(tmp_path / "e.json")


def test_une_premiere_fois_cree_la_branche_la_demande_et_le_mot(lieux):
    github = FauxGitHub()
    assert ouvrir_la_proposition(github, proposition(lieux), "main", ("revision", "arbre")) == 31
    assert github.ecrits() == ["POST git/trees", "POST git/commits", "POST git/refs", "POST pulls", "COMMENTER 12"]
    corps = {f"{m} {c}": contenu for m, c, contenu in github.appels}
    assert corps["POST git/trees"] == {
        "base_tree": "arbre",
        "tree": [{"path": "data/faits.yml", "mode": "100644", "type": "blob", "content": "- id: a\n"}],
    }
    assert corps["POST git/commits"]["parents"] == ["revision"]
    assert corps["POST git/refs"] == {"ref": "refs/heads/proposition/12-fait", "sha": "commit-neuf"}
    assert corps["POST pulls"]["head"] == "proposition/12-fait" and corps["POST pulls"]["base"] == "main"
    assert "#31" in corps["COMMENTER 12"]


def test_une_demande_modifiee_met_a_jour_la_meme_branche_et_la_meme_demande(lieux):
    ouverte = {"GET pulls?state=open&head=programme:proposition/12-fait": [{"number": 30}]}
    github = FauxGitHub(**branche_de("github-actions[bot]"), **ouverte)
    assert ouvrir_la_proposition(github, proposition(lieux), "main", ("revision", "arbre")) == 30
    avance = "PATCH git/refs/heads/proposition/12-fait"
    assert github.ecrits() == ["POST git/trees", "POST git/commits", avance, "PATCH pulls/30", "COMMENTER 12"]


def test_un_deuxieme_evenement_du_meme_formulaire_ne_recree_pas_le_commit(lieux):
    ouverte = {"GET pulls?state=open&head=programme:proposition/12-fait": [{"number": 30}]}
    github = FauxGitHub(**branche_de("github-actions[bot]", "arbre-neuf", "revision"), **ouverte)
    ouvrir_la_proposition(github, proposition(lieux), "main", ("revision", "arbre"))
    assert github.ecrits() == ["POST git/trees", "PATCH pulls/30", "COMMENTER 12"]


def test_une_branche_voisine_n_est_pas_celle_de_la_proposition(lieux):
    voisine = {"GET git/matching-refs/heads/proposition/12-fait": [{"ref": "refs/heads/proposition/12-fait-bis"}]}
    github = FauxGitHub(**voisine)
    ouvrir_la_proposition(github, proposition(lieux), "main", ("revision", "arbre"))
    assert "POST git/refs" in github.ecrits()


def test_une_branche_retouchee_par_une_personne_ne_s_ecrase_pas(lieux):
    github = FauxGitHub(**branche_de("une-personne"))
    assert ouvrir_la_proposition(github, proposition(lieux), "main", ("revision", "arbre")) == 0
    assert github.ecrits() == ["POST git/trees", "COMMENTER 12"]


@pytest.mark.parametrize("depot", ["", "seul", "a/b/c", "a/b;rm", "-x/y", "a b/c"])
def test_un_nom_de_depot_absurde_se_refuse(depot):
    with pytest.raises(DepotRefuse):
        GitHub(depot)


@pytest.fixture
def faux_gh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un `gh` qui note ses arguments et son entrée."""
    notes = tmp_path / "notes"
    notes.mkdir()
    programme = tmp_path / "bin/gh"
    programme.parent.mkdir()
    programme.write_text(
        f"#!{sys.executable}\nimport json, sys, os\n"
        f"n = len(os.listdir({str(notes)!r}))\n"
        "entree = '' if sys.stdin.isatty() or '-' not in sys.argv else sys.stdin.read()\n"
        f"open(os.path.join({str(notes)!r}, f'{{n:02d}}'), 'w').write(json.dumps([sys.argv[1:], entree]))\n"
        "print('[]' if 'GET' in sys.argv else json.dumps({'sha': 'a', 'number': 5}))\n",
        encoding="utf-8",
    )
    programme.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programme.parent}{os.pathsep}{os.environ['PATH']}")
    return notes


def lire_notes(notes: Path) -> list[tuple[list[str], str]]:
    return [tuple(json.loads(f.read_text(encoding="utf-8"))) for f in sorted(notes.iterdir())]


def test_une_reponse_passe_par_l_entree_et_non_par_un_argument(faux_gh):
    repondre(GitHub("programme/site"), 12, "$(touch x) `y` ; --delete\n")
    options = ["--repo", "programme/site", "--edit-last", "--create-if-none", "--body-file", "-"]
    assert lire_notes(faux_gh) == [(["issue", "comment", "12", *options], "$(touch x) `y` ; --delete\n")]


def test_de_bout_en_bout_rien_de_la_demande_n_est_un_argument(faux_gh, lieux, tmp_path, monkeypatch):
    dossier, projet = lieux
    (dossier / "fichiers/data/faits.yml").write_text("- id: a\n  x: $(touch intrus) `intrus`\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(projet)], check=True)
    auteur = ["-c", "user.name=x", "-c", "user.email=x@exemple.org"]
    for suite in (["add", "data"], [*auteur, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", "-C", str(projet), *suite], check=True)
    evenement = {"issue": {"number": 12, "title": "$(intrus)"}, "repository": {"default_branch": "main"}}
    (tmp_path / "e.json").write_text(json.dumps(evenement), encoding="utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "e.json"))
    monkeypatch.setenv("GITHUB_REPOSITORY", "programme/site")
    monkeypatch.setenv("PYTHONPATH", str(RACINE))
    commande = [sys.executable, "-m", "outils.deposer", str(dossier)]
    fini = subprocess.run(commande, cwd=projet, capture_output=True, text=True, check=False)
    assert (fini.returncode, fini.stdout) == (0, "La proposition est déposée : demande de tirage 5.\n"), fini.stderr
    notes = lire_notes(faux_gh)
    assert len(notes) == 7 and not any("intrus" in argument for arguments, _ in notes for argument in arguments)
    assert any("intrus" in entree for _, entree in notes)
    assert not list(projet.glob("intrus"))


def test_un_refus_de_github_se_dit_en_une_phrase(monkeypatch, tmp_path, lieux):
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "gh").write_text("#!/bin/sh\necho 'Resource not accessible' >&2\nexit 1\n", encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    with pytest.raises(DepotRefuse, match="GitHub a refusé « api --method POST"):
        ouvrir_la_proposition(GitHub("programme/site"), proposition(lieux), "main", ("r", "a"))
