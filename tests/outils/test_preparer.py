"""Une machine à qui il manque quelque chose reçoit une phrase qui dit quoi faire, jamais une trace."""

import ast
import errno
import json
import subprocess
import sys

import pytest

from outils import preparer
from outils.exigences import Empechement, exiger_node, exiger_python, expliquer

OUTILS = preparer.RACINE / "outils"
FICHIERS = ("__init__.py", "exigences.py", "preparer.py")
RESEAU = "WARNING: Retrying after connection broken by 'NewConnectionError(…): Failed to establish a new connection"
VENV = "The virtual environment was not created successfully because ensurepip is not\navailable."


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Un environnement vide, où chaque commande est notée au lieu d'être lancée."""
    commandes: list[list[str]] = []

    def noter(etape, commande):
        (tmp_path / "bin").mkdir(exist_ok=True)
        commandes.append([str(mot) for mot in commande])

    monkeypatch.setattr(preparer, "VENV", tmp_path)
    monkeypatch.setattr(preparer, "executer", noter)
    monkeypatch.setattr(preparer.os, "access", lambda *_: True)
    monkeypatch.setattr(preparer, "version_de_node", lambda: "v20.1.0")
    return commandes


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 13)])
def test_un_python_trop_ancien_dit_lequel_installer(version):
    with pytest.raises(Empechement, match=r"est trop ancien : installez Python 3\.11 ou plus récent.*PYTHON3="):
        exiger_python(version)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 0)])
def test_un_python_recent_suffit(version):
    exiger_python(version)


@pytest.mark.parametrize(("version", "attendu"), [(None, "Node manque"), ("v18.19.0", r"v18\.19\.0 est trop ancien")])
def test_node_absent_ou_ancien_dit_lequel_installer(version, attendu):
    with pytest.raises(Empechement, match=attendu + r".*installez Node 20"):
        exiger_node(version)


@pytest.mark.parametrize(
    ("sortie", "attendu"),
    [
        (RESEAU, "vérifiez votre connexion"),
        ("ERROR: [Errno 28] No space left on device", "libérez environ 1 Go"),
        (VENV, "sudo apt-get install python3-venv"),
        ("/usr/bin/python3: No module named venv", "sudo apt-get install python3-venv"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "prévenez l'équipe"),
        ("[Errno 13] Permission denied: '.venv'", "où vous pouvez écrire"),
        ("[Errno 2] No such file or directory: 'npm'", "installez le paquet « npm »"),
        ("bruit\nla cause inconnue\n", "(la cause inconnue)"),
    ],
)
def test_chaque_panne_a_sa_phrase(sortie, attendu):
    phrase = expliquer("L'installation", sortie)
    assert attendu in phrase and "\n" not in phrase


def test_une_commande_qui_echoue_donne_sa_phrase():
    commande = [sys.executable, "-c", "print('No space left on device'); raise SystemExit(1)"]
    with pytest.raises(Empechement, match="Le disque est plein"):
        preparer.executer("Essai", commande)


def test_une_commande_absente_donne_une_phrase():
    with pytest.raises(Empechement, match="Essai a échoué"):
        preparer.executer("Essai", ["commande-qui-n-existe-pas"])


def test_un_disque_plein_s_arrete_sans_trace(monkeypatch, capsys):
    def remplir(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(preparer, "preparer", remplir)
    with pytest.raises(SystemExit, match="1"):
        preparer.main("site")
    assert capsys.readouterr().err == "Le disque est plein : libérez environ 1 Go, puis recommencez.\n"


def test_une_interruption_dit_comment_reprendre(monkeypatch, capsys):
    def interrompre(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(preparer, "preparer", interrompre)
    with pytest.raises(SystemExit):
        preparer.main("site")
    assert "la même commande reprendra" in capsys.readouterr().err


def test_rien_n_est_refait_sans_raison(machine):
    preparer.preparer("site")
    premiere = len(machine)
    preparer.preparer("site")
    assert (premiere, len(machine)) == (2, 2)


def test_le_site_ne_demande_pas_node(machine, monkeypatch):
    monkeypatch.setattr(preparer, "version_de_node", lambda: None)
    preparer.preparer("site")
    preparer.preparer("controle")
    assert not [commande for commande in machine if commande[0] == "npm"]


def test_les_essais_demandent_node(machine, monkeypatch):
    monkeypatch.setattr(preparer, "version_de_node", lambda: None)
    with pytest.raises(Empechement, match="Node manque"):
        preparer.preparer("essais")


def test_un_temoin_coupe_refait_tout(machine, tmp_path):
    (tmp_path / "prets.json").write_text('{"venv": "')
    preparer.preparer("site")
    assert len(machine) == 2 and set(json.loads((tmp_path / "prets.json").read_text())) == {"venv", "site"}


def test_chaque_bibliotheque_est_installee_avec_son_empreinte(machine):
    preparer.preparer("essais")
    assert all("--require-hashes" in commande for commande in machine if "pip" in commande)


def test_la_commande_ne_montre_jamais_de_trace(tmp_path):
    (tmp_path / "outils").mkdir()
    for nom in FICHIERS:
        (tmp_path / "outils" / nom).write_text((OUTILS / nom).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / ".venv").write_text("un fichier à la place du dossier")
    commande = [sys.executable, "-m", "outils.preparer", "site"]
    fini = subprocess.run(commande, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert fini.returncode == 1
    assert "Traceback" not in fini.stderr and len(fini.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("nom", FICHIERS)
def test_la_preparation_se_lit_avec_un_vieux_python_nu(nom):
    arbre = ast.parse((OUTILS / nom).read_text(encoding="utf-8"), feature_version=(3, 7))
    tires = {noeud.module for noeud in ast.walk(arbre) if isinstance(noeud, ast.ImportFrom)}
    tires |= {alias.name for noeud in ast.walk(arbre) if isinstance(noeud, ast.Import) for alias in noeud.names}
    assert {str(module).partition(".")[0] for module in tires} - {"outils"} <= sys.stdlib_module_names
