"""Chaque décision est courte, a la même forme, et ne cite que des fichiers qui existent."""

import re
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
DECISIONS = sorted((RACINE / "decisions").glob("*.md"))
PARTIES = ["Contexte", "Choix", "Conséquences", "Quand y revenir"]
CHEMIN = re.compile(r"^\.?[\w-]+(?:[./][\w.-]+)+$")


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda d: d.stem)
def test_une_decision_a_quatre_parties_et_tient_en_vingt_cinq_lignes(decision):
    texte = decision.read_text(encoding="utf-8")
    assert re.fullmatch(r"# .+", texte.splitlines()[0])
    assert re.findall(r"^## (.+)$", texte, re.M) == PARTIES
    assert 15 <= len(texte.splitlines()) <= 25
    assert all(partie.strip() for partie in re.split(r"^## .+$", texte, flags=re.M)[1:])


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda d: d.stem)
def test_une_decision_ne_cite_que_ce_qui_existe(decision):
    cites = [code for code in re.findall(r"`([^`]+)`", decision.read_text(encoding="utf-8")) if CHEMIN.match(code)]
    assert [chemin for chemin in cites if "/" in chemin and not (RACINE / chemin).exists()] == []


def test_une_decision_cite_au_moins_un_fichier():
    muettes = [d.stem for d in DECISIONS if not re.search(r"`[\w.]+/[\w./-]+`", d.read_text(encoding="utf-8"))]
    assert muettes == []


def test_les_choix_qui_comptent_sont_ecrits():
    assert len(DECISIONS) >= 14
