"""mkdocs.yml se contrôle avant que MkDocs ne le lise : chaque faute se dit en français, à sa ligne."""

import re
import shutil

import pytest

from macros import commande_reglages
from macros.chargement import RACINE

ANGLAIS = re.compile(r"\b(should|error|expected|Config|Traceback|invalid|found|mapping)\b")
FAUTES = [
    ("hooks: [macros/crochets.py]", "hooks: []", "écrire « hooks: [macros/crochets.py] »"),
    ("hooks: [macros/crochets.py]\n", "", "le réglage « hooks » manque"),
    ("hooks: [macros", "hooks: [macro", "écrire « hooks: [macros/crochets.py] »"),
    ("  - meta\n", "", "le réglage « meta » manque"),
    ("  - meta\n", "  - metaa\n", "écrire « meta »"),
    ("  - meta\n", "  - meta\n  - social\n", "ce réglage n'est pas attendu"),
    ("  name: material", "   name: material", "mkdocs.yml:10 · le fichier n'est pas lisible"),
    ("  name: material", "\tname: material", "une tabulation empêche la lecture"),
    ("hooks: [macros", "hook: [macros", "écrire « hooks »"),
    ("not_found: warn", "not_found: ignore", "écrire « not_found: warn »"),
    ("anchors: warn, ", "", "le réglage « anchors » manque"),
    ("validation:", "validations:", "écrire « validation »"),
    ("on_undefined: strict", "on_undefined: keep", "écrire « on_undefined: strict »"),
    ("on_error_fail: true", "on_error_fail: false", "écrire « on_error_fail: true »"),
    ("  - attr_list\n", "  - atr_list\n", "écrire « attr_list »"),
    ("  - attr_list\n", "  - attr_list\n  - pymdownx.snippets\n", "ce réglage n'est pas attendu"),
    ("{locale: en,", "{locale: es,", "la langue « es » n'a pas de catalogue"),
    ("{locale: en,", "{locale: fr,", "la langue « en » manque"),
    ("docs_dir: docs", "docs_dir: doc", "écrire « docs_dir: docs »"),
    ("custom_dir: overrides", "custom_dir: autre", "écrire « custom_dir: overrides »"),
    ("docs_dir: docs", "docs_dir: docs\ndocs_dir: docs", "ce champ est écrit deux fois"),
    ("docs_dir: docs", "docs_dir: docs\nnav: []", "ce réglage n'est pas attendu"),
    (
        "!ENV [ADRESSE_DU_SITE, 'http://127.0.0.1:8000/']",
        "www.cqcm.coop",
        "site_url: !ENV [ADRESSE_DU_SITE, 'http://127",
    ),
    ("{locale: en, name: English, build: true", "{locale: en, name: English, build: false", "écrire « build: true »"),
    ("{locale: en,", "{lang: en,", "cette langue n'a pas de code"),
    ("plugins:\n", "plugins: rien\nautres:\n", "cette partie est mal écrite"),
]


@pytest.fixture
def copie(tmp_path):
    shutil.copy(RACINE / "mkdocs.yml", tmp_path)
    (tmp_path / "data/traductions/en").mkdir(parents=True)
    return tmp_path


def test_le_fichier_du_site_est_bon(copie, capsys):
    assert (commande_reglages.executer(copie), capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize(("avant", "apres", "dit"), FAUTES)
def test_une_faute_se_dit_en_francais(copie, avant, apres, dit, capsys):
    fichier = copie / "mkdocs.yml"
    texte = fichier.read_text(encoding="utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres, 1), encoding="utf-8")
    code, montre = commande_reglages.executer(copie), capsys.readouterr().err
    assert (code, dit in montre) == (1, True), montre
    assert re.search(r"^mkdocs\.yml:\d+ · .+\n    → .+", montre, re.M) and not ANGLAIS.search(montre)


@pytest.mark.parametrize(
    "contenu", ["", "- a\n", "texte", "plugins: [{i18n: {languages: 3}}]", "plugins:\n  - i18n:\n"]
)
def test_un_fichier_quelconque_ne_laisse_pas_de_trace(copie, contenu, capsys):
    (copie / "mkdocs.yml").write_text(contenu, encoding="utf-8")
    assert (commande_reglages.executer(copie), "→" in capsys.readouterr().err) == (1, True)


def test_un_fichier_absent_se_dit(copie, capsys):
    (copie / "mkdocs.yml").unlink()
    (copie / "macros").mkdir()
    assert commande_reglages.executer(copie) == 1
    assert capsys.readouterr().err.startswith(
        "1 correction à faire :\nmkdocs.yml:1 · ce fichier manque\n    → le rétablir"
    )


def test_construire_et_servir_controlent_les_reglages_avant_mkdocs():
    recettes = (RACINE / "Makefile").read_text(encoding="utf-8").split("\n\n")
    for cible, suite in (("build:", "mkdocs build"), ("serve:", "outils.servir")):
        recette = next(recette for recette in recettes if recette.startswith(cible))
        assert 0 < recette.find("macros reglages") < recette.find(suite), recette
