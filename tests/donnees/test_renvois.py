"""Un identifiant cité existe, où qu'il soit écrit ; un fichier porte le nom de sa fiche."""

import pytest

VOLET = """\
- id: formation
  titre: Formation
  court: Formation
  phrase: Comprendre.
  pour_qui: Les entreprises.
  public: entreprise
  offre: [Un cours.]
  n_offre_pas: [Une aide.]
  etapes: [Lire.]
  points: [montant]
  page: volets/formation.md
  source: loi
  statut: confirme
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""


def test_un_point_mal_orthographie_propose_le_bon(socle):
    socle.ecrire("data/volets.yml", VOLET.replace("[montant]", "[montan]"))
    socle.page("fr/volets/formation.md", "# Formation\n")
    assert socle.fautes("renvois") == (
        "data/volets.yml:10 · formation.points : le point « montan » n'existe pas\n    → écrire « montant »"
    )


def test_la_page_d_un_volet_existe(socle):
    socle.ecrire("data/volets.yml", VOLET)
    assert socle.fautes("renvois") == (
        "data/volets.yml:11 · formation.page : la page « volets/formation.md » n'existe pas\n"
        "    → ajouter la fiche, ou citer un identifiant qui existe"
    )


def test_un_fait_et_un_point_ne_portent_pas_le_meme_nom(socle, remplacer):
    remplacer("data/points.yml", "id: montant", "id: entreprises")
    assert socle.fautes("renvois") == (
        "data/points.yml:1 · entreprises.id : un fait porte déjà cet identifiant\n    → en choisir un autre"
    )


@pytest.mark.parametrize(
    ("renvoi", "constat", "remede"),
    [
        ("{fait:entreprise}", "le fait « entreprise » n'existe pas", "écrire « entreprises »"),
        (
            "{terme:obnl}",
            "le terme « obnl » n'existe pas",
            "ajouter la fiche à data/glossaire.yml, ou citer un identifiant qui existe",
        ),
        (
            "{page:volets/formatio.md|le volet}",
            "la page « volets/formatio.md » n'existe pas",
            "écrire « volets/formation.md »",
        ),
    ],
)
def test_un_renvoi_dans_un_texte_mene_quelque_part(socle, remplacer, renvoi, constat, remede):
    socle.page("fr/volets/formation.md", "# Formation\n")
    remplacer("data/points.yml", "Le montant de l'aide", f'"Voir {renvoi}."')
    assert socle.fautes("renvois") == f"data/points.yml:3 · montant.enonce : {constat}\n    → {remede}"


def test_un_renvoi_se_verifie_aussi_dans_la_traduction(socle):
    socle.ecrire(
        "data/traductions/en/points.yml",
        """\
        montant.enonce:
          fr: Le montant de l'aide
          texte: "See {fait:entreprise}."
        """,
    )
    assert socle.fautes("renvois") == (
        "data/traductions/en/points.yml:3 · montant.enonce.texte : le fait « entreprise » n'existe pas\n"
        "    → écrire « entreprises »"
    )


def test_un_bon_renvoi_ne_dit_rien(socle, remplacer):
    remplacer("data/points.yml", "Le montant de l'aide", '"Voir {fait:entreprises} et {fait:montant}."')
    assert socle.fautes("renvois") == ""


def test_un_fichier_porte_le_nom_de_sa_fiche(projet):
    projet.ecrire(
        "data/modules/cyber.yml",
        """\
        id: cybersecurite
        titre: Cybersécurité
        resume: Se protéger.
        public: [direction]
        etat: en-preparation
        parties: []
        objectifs:
          - id: voir
            texte: Voir venir.
        verifie_le: 2026-11-23
        a_revoir_le: 2027-05-23
        """,
    )
    assert (
        "data/modules/cyber.yml:1 · id : l'identifiant « cybersecurite » n'est pas le nom du fichier\n"
        "    → écrire « cyber »"
    ) in projet.fautes("fichiers")


def test_un_fichier_de_donnees_ne_peut_pas_manquer(socle):
    assert "data/glossaire.yml:1 · ce fichier manque\n    → le rétablir : le site en a besoin" in socle.fautes(
        "fichiers"
    )
    assert "data/faits.yml" not in socle.fautes("fichiers")
