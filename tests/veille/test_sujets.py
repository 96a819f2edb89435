"""Dates passées, traductions, exceptions et fins de vie : chacun son sujet, tant qu'il y a quelque chose à faire."""

from datetime import date

import pytest

from macros.veille.releve import relever
from macros.verifications import points

ECHEANCE = """\
- id: depot
  intitule: Dépôt
  volet: aide
  jour: {jour}
  mois: {mois}
  annee: {annee}
  statut: a-confirmer
  verifie_le: 2026-11-23
  a_revoir_le: 2035-01-01
"""
OUTIL = """\
- id: outil
  sujet: Un outil
  fin_de_vie: {fin}
  preavis: {preavis}
  quoi_faire: En changer.
  source: https://outil.test/fin
  verifie_le: 2026-11-23
  a_revoir_le: 2035-01-01
"""


def trouver(projet, jour: str, cle: str, **options):
    sujets = relever(projet.site(), projet.racine, date.fromisoformat(jour), **options)
    return next((sujet for sujet in sujets if sujet.cle == cle), None)


@pytest.mark.parametrize(("jour", "passee"), [("2027-01-23", False), ("2027-01-24", False), ("2027-01-25", True)])
def test_une_date_est_passee_le_lendemain(projet, jour, passee):
    projet.ecrire("data/echeances.yml", ECHEANCE.format(jour=24, mois=1, annee=2027))
    sujet = trouver(projet, jour, "echeance-depot")
    assert (sujet is not None) is passee
    if sujet:
        assert sujet.titre == "Date passée : Dépôt (2027-01-24)" and "`data/echeances.yml:1` · depot" in sujet.corps


@pytest.mark.parametrize(("jour", "passee"), [("2028-02-28", False), ("2028-02-29", False), ("2028-03-01", True)])
def test_un_29_fevrier_passe_le_1er_mars(projet, jour, passee):
    projet.ecrire("data/echeances.yml", ECHEANCE.format(jour=29, mois=2, annee=2028))
    assert (trouver(projet, jour, "echeance-depot") is not None) is passee


def test_une_date_sans_annee_ne_passe_jamais(projet):
    projet.ecrire("data/echeances.yml", ECHEANCE.format(jour=24, mois=1, annee="inconnue"))
    assert trouver(projet, "2034-01-01", "echeance-depot") is None


@pytest.mark.parametrize(
    ("fin", "preavis", "jour", "paru"),
    [
        ("2027-05-05", 180, "2026-11-05", False),
        ("2027-05-05", 180, "2026-11-06", True),
        ("2027-05-05", 180, "2027-05-05", True),
        ("2027-05-05", 180, "2027-06-01", True),
        ("2027-10", 30, "2027-08-31", False),  # d'un mois seul, le premier jour
        ("2027-10", 30, "2027-09-01", True),
        ("2028-03-01", 1, "2028-02-28", False),
        ("2028-03-01", 1, "2028-02-29", True),
        ("", 180, "2026-11-28", True),
    ],
)
def test_une_fin_de_vie_parait_des_son_preavis(projet, fin, preavis, jour, paru):
    projet.ecrire("data/veille.yml", OUTIL.format(fin=fin, preavis=preavis))
    assert (trouver(projet, jour, "fin-de-vie-outil") is not None) is paru


@pytest.mark.parametrize(
    ("fin", "jour", "titre"),
    [
        ("2027-05-05", "2027-05-04", "Fin de vie : Un outil (2027-05-05)"),
        ("2027-05-05", "2027-05-05", "Fin de vie : Un outil (depuis 2027-05-05)"),
        ("", "2027-05-05", "Fin de vie : Un outil (sans date annoncée)"),
    ],
)
def test_le_titre_dit_si_la_fin_est_deja_la(projet, fin, jour, titre):
    projet.ecrire("data/veille.yml", OUTIL.format(fin=fin, preavis=180))
    assert trouver(projet, jour, "fin-de-vie-outil").titre == titre


@pytest.mark.parametrize(("fin", "faute"), [("5 mai 2027", "n'est pas une date"), ("2027", "n'est pas une date")])
def test_une_fin_de_vie_mal_ecrite_se_dit(projet, fin, faute):
    projet.ecrire("data/veille.yml", OUTIL.format(fin=fin, preavis=180))
    assert faute in projet.fautes_de_forme()


def test_une_traduction_perimee_ou_absente_fait_un_sujet(projet):
    projet.ecrire("data/interface/commun.yml", "ok: Bien\nko: Mal\n")
    projet.ecrire("data/traductions/en/interface/commun.yml", "ok:\n  fr: Bon\n  texte: Good\n")
    sujet = trouver(projet, "2026-11-28", "traductions-en")
    assert sujet.titre == "Traduction (en) : 2 textes à revoir"
    assert "ok : traduction périmée" in sujet.corps and "ko : traduction manquante" in sujet.corps
    anglais = "ok:\n  fr: Bien\n  texte: Good\nko:\n  fr: Mal\n  texte: Bad\n"
    projet.ecrire("data/traductions/en/interface/commun.yml", anglais)
    assert trouver(projet, "2026-11-28", "traductions-en") is None


def test_une_exception_reste_une_dette_visible(projet, monkeypatch):
    assert trouver(projet, "2026-11-28", "exceptions") is None
    monkeypatch.setattr(points, "EXCEPTIONS", {"data/points.yml montant": "la page arrive"}, raising=False)
    sujet = trouver(projet, "2026-11-28", "exceptions")
    assert "- `points` · data/points.yml montant : la page arrive" in sujet.corps


def test_un_lien_mort_fait_un_sujet(projet):
    sujet = trouver(projet, "2026-11-28", "liens", morts={"https://a.test/": "réponse 404"})
    assert sujet.titre == "Liens : 1 adresse sans réponse" and "- <https://a.test/> : réponse 404" in sujet.corps
