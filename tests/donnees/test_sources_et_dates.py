"""Une source soutient le statut ; une date due ou impossible se voit."""

from datetime import date

import pytest

from macros.verifications.dates import TEMOINS, aujourdhui, jour_venu
from tests.donnees.test_pages import entete


@pytest.mark.parametrize(
    ("avant", "apres", "message"),
    [
        (
            "source: loi",
            "source: lois",
            "data/faits.yml:5 · entreprises.source : la source « lois » n'existe pas\n    → écrire « loi »",
        ),
        (
            "source: loi",
            "source: journal",
            "data/faits.yml:6 · entreprises.statut : "
            "« confirme » demande une source primaire ; « journal » est secondaire\n"
            "    → écrire « statut: rapporte », ou citer la source primaire",
        ),
        (
            "  source: loi\n",
            "",
            "data/faits.yml:5 · entreprises.statut : aucune source n'appuie ce statut\n"
            "    → ajouter « source: … », ou écrire « statut: a-confirmer »",
        ),
    ],
)
def test_un_statut_vaut_ce_que_vaut_sa_source(socle, remplacer, avant, apres, message):
    remplacer("data/faits.yml", avant, apres)
    assert socle.fautes("sources") == message


def test_ce_qui_est_a_confirmer_peut_rester_sans_source(socle, remplacer):
    remplacer("data/faits.yml", "  source: loi\n  statut: confirme", "  statut: a-confirmer")
    assert socle.fautes("sources") == ""


def test_une_revision_due_n_arrete_rien_la_veille_la_rappelle(socle, monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "2031-01-01")
    assert socle.fautes("dates") == ""


def test_une_revision_suit_la_verification(socle, remplacer):
    remplacer("data/faits.yml", "a_revoir_le: 2027-05-23", "a_revoir_le: 2026-05-23")
    assert socle.fautes("dates") == (
        "data/faits.yml:8 · entreprises.a_revoir_le : le 2026-05-23 n'est pas après la dernière vérification\n"
        "    → écrire une date plus tardive"
    )


def test_la_revision_d_une_page_suit_sa_derniere_relecture(projet):
    projet.page("fr/index.md", "# Accueil\n", entete(a_revoir_le="2026-06-01"))
    assert projet.fautes("dates") == (
        "docs/fr/index.md:6 · a_revoir_le : le 2026-06-01 n'est pas après la dernière vérification\n"
        "    → écrire une date plus tardive"
    )


@pytest.mark.parametrize(
    ("fichier", "avant", "champ"),
    [
        ("faits", "verifie_le: 2026-11-23", "7 · entreprises.verifie_le"),
        ("sources", "consulte_le: 2026-11-23", "8 · loi.consulte_le"),
    ],
)
def test_une_verification_a_venir_est_une_faute_de_frappe(socle, remplacer, fichier, avant, champ):
    remplacer(f"data/{fichier}.yml", avant, avant.replace("2026-11-23", "2028-11-23"))
    assert socle.fautes("dates") == (
        f"data/{fichier}.yml:{champ} : le 2028-11-23 est à venir, et une vérification est déjà faite\n"
        "    → écrire le jour où elle a été faite, le 2026-11-23 au plus tard"
    )


@pytest.mark.parametrize(("jour", "vue"), [("2026-11-25", False), ("2026-11-26", True)])
def test_deux_jours_de_marge_pour_les_fuseaux_et_les_horloges(projet, jour, vue):
    projet.page("fr/index.md", "# Accueil\n", entete(revise_le=jour))
    assert projet.fautes("dates") == (
        f"docs/fr/index.md:5 · revise_le : le {jour} est à venir, et une vérification est déjà faite\n"
        "    → écrire le jour où elle a été faite, le 2026-11-23 au plus tard"
        if vue
        else ""
    )


def test_une_nouveaute_a_venir_est_une_faute_de_frappe(projet):
    projet.ecrire(
        "data/changements.yml", "- id: neuf\n  date: 2027-11-23\n  titre: Neuf\n  texte: Neuf.\n  page: index.md\n"
    )
    assert projet.fautes("dates") == (
        "data/changements.yml:2 · neuf.date : le 2027-11-23 est à venir, et une nouveauté a déjà eu lieu\n"
        "    → écrire le jour où elle paraît, le 2026-11-23 au plus tard"
    )


def test_un_jour_mal_demande_se_dit_en_une_phrase(monkeypatch):
    monkeypatch.setenv("AUJOURDHUI", "demain")
    with pytest.raises(SystemExit) as sortie:
        aujourdhui()
    assert str(sortie.value) == "AUJOURDHUI vaut « demain » : écrire une date, par exemple AUJOURDHUI=2026-01-31"


def test_le_30_fevrier_n_existe_pas(socle):
    socle.ecrire(
        "data/echeances.yml",
        """\
        - id: depot
          intitule: Dépôt
          volet: formation
          jour: 30
          mois: 2
          annee: 2027
          source: loi
          statut: confirme
          verifie_le: 2026-11-23
          a_revoir_le: 2027-05-23
        """,
    )
    assert socle.fautes("dates") == (
        "data/echeances.yml:4 · depot.jour : le 30 n'existe pas dans le mois 2\n    → corriger le jour ou le mois"
    )


def test_un_fichier_illisible_n_accuse_pas_ceux_qui_le_citent(socle, remplacer):
    remplacer("data/sources.yml", "titre: Loi", "titre: Loi: ")
    assert socle.fautes("sources") == ""


@pytest.mark.parametrize(
    ("champs", "message"),
    [
        (
            "annee: inconnue\n  ouvre_le: 2027-01-05",
            "data/echeances.yml:7 · un.ouvre_le : une date qui s'ouvre doit avoir une année\n"
            "    → écrire l'année de la source, ou retirer ouvre_le",
        ),
        (
            "annee: 2027\n  ouvre_le: 2027-02-05",
            "data/echeances.yml:7 · un.ouvre_le : la date s'ouvre après s'être fermée\n"
            "    → vérifier les deux dates dans la source",
        ),
    ],
)
def test_une_ouverture_vient_avant_une_fermeture_complete(socle, champs, message):
    debut = "- id: un\n  intitule: Dépôt\n  volet: aide-financiere\n  jour: 24\n  mois: 1\n  "
    fin = "\n  source: article\n  statut: rapporte\n  verifie_le: 2026-11-23\n  a_revoir_le: 2027-05-23\n"
    socle.ecrire("data/echeances.yml", debut + champs + fin)
    assert socle.fautes("dates") == message


def test_une_horloge_en_retard_n_accuse_pas_tout_le_site():
    jours = [date(2027, 3, 1)] * TEMOINS
    assert jour_venu(jours) == date(2027, 3, 1)
    assert jour_venu(jours[1:]) == aujourdhui()
