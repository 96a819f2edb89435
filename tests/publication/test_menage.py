"""Le site publié ne garde que ce que ses pages chargent."""

from macros.publication.menage import retirer_inutiles


def test_le_script_du_theme_d_origine_disparait(tmp_path):
    script = tmp_path / "assets" / "javascripts" / "bundle.js"
    script.parent.mkdir(parents=True)
    script.write_text("x")
    retirer_inutiles(tmp_path)
    assert not script.exists()


def test_nos_scripts_restent(tmp_path):
    script = tmp_path / "assets" / "js" / "page.mjs"
    script.parent.mkdir(parents=True)
    script.write_text("x")
    retirer_inutiles(tmp_path)
    assert script.exists()


def test_les_copies_d_un_generateur_qui_construit_une_langue_a_la_fois_disparaissent(tmp_path):
    for nom in ("en/assets/styles/base.css", "en/404.html", "en/search.json", "404.html", "assets/styles/base.css"):
        (tmp_path / nom).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nom).write_text("x")
    retirer_inutiles(tmp_path)
    restes = sorted(f.relative_to(tmp_path).as_posix() for f in tmp_path.rglob("*") if f.is_file())
    assert restes == ["404.html", "assets/styles/base.css", "en/404.html"]
