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
