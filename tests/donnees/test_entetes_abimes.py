"""Un en-tête illisible est une faute : sans ce contrôle, MkDocs l'afficherait en clair dans la page."""

import shutil
from pathlib import Path

import pytest

from macros.verifications import verifier_tout

RACINE = Path(__file__).resolve().parents[2]


@pytest.fixture
def copie(tmp_path) -> Path:
    for dossier in ("data", "docs"):
        shutil.copytree(RACINE / dossier, tmp_path / dossier)
    return tmp_path


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("titre_court: Dates", "titre_court: Dates: les"),
        ("type: reference\n", "type: reference\ntype: guide\n"),
        ("rang: 40", "\trang: 40"),
    ],
    ids=["deux-points", "doublon", "tabulation"],
)
def test_un_en_tete_illisible_est_signale_a_sa_ligne(copie, avant, apres):
    page = copie / "docs/fr/programme/dates.md"
    texte = page.read_text(encoding="utf-8")
    assert avant in texte
    page.write_text(texte.replace(avant, apres, 1), encoding="utf-8")
    fautes = [anomalie for anomalie in verifier_tout(copie) if anomalie.fichier == "docs/fr/programme/dates.md"]
    assert fautes
    assert all(faute.remede for faute in fautes)
    assert 1 <= fautes[0].ligne <= 12
