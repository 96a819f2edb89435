"""Une fiche s'ajoute ou change sans toucher aux lignes, aux guillemets ni aux commentaires du reste."""

from datetime import date

import pytest

from macros.propositions.ecritures import Ecriture
from macros.propositions.edition import EditionImpossible, editer

FICHIER = """\
# En tête.
- id: un
  titre: "Un : titre"   # gardé
  texte: |
    Une ligne.
    # ce n'est pas un commentaire

    - un tiret
  # un mot de l'équipe
  note:
  sources: [a,   b]

# avant la deuxième
- id: deux
  titre: Deux
  note: là
# à la fin
"""


def changer(nom: str, **champs: object) -> str:
    return editer(FICHIER, Ecriture("x", nom, champs, nouvelle=False))  # type: ignore[arg-type]


def lignes_changees(apres: str) -> tuple[list[str], list[str]]:
    avant, maintenant = FICHIER.split("\n"), apres.split("\n")
    return [li for li in avant if li not in maintenant], [li for li in maintenant if li not in avant]


def test_un_champ_change_seul():
    assert lignes_changees(changer("deux", titre="Un autre")) == (["  titre: Deux"], ["  titre: Un autre"])


def test_un_champ_identique_ne_se_recrit_pas():
    assert changer("un", titre="Un : titre", note=None, sources=("a", "b")) == FICHIER


def test_un_texte_en_bloc_se_remplace_en_entier_et_garde_le_commentaire_qui_suit():
    apres = changer("un", texte="Court.")
    assert apres == FICHIER.replace(
        "  texte: |\n    Une ligne.\n    # ce n'est pas un commentaire\n\n    - un tiret\n", "  texte: Court.\n"
    )


def test_un_champ_vide_se_remplit_sans_avaler_la_fiche_suivante():
    assert changer("un", note="Là : ici") == FICHIER.replace("  note:\n", '  note: "Là : ici"\n')


def test_le_dernier_champ_change_sans_le_commentaire_de_fin():
    assert changer("deux", note="ici") == FICHIER.replace("  note: là\n", "  note: ici\n")


def test_un_champ_absent_s_ajoute_a_la_fin_de_sa_fiche():
    assert changer("un", lu_le=date(2026, 1, 2)) == FICHIER.replace(
        "  sources: [a,   b]\n", "  sources: [a,   b]\n  lu_le: 2026-01-02\n"
    )


def test_plusieurs_champs_changent_ensemble():
    apres = changer("un", titre="T", texte="A\n\n- b", note="N", neuf=3)
    assert apres == (
        "# En tête.\n- id: un\n  titre: T\n  texte: |-\n    A\n\n    - b\n  # un mot de l'équipe\n  note: N\n"
        "  sources: [a,   b]\n  neuf: 3\n\n# avant la deuxième\n- id: deux\n  titre: Deux\n  note: là\n# à la fin\n"
    )


def test_une_nouvelle_fiche_va_a_la_fin():
    fiche = Ecriture("x", "trois", {"titre": "Trois", "n": 3, "vide": "", "liste": ()}, nouvelle=True)
    assert editer(FICHIER, fiche) == FICHIER + "\n- id: trois\n  titre: Trois\n  n: 3\n  vide:\n  liste: []\n"


def test_ou_en_tete_sous_les_commentaires_du_fichier():
    fiche = Ecriture("x", "trois", {"titre": "Trois"}, nouvelle=True, en_tete=True)
    assert editer(FICHIER, fiche) == FICHIER.replace("- id: un\n", "- id: trois\n  titre: Trois\n\n- id: un\n")


@pytest.mark.parametrize(
    ("texte", "ecriture"),
    [
        (FICHIER, Ecriture("x", "deux", {"titre": "Encore"}, nouvelle=True)),
        (FICHIER, Ecriture("x", "absent", {"titre": "Encore"}, nouvelle=False)),
        ("- {id: un, titre: A}\n- {id: deux, titre: B}\n", Ecriture("x", "un", {"titre": "C"}, nouvelle=False)),
        ("titre: pas une liste\n", Ecriture("x", "un", {"titre": "C"}, nouvelle=True)),
        ("- id: un\n  titre: &a A\n", Ecriture("x", "deux", {"titre": "C"}, nouvelle=True)),
        ("- id: un\n  titre: sans fin de ligne", Ecriture("x", "deux", {"titre": "C"}, nouvelle=True)),
    ],
)
def test_ce_qui_ne_se_modifie_pas_proprement_se_refuse(texte, ecriture):
    with pytest.raises(EditionImpossible):
        editer(texte, ecriture)


@pytest.mark.parametrize(
    ("jour", "ordre"),
    [("2026-11-30", ["neuve", "b", "a"]), ("2026-11-20", ["b", "neuve", "a"]), ("2026-11-01", ["b", "a", "neuve"])],
)
def test_une_nouveaute_prend_sa_place_du_plus_recent_au_plus_ancien(jour, ordre):
    avant = "# Journal\n- id: b\n  date: 2026-11-28\n\n- id: a\n  date: 2026-11-10\n"
    fiche = Ecriture("x", "neuve", {"date": date.fromisoformat(jour)}, nouvelle=True, en_tete=True)
    apres = editer(avant, fiche)
    assert [ligne.removeprefix("- id: ") for ligne in apres.splitlines() if ligne.startswith("- id")] == ordre
