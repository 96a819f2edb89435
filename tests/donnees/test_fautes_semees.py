"""Deux cents fautes semées une à une dans une copie du site : chacune se voit, à sa ligne, en français, avec un remède."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import __main__ as commandes
from macros import chargement, pages
from macros.chargement import RACINE
from tests.donnees.fautes import SORTES
from tests.donnees.semis import Champ

GRAINE = 20261128
PAR_SORTE = 3
MESSAGE = re.compile(r"^([^\s:]+):(\d+) · (.+)\n    → (.+)", re.M)
ANGLAIS = re.compile(r"\b(should|input|field|required|valid|expected|error|found|mapping|while|Traceback|line)\b")
CAS = [(sorte, rang) for sorte in SORTES for rang in range(PAR_SORTE)]


@pytest.fixture(scope="module")
def copie(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """La copie où l'on sème, faite une fois."""
    racine = tmp_path_factory.mktemp("semis")
    for piece in ("data", "docs", "archives"):
        if (RACINE / piece).is_dir():
            shutil.copytree(RACINE / piece, racine / piece)
    shutil.copy(RACINE / "mkdocs.yml", racine)
    yield racine
    chargement.oublier(racine)
    pages.oublier(racine)


@pytest.fixture(autouse=True)
def jour_fixe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Le vrai jour : les vraies données ne sont jamais datées d'après lui."""
    monkeypatch.delenv("AUJOURDHUI", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def test_la_copie_est_saine(copie, monkeypatch, capsys):
    monkeypatch.setattr(commandes, "RACINE", copie)
    monkeypatch.setattr(commandes, "charger", lambda: chargement.charger(copie))
    assert (commandes.main(["verifier"]), capsys.readouterr().err) == (0, "")


def test_il_y_en_a_deux_cents_de_vingt_sortes():
    assert len(CAS) >= 200 and len(SORTES) >= 20


@pytest.mark.parametrize(("sorte", "rang"), CAS, ids=[f"{sorte.__name__}-{rang}" for sorte, rang in CAS])
def test_une_faute_se_voit_a_sa_ligne_avec_son_remede(copie, sorte, rang, monkeypatch, capsys):
    monkeypatch.setattr(commandes, "RACINE", copie)
    champ = Champ(copie, random.Random(f"{GRAINE} {sorte.__name__} {rang}"), {})
    try:
        semee = sorte(champ)
        code = commandes.main(["verifier"]) or commandes.main(["forme", "--verifier"])  # comme « make check »
    finally:
        champ.retablir()
    dit = capsys.readouterr().err
    assert code == 1, f"{semee} n'est pas vue"
    premier = MESSAGE.search(dit)
    assert premier, dit
    fichier, ligne, constat, remede = premier.groups()
    assert (fichier, abs(int(ligne) - semee.ligne) <= semee.tolerance) == (semee.fichier, True), (
        f"{semee}\n{dit[:1500]}"
    )
    assert not ANGLAIS.search(re.sub(r"« .*? »|`.*?`", "", f"{constat} {remede}"))
    assert remede.strip() and "Traceback" not in dit
