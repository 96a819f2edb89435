"""Une page construite ne porte que les scripts, les éléments et les gestes que nos gabarits écrivent."""

import pytest

from macros.chargement import RACINE
from macros.publication import gardien

CONNU = "document.documentElement.className='js'"
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="a.svg">'
    f"<script>{CONNU}</script></head><body><article>%s</article></body></html>"
)


def intrus(corps: str) -> list[str]:
    return list(gardien.trouver_les_intrus((PAGE % corps).encode(), {CONNU}))


@pytest.mark.parametrize(
    "corps",
    [
        "<p>Un texte, <code>&lt;script&gt;</code> compris.</p>",
        '<script type="application/json" data-ilot="a">{"a":1}</script>',
        '<script type="module" src="../../assets-0a1b/js/page.mjs"></script>',
        '<script type="module" src="/sous/chemin/assets/js/page.mjs"></script>',
        '<svg><title>Une figure</title></svg><form novalidate><input type="text"></form>',
    ],
)
def test_une_page_de_nos_gabarits_passe(corps):
    assert intrus(corps) == []


@pytest.mark.parametrize(
    ("corps", "dit"),
    [
        ("<script>alert(1)</script>", "un script inconnu : « alert(1) »"),
        ("<SCRIPT type=module>alert(1)</SCRIPT >", "un script inconnu : « alert(1) »"),
        ('<script type="speculationrules">{}</script>', "un script inconnu : « {} »"),
        ('<script src="https://ailleurs.ca/assets/a.js"></script>', "un script chargé de « https://ailleurs.ca/"),
        ('<script src="//ailleurs.ca/assets/a.js"></script>', "un script chargé de « //ailleurs.ca/"),
        ('<script src="../p.js"></script>', "un script chargé de « ../p.js »"),
        ('<iframe src="https://ailleurs.ca"></iframe>', "un élément <iframe>"),
        ('<object data="a.swf"></object>', "un élément <object>"),
        ("<embed src=a>", "un élément <embed>"),
        ("<style>p{display:none}</style>", "un élément <style>"),
        ('<base href="https://ailleurs.ca">', "un élément <base>"),
        ('<meta http-equiv="refresh" content="0; url=https://ailleurs.ca">', "un élément <meta> dans son corps"),
        ('<link rel="stylesheet" href="a.css">', "un élément <link> dans son corps"),
        ('<form action="https://ailleurs.ca"></form>', "un attribut action= sur <form>"),
        ("<p onclick=alert(1)>a</p>", "un attribut onclick= sur <p>"),
        ('<img/onerror="alert(1)" src="x">', "un attribut onerror= sur <img>"),
        ('<p style="color:red">a</p>', "un attribut style= sur <p>"),
        ('<a href="java&#10;script&colon;alert(1)">a</a>', "une adresse qui s'exécute"),
        ('<a href=" JavaScript:alert(1)">a</a>', "une adresse qui s'exécute"),
        ('<a href="data:text/html,a">a</a>', "une adresse qui s'exécute"),
    ],
)
def test_un_intrus_se_nomme(corps, dit):
    assert [trouve for trouve in intrus(corps) if dit in trouve], f"{corps} → {intrus(corps)}"


def test_la_publication_s_arrete_et_nomme_la_page_fautive(tmp_path):
    page = tmp_path / "site" / "programme" / "dates" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE % "<script>alert(1)</script>", encoding="utf-8")
    with pytest.raises(gardien.PageRefusee) as refus:
        gardien.garder(tmp_path / "site", {CONNU}, RACINE)
    assert str(refus.value) == (
        "docs/fr/programme/dates.md:1 · la page construite porte un script inconnu : « alert(1) »\n"
        "    → l'ôter de la page, de la donnée ou du gabarit qui l'écrit ; "
        "un script du site se range dans overrides/assets/js"
    )


def test_les_scripts_connus_sont_ceux_que_nos_gabarits_ecrivent_en_toutes_lettres(tmp_path):
    (tmp_path / "a.html").write_text("<script>a()</script><script>{{ b }}</script><script src=c></script>")
    assert gardien.scripts_des_gabarits(tmp_path) == {"a()"}
