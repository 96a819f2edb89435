"""La mise en forme : ce qu'elle change, et tout ce qu'elle ne touche pas."""

import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.chargement import RACINE
from macros.forme import a_refaire, mettre_en_forme, refaire
from macros.forme.donnees import depouiller
from macros.yaml_strict import lire

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
EXTENSIONS += ["pymdownx.details", "pymdownx.superfences", "pymdownx.tasklist"]
CODE = re.compile(r"<(pre|code|script)\b.*?</\1>|<a [^>]*>|<!--.*?-->", re.S)
NBSP = "\u00a0"
FRAGMENTS = [
    "Un mot  de trop , dit-on…",
    f"L’aide{NBSP}: « oui »{NBSP}!",
    "Est-ce vrai ? Oui ; non !",
    'Il dit "bonjour" à tous...',
    'Un `code  "x"  ’ ...` ici',
    '```\ncode  avec   espaces ’ \n\n    "x"  !\n```',
    "~~~yaml\na:  'b'  \n~~~",
    "{{ fait(\"a-b\")  }} et  {{ source('x') }} !",
    '[un  lien](page.md#a "Titre  ’")',
    "[x](https://a.ca/b...c?d=e;f) ; là",
    '- une  liste\n    - dans  une liste\n\n        du   code "x"\n',
    'Para.\n\n    du   code  ’  "x" !\n',
    '!!! note "Un titre"\n    Du  texte ’ là !\n',
    '??? tip "L’autre"\n\n    Encore  du texte.\n',
    "| A  | B |\n| --- | --- |\n| un  mot | ’ ! |",
    "Terme\n:   Sa  définition ’ là",
    '<div class="a  b" markdown>\n\nDu  texte.\n\n</div>',
    "## Titre  ici { #titre-ici  }",
    "Deux espaces  \nà la fin ",
    "* [ ]  une case",
    "Une note[^1]  ici.\n\n[^1]: La  note ’ là.",
    "*[CQCM]: Conseil  québécois",
    '[ref]: https://a.ca/x  "T"',
    "<!-- un  commentaire ’ -->",
    "1.  premier\n2.  second",
    "> citation  ’ !",
]
PAGES = st.lists(
    st.sampled_from(FRAGMENTS) | st.text("ab «»'’\"!?;:. \n`*_[](){}|#-\u00a0", max_size=40), max_size=8
).map("\n\n".join)


def page(corps: str, langue: str = "fr") -> str:
    return mettre_en_forme(f"docs/{langue}/a.md", corps)


def donnees(texte: str, nom: str = "data/faits.yml") -> str:
    return mettre_en_forme(nom, texte)


def rendre(texte: str) -> str:
    """Le HTML d'un texte, par une bibliothèque qui n'a rien lu d'autre."""
    return markdown.Markdown(extensions=EXTENSIONS).convert(texte)


def nu(html: str) -> str:
    """Le HTML sans espaces ni signes de typographie, hors code et adresses, où tout compte."""
    gardes = [trouve.group() for trouve in CODE.finditer(html)]
    texte = re.sub(r"[\s\u00a0\u202f\u2009\u2007]+", "", CODE.sub("\x00", html))
    texte = re.sub(r"[\"“”«»]|&quot;|&laquo;|&raquo;", "", re.sub(r"[’ʼ]", "'", texte)).replace("...", "…")
    return "\n".join([texte, *gardes])


@pytest.mark.parametrize(
    ("ecrit", "attendu"),
    [
        ("Un  mot.", "Un mot."),
        ("Fin de ligne. ", "Fin de ligne."),
        ("L’eau", "L'eau"),
        ("Attendez...", "Attendez…"),
        ('Le mot "numérique" suffit.', "Le mot « numérique » suffit."),
        ("Vraiment ? Oui !", "Vraiment? Oui!"),
        (f"Un prix{NBSP}: 4{NBSP}$", "Un prix : 4 $"),
        ("«mot»", "« mot »"),
        ("Une ligne  \nsuivie", "Une ligne  \nsuivie"),
        ('`"x"  ...`', '`"x"  ...`'),
        ('{{ terme("obnl",  "un OBNL") }}', '{{ terme("obnl",  "un OBNL") }}'),
        ('[a](b.md "T  t")', '[a](b.md "T  t")'),
        ('!!! note "Un titre"', '!!! note "Un titre"'),
        ("    du   code\n", "    du   code\n"),
        ("- a\n\n    suite  ici", "- a\n\n    suite ici"),
        ("../../a.md ... b", "../../a.md … b"),
        ('<div class="a  b">', '<div class="a  b">'),
        ("## Titre { #a  }", "## Titre { #a  }"),
        ("| a  | b |", "| a  | b |"),
        ("![image](a.png) !", "![image](a.png)!"),
    ],
)
def test_une_page_francaise(ecrit, attendu):
    assert page(ecrit) == attendu


@pytest.mark.parametrize(
    ("ecrit", "attendu"),
    [('Say "digital"  now', 'Say "digital" now'), ("“found” ; ?", "“found” ; ?"), ("It’s  here...", "It's here…")],
)
def test_une_page_anglaise_garde_ses_guillemets(ecrit, attendu):
    assert page(ecrit, "en") == attendu


def test_l_en_tete_ne_change_que_par_ses_textes():
    ecrit = '---\ntype: guide \nen_bref: >-\n  L’aide  ici ?\nmots_cles: ["a  b", c]\nrevise_le: 2026-01-01\n---\n# T\n'
    assert page(ecrit) == (
        '---\ntype: guide\nen_bref: >-\n  L\'aide ici?\nmots_cles: ["a  b", c]\nrevise_le: 2026-01-01\n---\n# T\n'
    )


@given(PAGES, st.sampled_from(["fr", "en"]))
@settings(max_examples=250, deadline=None)
def test_remettre_en_forme_ne_change_rien(texte, langue):
    une_fois = page(texte, langue)
    assert page(une_fois, langue) == une_fois


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("\n\n".join))
@settings(max_examples=150, deadline=None)
def test_le_html_d_une_page_ne_change_que_de_typographie(texte):
    assert nu(rendre(page(texte))) == nu(rendre(texte))


@given(st.text("ab «»'’\"!?;:. \n\u00a0", max_size=80), PAGES)
@settings(max_examples=150, deadline=None)
def test_un_bloc_de_code_reste_octet_pour_octet(code, autour):
    bloc = f"````python\n{code}\n````"
    prelude = autour.replace("`", "").replace("~", "").replace("<", "").replace("{", "")
    assert bloc in page(f"{prelude}\n\n{bloc}\n\nUn  mot.")


JINJA = st.text("ab «»'’\"!?;:.,() \u00a0", max_size=30).map(lambda texte: "{{ fait(" + texte + ") }}")
ENTETES = ("en_bref: Voir {} là", "en_bref: >-\n  Voir  {} là", "montants_fictifs: {}", "pourcentages_libres: >\n  {}")


@given(JINJA, st.sampled_from(ENTETES), st.sampled_from(["fr", "en"]))
@settings(max_examples=150, deadline=None)
def test_jinja_dans_l_en_tete_reste_octet_pour_octet(jinja, champ, langue):
    ecrit = f"---\n{champ.format(jinja)}\ntype: guide\n---\n# T\n"
    assert jinja in page(ecrit, langue), ecrit


CLOTURES = st.sampled_from(
    ["```\nx\n```", "~~~yaml\na: b\n~~~", "<pre>x</pre>", "{{ bloc() }}", "<!-- x -->", "</div>"]
)


@given(CLOTURES, st.text("ab «»'’\"!?;:. \u00a0", min_size=1, max_size=40), st.sampled_from(["\n", "\n\n"]))
@settings(max_examples=150, deadline=None)
def test_un_bloc_indente_apres_une_cloture_reste_octet_pour_octet(cloture, code, saut):
    bloc = f"    x{code}x"
    assert f"\n{bloc}\n" in page(f"Un mot.\n\n{cloture}{saut}{bloc}\n\nUn  mot.\n")


@pytest.mark.parametrize(
    "fichier", sorted(RACINE.glob("docs/*/**/*.md")), ids=lambda f: f.relative_to(RACINE).as_posix()
)
def test_une_vraie_page_bruitee_revient_a_elle_meme(fichier):
    nom, texte = fichier.relative_to(RACINE).as_posix(), fichier.read_text(encoding="utf-8")
    assert mettre_en_forme(nom, mettre_en_forme(nom, texte)) == mettre_en_forme(nom, texte)
    assert nu(rendre(mettre_en_forme(nom, texte))) == nu(rendre(texte))


@pytest.mark.parametrize(
    ("ecrit", "attendu"),
    [
        ("- id: a\n  unite: \n", "- id: a\n  unite:\n"),
        ("- id: a\n  enonce: L’aide  ici\n", "- id: a\n  enonce: L'aide ici\n"),
        ("- id: a\n  valeur: 1\n  enonce: b\n", "- id: a\n  enonce: b\n  valeur: 1\n"),
        ("- enonce: b\n  id: a\n", "- id: a\n  enonce: b\n"),
        ("- id: a\n\n\n- id: b\n- id: c\n", "- id: a\n\n- id: b\n\n- id: c\n"),
        ("- id: a\n- id: b\n", "- id: a\n- id: b\n"),
        ("# tête\n- id: a\n\n# sur b\n- id: b\n", "# tête\n- id: a\n\n# sur b\n- id: b\n"),
        ("- id: a\n  # pourquoi\n  valeur: 1\n  enonce: b\n", "- id: a\n  enonce: b\n  # pourquoi\n  valeur: 1\n"),
        ("- id: a  # note  ’\n", "- id: a  # note  ’\n"),
        ('- id: a\n  enonce: "Il dit : non"\n', '- id: a\n  enonce: "Il dit : non"\n'),
        ("- id: a\n  sources: [b,  c]\n", "- id: a\n  sources: [b,  c]\n"),
        (
            "- id: a\n  enonce: |\n    Un  mot d’ici\n\n    - oui ?\n  valeur: 2\n",
            "- id: a\n  enonce: |\n    Un mot d'ici\n\n    - oui?\n  valeur: 2\n",
        ),
        ("a: b: c\n", "a: b: c\n"),
        ("- id: a\n\tb: c  \n", "- id: a\n\tb: c  \n"),
    ],
)
def test_des_donnees(ecrit, attendu):
    assert donnees(ecrit) == attendu


def test_les_donnees_sans_fiche_gardent_leurs_commentaires():
    assert donnees("# Aucune pour l'instant.\n[]\n", "data/appels.yml") == "# Aucune pour l'instant.\n[]\n"


def test_une_traduction_suit_la_langue_de_chaque_champ():
    ecrit = 'a.b:\n  fr: Vrai ?\n  texte: "It’s  true ?"\n'
    assert donnees(ecrit, "data/traductions/en/faits.yml") == 'a.b:\n  fr: Vrai?\n  texte: "It\'s true ?"\n'


@pytest.mark.parametrize(
    "fichier", sorted(RACINE.glob("data/**/*.yml")), ids=lambda f: f.relative_to(RACINE).as_posix()
)
def test_un_vrai_fichier_de_donnees_dit_toujours_la_meme_chose(fichier):
    nom, texte = fichier.relative_to(RACINE).as_posix(), fichier.read_text(encoding="utf-8")
    neuf = mettre_en_forme(nom, texte)
    assert mettre_en_forme(nom, neuf) == neuf
    assert depouiller(lire(neuf, nom).contenu) == depouiller(lire(texte, nom).contenu)
    assert texte.count("#") == neuf.count("#")


YAML = st.lists(
    st.sampled_from(
        [
            "- id: a",
            "- id: b",
            "  enonce: L’aide  ?",
            "  valeur: 3",
            "  unite: ",
            "  # note",
            "",
            "# tête",
            "  periode: |",
            "    du  texte",
            "  statut: x",
        ]
    ),
    max_size=10,
).map(lambda lignes: "\n".join([*lignes, ""]))


@given(YAML)
@settings(max_examples=250, deadline=None)
def test_des_donnees_quelconques_se_reforment_une_fois_pour_toutes(texte):
    neuf = donnees(texte)
    assert donnees(neuf) == neuf
    assert depouiller(lire(neuf, "x").contenu) == depouiller(lire(texte, "x").contenu) or lire(texte, "x").anomalies


@pytest.fixture
def projet_brouillon(tmp_path: Path) -> Path:
    for nom, texte in (("docs/fr/a.md", "# T\n\nUn  mot.\n"), ("data/faits.yml", "- id: a\n  unite: \n")):
        (tmp_path / nom).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nom).write_text(texte, encoding="utf-8")
    return tmp_path


def test_le_controle_dit_ce_qui_changerait_puis_la_commande_le_fait(projet_brouillon):
    assert [(a.fichier, a.ligne, a.constat, a.remede) for a in a_refaire(projet_brouillon)] == [
        (
            "data/faits.yml",
            2,
            "Mise en forme à refaire («   unite:[espace] »)",
            "écrire «   unite: », ou taper : make format",
        ),
        ("docs/fr/a.md", 3, "Mise en forme à refaire (« Un  mot. »)", "écrire « Un mot. », ou taper : make format"),
    ]
    assert refaire(projet_brouillon) == ["data/faits.yml", "docs/fr/a.md"]
    assert list(a_refaire(projet_brouillon)) == []
