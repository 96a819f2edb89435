"""Une page écrit du Markdown : le HTML, les attributs et le code mal fermé y sont refusés à leur ligne."""

import pytest

CLOTURE = "```html\n<iframe src='x'></iframe>\n<script>a()</script>\n```"


@pytest.mark.parametrize(
    "corps",
    [
        "Un texte, 2 < 3 et `<script>`.",
        CLOTURE,
        "- Un pas :\n\n    ```html\n    <b>gras</b>\n    ```",
        '<div class="porte porte--un" markdown>\n\nUn texte.\n\n</div>',
        "[Un bouton](index.md){ .bouton .bouton--second }\n{ .boutons }",
        "{% raw %}`{{ fait(\"a\") }}`{% endraw %} {{ fait('a') }}",
        "``un ` seul``",
    ],
)
def test_une_page_ordinaire_passe(projet, corps):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    assert projet.fautes("balises") == ""


@pytest.mark.parametrize(
    "corps",
    [
        "<script>alert(1)</script>",
        "Un mot <script src=a.js></script>",
        '<meta http-equiv="refresh" content="0">',
        "<iframe src=a></iframe>",
        "<style>p{}</style>",
        '<form action="https://ailleurs.ca">',
        "<object data=a>",
        "<embed src=a>",
        "<base href=a>",
        "<link rel=stylesheet href=a>",
        "<p onclick=a()>",
        "<b>gras</b>",
        "<SVG/onload=a()>",
        "<!-- un commentaire -->",
        "<?php ?>",
        "<https://ailleurs.ca>",
        '<div class="a" onclick="b()" markdown>',
        '<div class="a" markdown><script>a()</script>',
        "<div>",
        "Texte `<b>` puis <b>.",
        "```x``` <script>alert(1)</script>",
        "~~~ {.html}\n~~~\n<script>a()</script>\n~~~",
        "Un ` seul\nsuivi de `<script>a()</script>` ici.",
        r"\`<script>a()</script>\`",
    ],
)
def test_le_html_est_refuse_a_sa_ligne(projet, corps):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    dit = projet.fautes("balises")
    assert "docs/fr/index.md:1" in dit and "\n    → " in dit, f"{corps}\n{dit}"


def test_le_remede_dit_comment_montrer_du_html(projet):
    projet.page("en/index.md", "# Home\n\n<script>alert(1)</script>\n")
    assert projet.fautes("balises") == (
        "docs/en/index.md:11 · une page n'écrit pas de HTML (« <script> »)\n"
        "    → écrire en Markdown, ou par une macro ; pour montrer du HTML, le mettre entre accents graves : `<b>`"
    )


@pytest.mark.parametrize("attribut", ["{ style='color:red' }", "{ onclick=a() }", "{: href=a }", "{ .a title=b }"])
def test_un_attribut_entre_accolades_est_refuse(projet, attribut):
    projet.page("fr/index.md", f"# Accueil\n\n[Là](index.md){attribut}\n")
    assert projet.fautes("balises").startswith(
        f"docs/fr/index.md:11 · « {attribut} » n'est pas permis entre accolades\n    → n'y écrire qu'une ancre"
    )


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        ("```text\nouvert", "docs/fr/index.md:11 · cette clôture de code ne se referme pas, ou s'ouvre mal"),
        ("Voyez `ceci.", "docs/fr/index.md:11 · un accent grave ne se referme pas"),
    ],
)
def test_le_code_se_referme(projet, corps, message):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    assert projet.fautes("balises").startswith(message)


def test_un_en_tete_n_appelle_qu_un_script_du_site(projet):
    from tests.donnees.conftest import ENTETE

    projet.ecrire("overrides/assets/js/page.mjs", "")
    projet.page("fr/index.md", "# Accueil\n", ENTETE.replace("rang: 10", "rang: 10\nscripts: [../../p.js, pages.mjs]"))
    assert projet.fautes("habillage") == (
        "docs/fr/index.md:8 · scripts : « ../../p.js » n'est pas dans overrides/assets/js/\n"
        "    → nommer un fichier de overrides/assets/js/\n"
        "docs/fr/index.md:8 · scripts : « pages.mjs » n'est pas dans overrides/assets/js/\n"
        "    → écrire « page.mjs »"
    )
