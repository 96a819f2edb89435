"""La consigne de sécurité est dans chaque page, avant tout le reste, et n'y nomme que les scripts de nos gabarits."""

import base64
import hashlib
import re

import pytest

from tests.site.lecture import RACINE, lire, nom, pages

EXECUTES = ("", "module", "text/javascript")
BALISE = re.compile(r"<script>(.*?)</script>", re.S)
GABARIT = RACINE / "overrides/partials/javascripts/base.html"
SEUL_SCRIPT = BALISE.findall(GABARIT.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


def scripts_en_ligne(html: str) -> list[str]:
    """Le texte des scripts que le navigateur exécuterait."""
    trouves = re.findall(r"<script\b([^>]*)>(.*?)</script>", html, re.S)
    types = [(re.search(r'type="([^"]*)"', attributs), attributs, texte) for attributs, texte in trouves]
    return [
        texte
        for genre, attributs, texte in types
        if "src=" not in attributs and (genre.group(1) if genre else "") in EXECUTES
    ]


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_la_consigne_vient_en_premier(page):
    assert re.search(r'<head[^>]*><meta http-equiv="Content-Security-Policy"', page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_la_consigne_n_admet_que_ce_site(page):
    politique = lire(page).metas["Content-Security-Policy"]
    assert politique.startswith("default-src 'none'")
    assert "unsafe-inline" not in politique
    assert "unsafe-eval'" not in politique.replace("'wasm-unsafe-eval'", "")
    assert "http" not in politique


def test_un_seul_gabarit_ecrit_un_script_en_ligne():
    ecrits = [f for f in (RACINE / "overrides").rglob("*.html") if BALISE.search(f.read_text(encoding="utf-8"))]
    assert (ecrits, len(SEUL_SCRIPT)) == ([GABARIT], 1)


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_le_seul_script_en_ligne_est_celui_du_gabarit(page):
    assert set(scripts_en_ligne(page.read_text(encoding="utf-8"))) <= set(SEUL_SCRIPT)


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_la_consigne_ne_signe_que_le_script_du_gabarit(page):
    signes = re.findall(r"'sha256-([^']+)'", lire(page).metas["Content-Security-Policy"])
    portes = scripts_en_ligne(page.read_text(encoding="utf-8"))
    attendu = base64.b64encode(hashlib.sha256(SEUL_SCRIPT[0].encode()).digest()).decode()
    assert signes == ([attendu] if portes else [])


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_aucun_geste_ni_style_en_ligne(page):
    html = re.sub(r"<script\b.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.S)
    assert re.findall(r"<[a-z][^>]*\s(?:on[a-z]+|style)=", html) == []
