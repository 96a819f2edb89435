"""Le remède dit quoi écrire à la place, et ne mène pas à une autre faute."""

import pytest

FAIT = "data/faits.yml"
ECHEANCE = """\
- id: depot
  intitule: Dépôt
  volet: aide
  jour: 24
  mois: 1
  annee: 2027
  statut: a-confirmer
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""


@pytest.mark.parametrize(
    ("avant", "apres", "message"),
    [
        (
            "annee: 2027",
            "annee: 2002",
            "6 · depot.annee : « 2002 » n'est pas une année permise\n"
            "    → écrire une année, de 2020 à 2100, ou « inconnue »",
        ),
        (
            "jour: 24",
            "jour:24",
            "4 · il manque une espace après « jour: »\n    → écrire « jour: 24 »",
        ),
        (
            "- id: depot",
            "[]\n- id: depot",
            "1 · « [] » dit que la liste est vide, et une fiche la remplit\n    → effacer « [] »",
        ),
        (
            "volet: aide",
            "volet: Aide financière",
            "3 · depot.volet : « Aide financière » n'est pas un identifiant\n"
            "    → n'employer que des minuscules sans accent, des chiffres et des tirets : aide-financiere",
        ),
    ],
)
def test_une_echeance_mal_ecrite_dit_quoi_ecrire(projet, avant, apres, message):
    projet.ecrire("data/echeances.yml", ECHEANCE.replace(avant, apres))
    assert projet.fautes_de_forme() == f"data/echeances.yml:{message}"


def test_une_liste_sans_crochets_les_montre(socle, remplacer):
    remplacer("data/points.yml", "  statut:", "  sources: journal\n  statut:")
    assert socle.fautes_de_forme() == (
        "data/points.yml:4 · montant.sources : « journal » n'est pas une liste\n"
        "    → l'écrire entre crochets : [journal]"
    )


def test_le_courriel_d_un_contact_va_dans_sa_note(projet):
    projet.ecrire(
        "data/contacts.yml",
        "- id: laval\n  region: Laval\n  colonne: 0\n  rangee: 3\n  courriel: a@b.ca\n  statut: a-confirmer\n"
        "  verifie_le: 2026-11-23\n  a_revoir_le: 2027-05-23\n",
    )
    assert projet.fautes_de_forme() == (
        "data/contacts.yml:5 · laval.courriel : champ inconnu\n"
        "    → l'écrire dans « note: », s'il figure sur la page que cite « source: »"
    )


@pytest.mark.parametrize(
    ("page", "remede"),
    [
        ("docs/fr/guide/demarche.md", "écrire le chemin sans « docs/fr/ » : guide/demarche.md"),
        ("guide/demarches.md", "écrire « guide/demarche.md »"),
        ("licorne.md", "écrire le chemin d'une page de docs/fr"),
    ],
)
def test_la_page_d_une_nouveaute_s_ecrit_sans_dossier_de_langue(projet, page, remede):
    projet.page("fr/guide/demarche.md", "# Démarche\n")
    projet.ecrire(
        "data/changements.yml", f"- id: a\n  date: 2026-11-23\n  titre: A\n  texte: A.\n  page: {page}\n  volet:\n"
    )
    assert projet.fautes("renvois") == (
        f"data/changements.yml:5 · a.page : la page « {page} » n'existe pas\n    → {remede}"
    )


def test_un_mot_de_l_interface_disparu_se_retablit(projet):
    projet.ecrire("data/interface/commun.yml", "fermer: Fermer\n")
    projet.ecrire(
        "data/traductions/en/interface/commun.yml",
        "fermer:\n  fr: Fermer\n  texte: Close\nenvoyer:\n  fr: Envoyer\n  texte: Send\n",
    )
    assert projet.fautes("traductions") == (
        "data/traductions/en/interface/commun.yml:4 · envoyer : "
        "cette entrée ne traduit plus rien de data/interface/commun.yml\n"
        "    → rétablir « envoyer: Envoyer » dans data/interface/commun.yml ; "
        "si plus rien ne l'emploie, supprimer l'entrée"
    )
