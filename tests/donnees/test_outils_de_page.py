"""Un bloc que plus aucune page ne montre se dit, et une page en latin-1 ne fait tomber aucun contrôle."""

import re
import shutil

import pytest

from macros.anomalies import formater
from macros.chargement import RACINE
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout

CATALOGUE = "macros/rendu/catalogue.py"


@pytest.fixture
def copie(tmp_path, monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2026-11-28")
    for piece in ("data", "docs"):
        shutil.copytree(RACINE / piece, tmp_path / piece)
    (tmp_path / CATALOGUE).parent.mkdir(parents=True)
    shutil.copy(RACINE / CATALOGUE, tmp_path / CATALOGUE)
    shutil.copy(RACINE / "mkdocs.yml", tmp_path)
    return tmp_path


def retirer(copie, bloc: str) -> None:
    """Efface chaque appel du bloc, dans les deux langues."""
    appel = re.compile(rf"\{{\{{ {bloc}\(.*?\) \}}\}}")
    for page in (copie / "docs").rglob("*.md"):
        page.write_text(appel.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize("bloc", ["echeances", "contacts", "verifier_admissibilite", "auto_examen"])
def test_un_bloc_efface_partout_se_dit(copie, bloc):
    retirer(copie, bloc)
    dit = formater(verifier_tout(copie, toutes_les_attentes()))
    assert f"plus aucune page française ne montre « {bloc}() »" in dit


@pytest.mark.parametrize("encodage", ["latin-1", "cp1252", "utf-16"])
def test_une_page_d_un_autre_encodage_se_dit_sans_trace(copie, encodage):
    page = copie / "docs/fr/guide/mesurer.md"
    page.write_bytes(page.read_text(encoding="utf-8").encode(encodage, errors="replace"))
    dit = formater(verifier_tout(copie))
    assert "docs/fr/guide/mesurer.md:" in dit and "le fichier n'est pas en UTF-8 → l'enregistrer" in dit.replace(
        "\n    ", " "
    )


@pytest.mark.parametrize("bloc", ["activite", "verifiez_vos_acquis"])
def test_un_module_sans_ses_blocs_se_dit(copie, bloc):
    for langue in ("fr", "en"):
        page = copie / f"docs/{langue}/modules/loi-25.md"
        page.write_text(page.read_text(encoding="utf-8").replace(f"{{{{ {bloc}() }}}}", ""), encoding="utf-8")
    dit = formater(verifier_tout(copie))
    assert f"{bloc} : ce module ne montre pas « {bloc}() »" in dit
