"""Une variable de publication mal écrite se dit avant la construction, avec un exemple à suivre."""

import pytest

from macros import commande_reglages
from macros.chargement import RACINE
from macros.variables import fautes

JUSTES = {
    "ADRESSE_DU_SITE": ["https://a.quebec", "https://a.quebec/", "http://127.0.0.1:8000/depot/"],
    "ADRESSE_DE_MODIFICATION": ["https://github.com/organisme/depot/edit/main/{path}"],
    "VERSION_DU_SITE": ["2026.12.0", "8387560a"],
    "DATE_DE_PUBLICATION": ["2026-12-01"],
}
FAUSSES = {
    "ADRESSE_DU_SITE": ["a.quebec", "https://", "https://a.quebec/?x=1", "ftp://a.quebec/", "https://a quebec/"],
    "ADRESSE_DE_MODIFICATION": ["https://github.com/organisme/depot", "organisme/{path}"],
    "VERSION_DU_SITE": ["2026 12", "<b>1</b>"],
    "DATE_DE_PUBLICATION": ["2026-02-30", "01/12/2026", "20261201"],
}


def cas(table):
    return [(nom, valeur) for nom, valeurs in table.items() for valeur in valeurs]


@pytest.mark.parametrize(("nom", "valeur"), [*cas(JUSTES), ("ADRESSE_DU_SITE", "")])
def test_une_variable_juste_ou_vide_passe(nom, valeur):
    assert list(fautes({nom: valeur})) == []


@pytest.mark.parametrize(("nom", "valeur"), cas(FAUSSES))
def test_une_variable_fausse_est_nommee_avec_un_exemple(nom, valeur):
    (dite,) = fautes({nom: valeur})
    assert dite.startswith(f"variable {nom} · « {valeur} » n'est pas ")
    assert "\n    → écrire " in dite


def test_la_commande_les_dit_toutes_d_un_coup(monkeypatch, capsys):
    monkeypatch.setenv("ADRESSE_DU_SITE", "a.quebec")
    monkeypatch.setenv("DATE_DE_PUBLICATION", "demain")
    assert commande_reglages.executer(RACINE) == 1
    dit = capsys.readouterr().err
    assert dit.startswith("2 corrections à faire :\n") and dit.count("variable ") == 2
