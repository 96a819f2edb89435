"""Une page construite se finit sans son générateur : dans les deux langues, une fois pour toutes."""

from macros.publication.finition import chemins, finir, finir_les_pages

BRUTE = (
    '<html lang="{langue}"><article><table><thead><tr><th>A</th><th>B</th></tr></thead>'
    "<tr><td>1</td><td>l'un : l'autre</td></tr></table>"
    '<ul class="task-list"><li class="task-list-item"><input type="checkbox" disabled/> Lire</li></ul></article></html>'
)
FINIE = (
    '<html lang="fr"><article><table class="tableau"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    '<tr><th scope="row">1</th><td data-label="B">l’un\u00a0: l’autre</td></tr></table>'
    '<ul class="task-list" data-liste="guide/index#1"><li class="task-list-item"><label><input type="checkbox">'
    " <span>Lire</span></label></li></ul></article></html>"
)


def test_la_page_se_finit_et_recommencer_ne_change_rien():
    finie = finir(BRUTE.format(langue="fr"), "guide/index.md")
    assert finie == FINIE
    assert finir(finie, "guide/index.md") == FINIE


def test_seules_les_pages_venues_de_docs_changent_dans_chaque_langue(tmp_path):
    docs, site = tmp_path / "docs", tmp_path / "site"
    for nom in ("fr/guide/index.md", "en/guide/index.md", "fr/guide/seul.md"):
        (docs / nom).parent.mkdir(parents=True, exist_ok=True)
        (docs / nom).write_text("# Titre")
    construites = ("guide", "en/guide", "guide/seul", "en/guide/seul", "m/ailleurs")
    for nom in construites:
        (site / nom).mkdir(parents=True)
        (site / nom / "index.html").write_text(BRUTE.format(langue="en" if nom.startswith("en/") else "fr"))
    finir_les_pages(site, docs)
    lues = {nom: (site / nom / "index.html").read_text(encoding="utf-8") for nom in construites}
    assert chemins(docs) == ["guide/index.md", "guide/seul.md"]
    assert lues["guide"] == FINIE
    assert 'data-liste="guide/index#1"' in lues["en/guide"] and "l’un : l’autre" in lues["en/guide"]
    assert 'data-liste="guide/seul#1"' in lues["en/guide/seul"]
    assert lues["m/ailleurs"] == BRUTE.format(langue="fr")
