"""Le dialecte YAML : ce qui se lit, et ce qui est refusé, à sa ligne."""

import pytest

from macros.anomalies import formater
from macros.yaml_strict import lire


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("12", 12),
        ("-3", -3),
        ("012", "012"),
        ("1.10", "1.10"),
        ("0,5", "0,5"),
        ("12:30", "12:30"),
        ("2026-11-23", "2026-11-23"),
        ("oui", True),
        ("non", False),
        ('"oui"', "oui"),
        ("no", "no"),
        ("true", "true"),
        ("null", "null"),
        ("~", "~"),
        ("", None),
        ('""', ""),
        ('"12"', "12"),
        ("[oui, 2, texte]", [True, 2, "texte"]),
    ],
)
def test_chaque_valeur_se_lit_comme_elle_est_ecrite(ecrit, lu):
    assert lire(f"champ: {ecrit}", "x.yml").contenu == {"champ": lu}


def test_chaque_valeur_connait_sa_ligne():
    document = lire("- id: a\n  texte: >-\n    long\n\n- id: b\n  liste:\n    - un\n    - deux", "x.yml")
    chemins = [(0,), (0, "texte"), (1,), (1, "id"), (1, "liste", 1), (1, "liste", 9)]
    assert [document.ligne(chemin) for chemin in chemins] == [1, 2, 5, 5, 8, 6]


ILLISIBLE = (
    "le fichier n'est pas lisible à partir d'ici\n"
    "    → vérifier les guillemets, les deux-points et le retrait de cette ligne et de la précédente ; "
    "un texte qui contient « : » s'écrit entre guillemets droits"
)


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("a: 1\nb: c: d\n", f"x.yml:2 · {ILLISIBLE}"),
        ("a: 'sans fin\n", f"x.yml:1 · {ILLISIBLE}"),
        ("a: 1\n---\nb: 2\n", f"x.yml:2 · {ILLISIBLE}"),
        ("a: 1\nb: 2\na: 3\n", "x.yml:3 · a : ce champ est écrit deux fois\n    → n'en garder qu'un"),
        (
            "- b:\n    c: 1\n    c: 2\n",
            "x.yml:3 · 1.b.c : ce champ est écrit deux fois\n    → n'en garder qu'un",
        ),
        (
            "- id: a\n  b: 1\n  id: c\n  b: 2\n",
            "x.yml:3 · 1.id : une autre fiche commence ici, sans son tiret\n"
            "    → écrire « - id: … », et garder les champs qui suivent",
        ),
        (
            "a: Inscription no #3, par courriel\nb: # rien\n",
            "x.yml:1 · le signe « # » coupe ce texte : il reste « Inscription no »\n"
            "    → mettre tout le texte entre guillemets droits\n"
            "x.yml:2 · le signe « # » coupe ce texte : il reste une valeur vide\n"
            "    → mettre tout le texte entre guillemets droits",
        ),
        (
            "a: 1\n\tb: 2\n",
            "x.yml:2 · une tabulation empêche la lecture\n    → la remplacer par deux espaces pour chaque niveau",
        ),
        (
            "a: 1\nb: 4\u00a0M$\n",
            "x.yml:2 · cette ligne contient une espace insécable\n"
            "    → écrire une espace ordinaire : le site pose les insécables",
        ),
        (
            "a: quoi\u202f?\n",
            "x.yml:1 · cette ligne contient une espace insécable\n"
            "    → écrire une espace ordinaire : le site pose les insécables",
        ),
        (
            "a: b\x07\n",
            "x.yml:1 · cette ligne contient un caractère invisible\n"
            "    → récrire la ligne au clavier plutôt que par collage",
        ),
        (
            "a: un <b>mot</b>\n",
            "x.yml:1 · a : ce texte contient du HTML (<b>)\n    → l'écrire en Markdown ou en texte simple",
        ),
        (
            "- a:\n    - deux&nbsp;mots\n",
            "x.yml:2 · 1.a.1 : ce texte contient du HTML (&nbsp;)\n    → l'écrire en Markdown ou en texte simple",
        ),
        (
            "a: &ici 1\nb: *ici\n",
            "x.yml:1 · le raccourci « &ici » n'est pas permis\n"
            "    → récrire la valeur en entier, ou mettre ce texte entre guillemets droits\n"
            "x.yml:2 · le raccourci « *ici » n'est pas permis\n"
            "    → récrire la valeur en entier, ou mettre ce texte entre guillemets droits",
        ),
        (
            "a: !!str 3\n",
            "x.yml:1 · l'étiquette « !!str » n'est pas permise\n"
            "    → la retirer, ou mettre ce texte entre guillemets droits",
        ),
        (
            "? [a, b]\n: c\n",
            "x.yml:1 · le nom d'un champ doit être un mot\n    → écrire « champ: valeur »",
        ),
        ("[[" * 30_000, "x.yml:1 · l'emboîtement est trop profond\n    → réduire le nombre de niveaux"),
        ("- " * 30_000, "x.yml:1 · l'emboîtement est trop profond\n    → réduire le nombre de niveaux"),
    ],
)
def test_chaque_refus_se_dit_en_entier(texte, message):
    assert formater(lire(texte, "x.yml").anomalies) == message


def test_une_etoile_ou_une_esperluette_dans_une_phrase_ne_genent_pas():
    texte = 'a: R&D et **gras**\nb: "*ici*, bravo !"'
    document = lire(texte, "x.yml")
    assert (document.contenu, document.anomalies) == ({"a": "R&D et **gras**", "b": "*ici*, bravo !"}, [])


def test_des_renvois_qui_doublent_a_chaque_ligne_sont_refuses_avant_d_etre_suivis():
    lignes = ["a0: &a0 [x, x]", *(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 80))]
    assert lire("\n".join(lignes), "x.yml").contenu is None
