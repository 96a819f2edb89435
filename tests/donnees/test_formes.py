"""Les fautes de forme d'une fiche : chacune a son message entier."""

import pytest

FAIT = "data/faits.yml"
SOURCE = "data/sources.yml"


@pytest.mark.parametrize(
    ("fichier", "avant", "apres", "message"),
    [
        (
            FAIT,
            "enonce",
            "ennonce",
            [f"{FAIT}:3 · entreprises.ennonce : champ inconnu", "écrire « enonce »"],
        ),
        (FAIT, "  repere: S-25\n", "", [f"{FAIT}:1 · entreprises.repere : ce champ manque", "l'ajouter à la fiche"]),
        (
            FAIT,
            "  valeur:",
            "  zzz: bleu\n  valeur:",
            [
                f"{FAIT}:4 · entreprises.zzz : champ inconnu",
                "supprimer la ligne ; les champs permis ici : verifie_le, a_revoir_le, source, statut, id, repere, "
                "enonce, valeur, unite, periode",
            ],
        ),
        (
            FAIT,
            "2027-05-23",
            "31/01/2027",
            [
                f"{FAIT}:8 · entreprises.a_revoir_le : « 31/01/2027 » n'est pas une date",
                "écrire AAAA-MM-JJ, par exemple 2026-01-31",
            ],
        ),
        (
            FAIT,
            "2027-05-23",
            "2027-02-30",
            [
                f"{FAIT}:8 · entreprises.a_revoir_le : « 2027-02-30 » n'existe pas au calendrier",
                "vérifier le mois et le jour : AAAA-MM-JJ",
            ],
        ),
        (
            FAIT,
            "confirme",
            "confirmé",
            [f"{FAIT}:6 · entreprises.statut : « confirmé » n'est pas une valeur permise", "écrire « confirme »"],
        ),
        (
            FAIT,
            "confirme",
            "vrai",
            [
                f"{FAIT}:6 · entreprises.statut : « vrai » n'est pas une valeur permise",
                "écrire l'une de ces valeurs : confirme, rapporte, deduit, a-confirmer",
            ],
        ),
        (
            FAIT,
            "Nombre d'entreprises",
            "",
            [f"{FAIT}:3 · entreprises.enonce : ce texte est vide", "écrire le texte, ou supprimer la fiche"],
        ),
        (
            FAIT,
            "11360",
            "[1, 2]",
            [
                f"{FAIT}:4 · entreprises.valeur : une liste est écrite à la place d'un texte",
                "écrire un seul texte, sans tiret ni crochets",
            ],
        ),
        (
            FAIT,
            "11360",
            "oui",
            [
                f"{FAIT}:4 · entreprises.valeur : « oui » n'est pas lu comme un texte",
                'écrire "oui", entre guillemets droits',
            ],
        ),
        (
            FAIT,
            "11360",
            "{plus ou moins: 4}",
            [
                f"{FAIT}:4 · entreprises.valeur : « plus ou moins : … » n'est plus un texte, à cause du deux-points",
                "mettre tout le texte entre guillemets droits",
            ],
        ),
        (
            FAIT,
            "id: entreprises",
            "id: Les Entreprises",
            [
                f"{FAIT}:1 · Les Entreprises.id : « Les Entreprises » n'est pas un identifiant",
                "n'employer que des minuscules sans accent, des chiffres et des tirets : les-entreprises",
            ],
        ),
        (
            SOURCE,
            "https://exemple.qc.ca/loi",
            "exemple.qc.ca",
            [
                f"{SOURCE}:4 · loi.url : « exemple.qc.ca » n'est pas une adresse Web complète",
                "écrire l'adresse entière : https://…",
            ],
        ),
        (
            SOURCE,
            "date: 2013",
            "date: printemps 2013",
            [
                f"{SOURCE}:5 · loi.date : « printemps 2013 » n'est pas une date",
                "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, ou laisser vide",
            ],
        ),
        (
            SOURCE,
            "id: journal",
            "id: loi",
            [f"{SOURCE}:10 · loi.id : « loi » existe déjà à la ligne 1", "choisir un autre identifiant"],
        ),
    ],
)
def test_chaque_faute_dit_ou_quoi_et_quoi_ecrire(socle, remplacer, fichier, avant, apres, message):
    remplacer(fichier, avant, apres)
    attendu = "\n    → ".join(message[:2]) + ("\n" + "\n    → ".join(message[2:]) if message[2:] else "")
    assert socle.fautes_de_forme() == attendu


def test_un_fichier_de_fiches_est_une_liste(projet):
    projet.ecrire("data/faits.yml", "id: a\n")
    assert projet.fautes_de_forme() == (
        "data/faits.yml:1 · ce fichier doit être une liste\n    → commencer chaque fiche par « - id: … », ou écrire [] s'il n'y en a aucune"
    )


def test_un_fichier_que_rien_ne_lit_est_signale(projet):
    projet.ecrire("data/brouillon.yml", "a: 1\n")
    assert projet.fautes_de_forme() == (
        "data/brouillon.yml:1 · ce fichier n'est lu par personne\n    → vérifier son nom, ou le supprimer"
    )


def test_un_fichier_hors_utf8_est_signale(projet):
    projet.ecrire("data/faits.yml", "")
    (projet.racine / "data/faits.yml").write_bytes("- id: é".encode("latin-1"))
    assert projet.fautes_de_forme() == (
        "data/faits.yml:1 · le fichier n'est pas en UTF-8\n    → l'enregistrer de nouveau en UTF-8"
    )


def test_un_choix_mal_place_est_situe_dans_sa_fiche(projet):
    projet.ecrire(
        "data/admissibilite/questions.yml",
        """\
        - id: forme
          texte: Quelle forme?
          type: choix
          choix:
            - id: obnl
              texte: OBNL
            - id: obnl
              texte: Encore
            - id: coop
              txte: Coopérative
        """,
    )
    assert projet.fautes_de_forme() == (
        "data/admissibilite/questions.yml:7 · forme.choix.obnl.id : « obnl » existe déjà à la ligne 5\n"
        "    → choisir un autre identifiant\n"
        "data/admissibilite/questions.yml:10 · forme.choix.3.txte : champ inconnu\n"
        "    → écrire « texte »"
    )


def test_un_nombre_hors_bornes_dit_la_borne(projet):
    projet.ecrire(
        "data/echeances.yml",
        """\
        - id: depot
          intitule: Dépôt
          volet: aide
          jour: 32
          mois: 0
          annee: bientôt
          statut: a-confirmer
          verifie_le: 2026-11-23
          a_revoir_le: 2027-05-23
        """,
    )
    assert projet.fautes_de_forme() == (
        "data/echeances.yml:4 · depot.jour : « 32 » est trop grand\n    → écrire au plus 31\n"
        "data/echeances.yml:5 · depot.mois : « 0 » est trop petit\n    → écrire au moins 1\n"
        "data/echeances.yml:6 · depot.annee : « bientôt » n'est ni une année ni « inconnue »\n"
        "    → écrire une année, de 2020 à 2100, ou « inconnue »"
    )


def test_toutes_les_fautes_de_tous_les_fichiers_sortent_ensemble_et_triees(socle, remplacer):
    remplacer("data/sources.yml", "primaire", "premiere")
    remplacer("data/faits.yml", "2027-05-23", "demain")
    remplacer("data/points.yml", "repere", "repaire")
    lignes = [ligne.split(" · ")[0] for ligne in socle.fautes_de_forme().splitlines() if " · " in ligne]
    assert lignes == ["data/faits.yml:8", "data/points.yml:2", "data/sources.yml:6"]


def test_un_dossier_de_donnees_absent_donne_un_site_vide(projet):
    site = projet.site()
    assert (site.programme, site.faits, site.traductions) == (None, {}, {})


def test_un_fichier_change_est_relu(socle, remplacer):
    assert socle.site() is socle.site()
    remplacer("data/faits.yml", "11360", "113600")
    assert socle.site().faits["entreprises"].valeur == "113600"


def test_les_fiches_ne_se_modifient_pas(socle):
    with pytest.raises(Exception, match="frozen"):
        socle.site().faits["entreprises"].valeur = "0"
