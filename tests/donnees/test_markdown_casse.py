"""Le Markdown qui paraîtrait en clair, dehors ou à moitié : chaque faute se voit, et ce qui est bien écrit passe."""

import pytest

PAGE = "docs/fr/index.md"
TABLEAU = "| a | b |\n|---|---|\n"


def dire(projet, controle, corps):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    return projet.fautes(controle)


@pytest.mark.parametrize(
    ("controle", "corps"),
    [
        ("encadres", '!!! note "Titre"\n\n    Texte.\n\n??? question "Autre"\n\n    Texte.'),
        ("encadres", '=== "Un"\n\n    Texte.\n\n=== "Deux"\n\n    Texte.'),
        ("encadres", '<div class="a" markdown>\n<div class="b" markdown>\n\nTexte.\n\n</div>\n</div>'),
        ("retraits", "- un\n- deux\n\n    suite\n\n    - trois\n\n1. quatre\n- [ ] cinq"),
        ("retraits", "## Titre { #titre }\n- un\nsuite\n- deux"),
        ("retraits", '!!! note "Titre"\n    - un\n\n        suite'),
        ("retraits", "```text\n  -mot\n```\n\n-5 degrés, `  a`."),
        ("tableaux", f"{TABLEAU}| c | `d|e` |\n| f \\| g | |\n\nTexte."),
        ("tableaux", f'!!! note "Titre"\n\n    {TABLEAU.strip().replace(chr(10), chr(10) + "    ")}'),
        ("emphases", "**a** (*b **c** d*), ***e***, 2 * 3, 2*3, \\*f, `**g`"),
        ("emphases", "* un\n* **deux** et *trois*\n\n***\n\n| *a* | **b** |\n|---|---|"),
        ("emphases", "## Titre { #titre }\n\n[a](b.md){ .bouton }\n{ .boutons }"),
        ("notes", "Un mot[^1].\n\n[^1]: Sa note."),
        ("places_des_appels", 'Un {{ fait("a") }} et {{ source("b") }}.\n\n{{ faq() }}'),
        ("places_des_appels", '{% raw %}`{{ fait("a") }}`{% endraw %}\n\n`{{ adresse_du_site("a.md") }}`'),
    ],
)
def test_ce_qui_est_bien_ecrit_passe(projet, controle, corps):
    assert dire(projet, controle, corps) == ""


@pytest.mark.parametrize(
    ("corps", "constat"),
    [
        ('!!! note "Titre"\nTexte.', "cet encadré est vide : le texte qui suit est dehors\n    → commencer par 4"),
        ('!!! note "Titre"\n\n  Texte.', "cet encadré est vide"),
        ("!!! note « Titre »\n\n    Texte.", "cet encadré s'ouvre mal"),
        ("??? note “Titre”\n\n    Texte.", "cet encadré s'ouvre mal"),
        ('!!! note "Titre\n\n    Texte.', "cet encadré s'ouvre mal"),
        ('!!!note "Titre"\n\n    Texte.', "cet encadré s'ouvre mal"),
        ('!!! remarque "Titre"\n\n    Texte.', "le site n'a pas d'encadré « remarque »"),
        ('!!! exemple "Titre"\n\n    Texte.', "le site n'a pas d'encadré « exemple »\n    → écrire « example »"),
        ('=== "Onglet\n\n    Texte.', "cet onglet s'ouvre mal"),
        ('<div class="a" markdown>\n\nTexte.', "ce bloc <div> n'est jamais refermé"),
        ("</div>", "« </div> » ne referme rien"),
    ],
)
def test_un_bloc_s_ouvre_et_se_remplit(projet, corps, constat):
    assert dire(projet, "encadres", corps).startswith(f"{PAGE}:11 · {constat}")


@pytest.mark.parametrize(
    ("corps", "ligne", "constat"),
    [
        ("Texte :\n- un\n- deux", 12, "cette liste touche le paragraphe qui précède\n    → laisser une ligne vide"),
        ("Texte :\n1. un", 12, "cette liste touche le paragraphe qui précède"),
        ("- un\n  - deux", 12, "ce retrait de 2 espaces ne compte pas\n    → commencer la ligne par 4 espaces"),
        ("1. un\n   - deux", 12, "ce retrait de 3 espaces ne compte pas"),
        (" Texte.", 11, "ce retrait de 1 espace ne compte pas\n    → ôter les espaces du début de la ligne"),
        ("    Texte.", 11, "ce texte, en retrait de 4 espaces, paraîtrait comme du code"),
        ("-[ ] un", 11, "cette case à cocher est mal écrite\n    → écrire « - [ ] Texte »"),
        ("- [] un", 11, "cette case à cocher est mal écrite"),
        ("- [x ] un", 11, "cette case à cocher est mal écrite"),
        ("-  [ ] un", 11, "cette case à cocher est mal écrite"),
        ("-mot", 11, "il manque une espace après le tiret"),
        ("• mot", 11, "« • » n'ouvre pas une liste\n    → écrire « - Texte »"),
        ("1) mot", 11, "« 1) » n'ouvre pas une liste"),
    ],
)
def test_une_liste_se_voit_comme_une_liste(projet, corps, ligne, constat):
    dit = dire(projet, "retraits", corps)
    assert dit.startswith(f"{PAGE}:{ligne} · {constat}") and dit.count("→") == 1


@pytest.mark.parametrize(
    ("corps", "ligne", "constat"),
    [
        (f"Texte.\n{TABLEAU}", 12, "ce tableau touche le paragraphe qui précède"),
        ("| a | b |\n| c | d |", 11, "ce tableau n'a pas de trait sous ses titres\n    → écrire |---|---|"),
        ("| a | b |\n|—|—|\n| c | d |", 11, "ce tableau n'a pas de trait"),
        ("| a | b |\n|---|\n| c | d |", 12, "ce trait n'a pas 2 colonnes comme les titres\n    → écrire |---|---|"),
        (f"{TABLEAU}| c | d | e |", 13, "cette rangée a 3 cellules, les titres en ont 2 : la dernière disparaîtrait"),
        (f"{TABLEAU}| c |", 13, "cette rangée a 1 cellule, les titres en ont 2 : la dernière resterait vide"),
        (f"{TABLEAU}\n| c | d |", 14, "une ligne vide coupe ce tableau"),
        ("| a | b |\n\n|---|---|\n| c | d |", 13, "une ligne vide coupe ce tableau"),
        (f"{TABLEAU}| c\nd | e |", 13, "un retour à la ligne coupe cette rangée"),
        (f"{TABLEAU}| c | d |\nTexte.", 14, "cette ligne n'est pas une rangée du tableau qu'elle touche"),
        ("a | b\n---|---\nc | d", 12, "ce tableau n'a pas ses barres"),
    ],
)
def test_un_tableau_se_voit_en_entier(projet, corps, ligne, constat):
    dit = dire(projet, "tableaux", corps)
    assert dit.startswith(f"{PAGE}:{ligne} · {constat}") and dit.count("→") == 1


@pytest.mark.parametrize(
    ("corps", "constat"),
    [
        ("Un **gras ouvert\net la suite.", "« ** » ne se referme pas, ou s'ouvre mal"),
        ("Un *italique ouvert.", "« * » ne se referme pas, ou s'ouvre mal"),
        ("Un **gras* raté.", "« ** » ne se referme pas"),
        ("Un ** gras** raté.", "« ** » ne se referme pas"),
        ("| **a | b** |\n|---|---|", "« ** » ne se referme pas"),
        ("(texte)[page.md]", "« (texte)[page.md] » inverse les crochets et les parenthèses"),
        ("[texte] (page.md)", "une espace sépare « [texte] (page.md) » en deux"),
        ("![Un plan] (plan.png)", "une espace sépare « [Un plan] (plan.png) » en deux"),
        ("[a](b.md) { .bouton }", "« { .bouton } » ne touche pas ce qu'il habille"),
        ("{ .bouton }", "« { .bouton } » ne touche pas ce qu'il habille"),
    ],
)
def test_aucun_signe_ne_parait_en_clair(projet, corps, constat):
    assert dire(projet, "emphases", corps).startswith(f"{PAGE}:11 · {constat}")


@pytest.mark.parametrize(
    ("corps", "constat"),
    [
        ("Un mot[^1].", "la note « 1 » n'est écrite nulle part"),
        ("[^a]: Une note.", "rien ne renvoie à la note « a »"),
    ],
)
def test_une_note_se_cite_et_s_ecrit(projet, corps, constat):
    assert dire(projet, "notes", corps).startswith(f"{PAGE}:11 · {constat}")


@pytest.mark.parametrize(
    ("corps", "constat"),
    [
        ("Voyez {{ faq() }} ici.", "faq : cet appel écrit un bloc : il couperait la phrase"),
        ('`{{ fait("a") }}`', "fait : cet appel, dans du code, serait remplacé par ce qu'il écrit"),
        ('```text\n{{ fait("a") }}\n```', "fait : cet appel, dans du code,"),
    ],
)
def test_un_appel_est_a_sa_place(projet, corps, constat):
    dit = dire(projet, "places_des_appels", corps)
    assert f" · {constat}" in dit and dit.startswith((f"{PAGE}:11", f"{PAGE}:12"))
