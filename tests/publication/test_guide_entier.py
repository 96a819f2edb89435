"""Le guide entier réunit tous les chapitres, sans ancre en double ni lien perdu, et s'imprime en PDF balisé."""

import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from macros.chargement import charger
from macros.publication.guide_entier import rediriger, remplacer
from macros.rendu.catalogue import BLOCS
from macros.rendu.chapitres import chapitres
from macros.rendu.contexte import Contexte
from outils.imprimer import annoncer_les_pages, dire_les_pages

SITE = Path(__file__).resolve().parents[2] / "site"


@pytest.fixture(params=["fr", "en"])
def guide(request):
    """(langue, page du guide entier)."""
    dossier = SITE / ("" if request.param == "fr" else "en") / "guide/entier/index.html"
    return request.param, html.fromstring(dossier.read_text(encoding="utf-8"))


def test_chaque_chapitre_y_est_dans_l_ordre_du_menu(guide):
    langue, page = guide
    assert page.xpath("//section[@class='chapitre']/@id") == [Path(c.chemin).stem for c in chapitres(langue)]
    assert len(page.xpath("//section[@class='chapitre']")) >= 8


def test_aucune_ancre_n_y_sert_deux_fois(guide):
    doublons = [ancre for ancre, n in Counter(guide[1].xpath("//@id")).items() if n > 1]
    assert doublons == []


def test_chaque_lien_interne_mene_quelque_part(guide):
    page = guide[1]
    ancres = set(page.xpath("//@id"))
    liens = page.xpath("//section[@class='chapitre']//a[starts-with(@href, '#')]/@href")
    assert len(liens) > 10
    assert [lien for lien in liens if lien[1:] not in ancres] == []


def test_les_titres_ne_sautent_aucun_rang(guide):
    rangs = [
        int(titre.tag[1])
        for titre in guide[1].xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert rangs[0] == 1 and rangs.count(1) == 1
    assert all(suivant <= rang + 1 for rang, suivant in pairwise(rangs))


@pytest.mark.parametrize(
    ("adresse", "attendu"),
    [
        ("../mesurer/#pieges", "#mesurer--pieges"),
        ("../mesurer/", "#mesurer"),
        ("#suite", "#demarche--suite"),
        ("../../modules/", "../../modules/"),
        ("https://a.quebec/mesurer/", "https://a.quebec/mesurer/"),
        ("../", "../"),
    ],
)
def test_un_lien_suit_ce_qui_a_change_de_place(adresse, attendu):
    assert rediriger(adresse, "demarche", ["demarche", "mesurer"]) == attendu


def test_reunir_deux_fois_ne_change_rien():
    page = "<p>a</p><!-- chapitres --><!-- /chapitres --><p>b</p>"
    une = remplacer(page, "<section>x\\1</section>")
    assert une == "<p>a</p><!-- chapitres --><section>x\\1</section><!-- /chapitres --><p>b</p>"
    assert remplacer(une, "<section>x\\1</section>") == une


def test_le_pdf_est_balise_signe_et_tient_sur_lettre_et_a4(tmp_path):
    subprocess.run([sys.executable, "-m", "outils.imprimer", str(SITE), str(tmp_path)], check=True, cwd=SITE.parent)
    for langue in ("fr", "en"):
        lu = PdfReader(tmp_path / f"guide-{langue}.pdf")
        racine = lu.trailer["/Root"]
        assert racine["/MarkInfo"]["/Marked"] and str(racine["/Lang"]).startswith(langue)
        assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in lu.pages} == {(596, 791)}
        texte = re.sub(r"\s+", " ", "".join(p.extract_text() for p in lu.pages))
        titres = [c.intertitres()[0].texte.replace("'", "’") for c in chapitres(langue)]
        assert [t for t in titres if t not in texte.replace("\u00a0", " ").replace("'", "’")] == []
        assert len(lu.outline) > 0
        page = tmp_path / ("" if langue == "fr" else langue) / "guide/entier/index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("<small data-pages-du-guide hidden>{n} pages</small>", encoding="utf-8")
    annoncer_les_pages(tmp_path, tmp_path)
    dit = (tmp_path / "en/guide/entier/index.html").read_text(encoding="utf-8")
    assert dit == f"<small data-pages-du-guide>{len(lu.pages)} pages</small>"


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_le_lien_du_pdf_ne_parait_que_si_la_publication_le_depose(langue, monkeypatch):
    ctx = Contexte(charger(), langue, "guide/entier.md")
    monkeypatch.delenv("GUIDE_PDF", raising=False)
    assert BLOCS["guide_pdf"](ctx, {}) == ""
    monkeypatch.setenv("GUIDE_PDF", "guide-{langue}.pdf")
    html_du_lien = BLOCS["guide_pdf"](ctx, {})
    assert f"guide-{langue}.pdf" in html_du_lien and "84 pages" in dire_les_pages(html_du_lien, 84)
    assert "data-pages-du-guide hidden" in html_du_lien


def test_sans_pdf_aucune_page_n_en_promet_et_le_guide_dit_comment_imprimer(guide):
    _, page = guide
    assert [lien for lien in page.xpath("//a/@href") if lien.endswith(".pdf")] == []
    assert page.xpath("//article//code[text()='Ctrl+P']")


def test_un_pdf_qui_manque_laisse_la_page_muette(tmp_path):
    annoncer_les_pages(tmp_path, tmp_path)
    assert list(tmp_path.iterdir()) == []
