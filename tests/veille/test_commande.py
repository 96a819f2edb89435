"""La commande dépose un fichier par sujet, l'ôte quand il est réglé, et prépare les gestes du workflow."""

import json
from pathlib import Path

import pytest
import yaml

from macros.veille import commande
from macros.veille.sujets import Sujet
from macros.veille.tickets import marquer

RACINE = Path(__file__).resolve().parents[2]
FIN = """\
- id: outil
  sujet: Un outil
  fin_de_vie: 2027-05-05
  quoi_faire: En changer.
  source: https://outil.test/fin
  verifie_le: 2026-11-23
  a_revoir_le: 2035-01-01
"""

ANGLAIS = """\
outil.sujet:
  fr: Un outil
  texte: A tool
outil.quoi_faire:
  fr: En changer.
  texte: Replace it.
"""


@pytest.fixture
def lancer(projet, monkeypatch, capsys):
    """Lance la veille à une date, et rend ce qu'elle dit."""
    projet.ecrire("data/veille.yml", FIN)
    projet.ecrire("data/traductions/en/veille.yml", ANGLAIS)

    def faire(jour, *arguments, tester=lambda url: ""):
        monkeypatch.setenv("AUJOURDHUI", jour)
        assert commande.executer(list(arguments), projet.racine, tester) == 0
        return capsys.readouterr().out

    return faire


def test_un_sujet_fait_un_fichier_puis_disparait(projet, lancer):
    sortie = projet.racine / "build" / "veille"
    assert lancer("2027-01-01") == "Veille du 2027-01-01 : 1 sujet.\n\n- Fin de vie : Un outil (2027-05-05)\n"
    ecrit = json.loads((sortie / "fin-de-vie-outil.json").read_text(encoding="utf-8"))
    assert set(ecrit) == {"cle", "titre", "corps", "etiquettes"} and ecrit["etiquettes"] == ["veille", "fin-de-vie"]
    (sortie / "autre.json").write_text('{"a": 1}')
    assert lancer("2026-01-01") == "Veille du 2026-01-01 : rien à faire.\n"
    assert sorted(f.name for f in sortie.iterdir()) == ["autre.json", "resume.md"]


def test_sans_liens_la_veille_ne_demande_rien_au_reseau(lancer):
    def interdit(url):
        raise AssertionError(f"demande à {url}")

    lancer("2027-01-01", tester=interdit)


def test_un_lien_mort_parait_apres_trois_lundis_et_reste_quand_on_ne_regarde_pas(projet, lancer):
    for jour, paru in (("2025-01-06", False), ("2025-01-13", False), ("2025-01-20", True)):
        assert ("1 adresse sans réponse" in lancer(jour, "--liens", tester=lambda url: "réponse 404")) is paru
    assert "1 adresse sans réponse" in lancer("2025-01-21")
    assert "sans réponse" not in lancer("2025-01-27", "--liens")
    notes = json.loads((projet.racine / "build/veille-liens.json").read_text(encoding="utf-8"))
    assert [(note["echecs"], note["vu"]) for note in notes.values()] == [([], "2025-01-27")]


def test_les_gestes_se_deposent_dans_l_ordre(projet, lancer):
    vieux = Sujet("revoir-faits", "À revoir", "Relisez.")
    tickets = [{"number": 4, "state": "open", "title": "À revoir", "body": marquer(vieux), "user": {"type": "Bot"}}]
    projet.ecrire("build/tickets.json", json.dumps(tickets))
    lancer("2027-01-01", "--tickets", str(projet.racine / "build/tickets.json"))
    gestes = projet.racine / "build/veille/gestes"
    assert (gestes / "liste.txt").read_text() == "PATCH issues/4 001.json\nPOST issues 002.json\n"
    assert (gestes / "etiquettes.txt").read_text() == "fin-de-vie\nveille\n"
    assert json.loads((gestes / "001.json").read_text())["state"] == "closed"
    assert json.loads((gestes / "002.json").read_text())["body"].startswith("<!-- veille:fin-de-vie-outil -->\n")


def test_des_donnees_fautives_n_arretent_pas_la_veille(projet, lancer):
    projet.ecrire("data/faits.yml", "- id: a\n")
    assert "1 sujet" in lancer("2027-01-01")


@pytest.mark.parametrize("arguments", [["--lien"], ["--sortie"], ["x"]])
def test_une_option_inconnue_se_dit_en_une_phrase(projet, arguments):
    with pytest.raises(SystemExit, match=r"n'est pas une option de la veille : \.venv/bin/python -m macros veille"):
        commande.executer(arguments, projet.racine)


def test_le_workflow_applique_les_gestes_sans_rien_lire_d_un_ticket_dans_un_shell():
    texte = (RACINE / ".github/workflows/veille.yml").read_text(encoding="utf-8")
    travail = yaml.safe_load(texte)["jobs"]["relever"]
    assert travail["permissions"] == {"contents": "read", "actions": "read", "issues": "write"}
    scripts = [etape.get("run", "") for etape in travail["steps"]]
    assert [script for script in scripts if "${{" in script] == []
    assert any('--input "build/veille/gestes/$fichier"' in script for script in scripts)


def test_le_workflow_passe_chaque_lundi_a_la_demande_et_a_chaque_changement():
    declencheurs = yaml.safe_load((RACINE / ".github/workflows/veille.yml").read_text(encoding="utf-8"))[True]
    assert declencheurs["schedule"][0]["cron"].endswith("* * 1")
    assert {"push", "workflow_dispatch"} <= set(declencheurs)
