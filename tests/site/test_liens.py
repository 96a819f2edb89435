"""Chaque lien mène quelque part, et chaque fichier demandé existe, sur ce site."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.site.lecture import SITE, lire, nom, pages

AILLEURS = ("http://", "https://", "mailto:", "tel:", "data:")


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


def viser(page: Path, adresse: str) -> Path:
    """Le fichier qu'une adresse relative désigne."""
    chemin = unquote(urldefrag(adresse).url)
    base = SITE if chemin.startswith("/") else page.parent
    cible = (base / chemin.lstrip("/")).resolve() if chemin else page
    return cible / "index.html" if cible.is_dir() else cible


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_chaque_lien_interne_mene_a_une_page(page):
    perdus = [lien for lien in lire(page).liens if not lien.startswith(AILLEURS) and not viser(page, lien).is_file()]
    assert perdus == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_chaque_ancre_visee_existe(page):
    perdues = []
    for lien in lire(page).liens:
        ancre = unquote(urldefrag(lien).fragment)
        if ancre and not lien.startswith(AILLEURS) and ancre not in lire(viser(page, lien)).ancres:
            perdues.append(lien)
    # La revue et le résultat de l'auto-examen sont des vues que le script ouvre par leur adresse.
    assert [lien for lien in perdues if lien not in ("#revoir", "#resultat", "#plan", "#rapport")] == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_aucune_ancre_n_est_posee_deux_fois(page):
    assert [ancre for ancre, nombre in Counter(lire(page).ancres).items() if nombre > 1] == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_chaque_fichier_demande_existe_sur_ce_site(page):
    absents = [f for f in lire(page).ressources if f.startswith(("http", "//")) or not viser(page, f).is_file()]
    assert [fichier for fichier in absents if not fichier.startswith("data:")] == []


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_un_lien_reste_dans_la_langue_de_la_page(page):
    anglaise = lire(page).langue == "en"
    if page.name == "404.html":
        return
    etrangers = []
    for lien in lire(page).liens:
        cible = viser(page, lien) if not lien.startswith(AILLEURS) else page
        if cible.is_relative_to(SITE / "donnees"):
            continue  # un fichier de données porte les deux langues
        if (cible.relative_to(SITE).parts[0] == "en") != anglaise:
            etrangers.append(lien)
    assert len(set(etrangers)) <= 1, "seul le lien de langue change de langue"
