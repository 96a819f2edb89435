"""Le guide imprimé mène au site publié, et la même page donne le même PDF, à l'octet."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

RACINE = Path(__file__).resolve().parents[2]
ADRESSE = "https://programme.github.io/depot/"
PAGE = """<!doctype html><html lang="{langue}"><meta charset="utf-8"><title>Guide</title><link rel="stylesheet" href="{racine}assets/a.css">
<h1 id="haut">Guide</h1><p id="heure">Une heure.</p><script>document.getElementById("heure").textContent = Date.now()</script>
<a href="{racine}contacts/#ecrire">Écrire</a> <a href="#haut">En haut</a> <a href="https://exemple.ca/a">Ailleurs</a>
<table><tr><th scope="col">Nom</th><th scope="col">Rôle</th></tr><tr><th scope="row">A</th><td>B</td></tr></table>"""


def imprimer(site: Path, sortie: Path, **variables: str) -> dict[str, bytes]:
    """Les octets de chaque PDF, imprimé dans un processus à part."""
    sortie.mkdir()
    commande = [sys.executable, "-m", "outils.imprimer", str(site), str(sortie)]
    subprocess.run(commande, check=True, cwd=RACINE, env={**os.environ, "ADRESSE_DU_SITE": ADRESSE, **variables})
    return {fichier.name: fichier.read_bytes() for fichier in sorted(sortie.iterdir())}


@pytest.fixture(scope="module")
def petit_site(tmp_path_factory) -> Path:
    """Une page de guide par langue, sa feuille de style et un tableau, dont Chromium numérote les cellules."""
    site = tmp_path_factory.mktemp("imprimer") / "site"
    for langue, racine in (("fr", "../../"), ("en", "../../../")):
        page = site / ("" if langue == "fr" else langue) / "guide/entier/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(langue=langue, racine=racine), encoding="utf-8")
    (site / "assets").mkdir()
    (site / "assets/a.css").write_text("h1::after { content: ' habillé' }", encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def impression(petit_site) -> dict[str, bytes]:
    """Une première impression."""
    return imprimer(petit_site, petit_site.parent / "une", DATE_DE_PUBLICATION="2026-12-01", TZ="America/Toronto")


@pytest.mark.usefixtures("impression")
@pytest.mark.parametrize("langue", ["fr", "en"])
def test_chaque_lien_du_pdf_mene_au_site_publie(langue, petit_site):
    (page,) = PdfReader(petit_site.parent / f"une/guide-{langue}.pdf").pages
    adresses = [lien.get_object().get("/A", {}).get("/URI") for lien in page["/Annots"]]
    assert adresses == [f"{ADRESSE}contacts/#ecrire", None, "https://exemple.ca/a"]  # None : un lien dans le PDF
    assert "Guide habillé" in page.extract_text()


def test_imprimer_deux_fois_donne_les_memes_octets(petit_site, impression):
    ailleurs = {"DATE_DE_PUBLICATION": "2026-12-01", "TZ": "Asia/Tokyo"}
    assert list(impression) == ["guide-en.pdf", "guide-fr.pdf"]
    assert imprimer(petit_site, petit_site.parent / "deux", **ailleurs) == impression


@pytest.mark.parametrize(("publie", "attendu"), [("2026-12-01", "D:20261201"), ("", "D:20260101")])
def test_le_pdf_porte_le_jour_de_la_publication(publie, attendu, petit_site):
    imprimer(petit_site, petit_site.parent / f"le-{attendu[2:]}", DATE_DE_PUBLICATION=publie)
    dates = PdfReader(petit_site.parent / f"le-{attendu[2:]}/guide-fr.pdf").metadata
    assert (dates["/CreationDate"], dates["/ModDate"]) == (f"{attendu}000000+00'00'",) * 2
