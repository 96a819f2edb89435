"""Rien de ce qu'écrit une proposition ne met en forme, ne mentionne ni n'injecte, quel que soit le texte."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.commentaire.protection import LIANT, en_bloc, en_code, nettoyer, proteger, rompre

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MORCEAUX = "@ direction # 12 GH-4 <img/src=x/onerror=alert(1)> ` `` ~~~ * _ ]( https:// www. a.ca </details> <!-- --> | - 1. é &lt; \\"
PIEGES = st.lists(st.sampled_from([*MORCEAUX.split(), " ", "\n", "\r", "\u202e"]), max_size=12).map("".join)
TEXTES = st.one_of(st.text(max_size=60), PIEGES)
MENTION = re.compile(r"@\w|#\d|GH-\d|www\.", re.I)


def html(texte: str) -> str:
    """Le HTML d'un texte sans balisage."""
    return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@given(TEXTES)
def test_un_texte_se_lit_tel_quel(texte):
    lu = rompre(nettoyer(texte))
    attendu = f"<p>{html(lu)}</p>\n" if lu else ""
    assert MARKDOWN.render(proteger(texte)) == attendu


@given(TEXTES)
def test_un_nom_en_police_fixe_ne_s_echappe_pas(texte):
    assert MARKDOWN.render(f"a {en_code(texte)} b") == (
        f"<p>a <code>{html(rompre(nettoyer(texte)))}</code> b</p>\n" if nettoyer(texte) else "<p>a — b</p>\n"
    )


@given(TEXTES)
def test_rien_ne_ferme_le_bloc_du_journal(texte):
    rendu = MARKDOWN.render(f"<details>\n\n{en_bloc(texte)}\n\n</details>\n")
    assert rendu.startswith('<details>\n<pre><code class="language-text">') and rendu.endswith(
        "</code></pre>\n</details>\n"
    )
    assert rendu.count("<") == 6


@given(TEXTES)
def test_personne_n_est_mentionne_et_aucune_demande_n_est_citee(texte):
    for ecrit in (proteger(texte), en_code(texte), en_bloc(texte)):
        assert not MENTION.search(re.sub(r"\\(?=[^\w\s])", "", ecrit))


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Le prix : 4 M$, dit-on", "Le prix \\: 4 M\\$, dit\\-on"),
        ("@direction", f"@{LIANT}direction"),
        ("a\n\n# b", "a \\# b"),
        ("vu \u202eà l'envers", "vu à l'envers"),
        ("x" * 300, "x" * 219 + "…"),
    ],
)
def test_la_protection_se_voit(texte, attendu):
    assert proteger(texte) == attendu
