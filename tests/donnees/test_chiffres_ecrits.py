"""Un montant, un pourcentage, un téléphone ou un courriel de personne se refuse partout, pas seulement dans une page."""

import pytest

from macros.verifications.telephones import numeros
from tests.donnees.conftest import ENTETE

FAQ = """\
- id: question
  question: Une question?
  reponse: REPONSE
  volet:
  sources: []
  points: []
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""


@pytest.mark.parametrize(
    ("controle", "texte", "constat"),
    [
        (
            "chiffres_ecrits",
            "Il en coûte 12 517 $.",
            "« 12 517 $ » n'a pas de source\n    → l'inscrire dans data/faits.yml",
        ),
        ("chiffres_ecrits", "Il en coûte 4 millions de dollars.", "« 4 millions de dollars » n'a pas de source"),
        ("chiffres_ecrits", "Il en paie 37 %.", "« 37 % » n'a pas de source"),
        ("chiffres_ecrits", "Il en paie dix pour cent.", "« dix pour cent » n'a pas de source"),
        ("telephones", "Appelez le 418 555-0123.", "le téléphone « 418 555-0123 » n'a pas de source"),
        ("telephones", "Appelez le 1-418-555-0123.", "le téléphone « 1-418-555-0123 » n'a pas de source"),
        ("brouillons", "Écrivez à jeanne.roy@cqcm.coop.", "« jeanne.roy@cqcm.coop » est le courriel d'une personne"),
        ("brouillons", "Écrivez à jeanne.roy@gmail.com.", "« jeanne.roy@gmail.com » est un courriel personnel"),
    ],
)
def test_une_donnee_se_refuse_comme_une_page(projet, controle, texte, constat):
    projet.ecrire("data/faq.yml", FAQ.replace("REPONSE", texte))
    dit = projet.fautes(controle)
    assert dit.startswith("data/faq.yml:3 · ") and constat in dit and dit.count("→") == 1


@pytest.mark.parametrize("controle", ["chiffres_ecrits", "telephones", "brouillons"])
@pytest.mark.parametrize(
    "texte", ["Il en reste 37, en 2026.", "Le 2026-11-23, au 123 4567.", "Écrivez à info@cqcm.coop."]
)
def test_ce_qui_n_engage_personne_passe(projet, controle, texte):
    projet.ecrire("data/faq.yml", FAQ.replace("REPONSE", texte))
    assert projet.fautes(controle) == ""


@pytest.mark.parametrize("adresse", ["services.membres@cqcm.coop", "info.region@cqcm.coop"])
def test_l_adresse_d_un_service_passe(projet, adresse):
    projet.page("fr/index.md", f"# Accueil\n\nÉcrivez à {adresse}.\n")
    assert projet.fautes("brouillons") == ""


def test_un_en_bref_se_refuse_aussi(projet):
    projet.page("fr/index.md", "# Accueil\n", ENTETE.replace("Ce que", "Pour 12 517 $, au 418 555-0123, ce que"))
    assert projet.fautes("chiffres_ecrits").startswith("docs/fr/index.md:4 · en_bref : « 12 517 $ » n'a pas de source")
    assert projet.fautes("telephones").startswith("docs/fr/index.md:4 · en_bref : le téléphone « 418 555-0123 »")


def test_une_page_qui_s_en_excuse_excuse_son_en_bref(projet):
    entete = ENTETE.replace("Ce que", "Pour 12 517 $, ce que").replace(
        "rang: 10", "rang: 10\nmontants_fictifs: un cas inventé"
    )
    projet.page("fr/index.md", "# Accueil\n", entete)
    assert projet.fautes("chiffres_ecrits") == ""


def test_une_traduction_ne_repete_pas_le_refus(projet):
    projet.ecrire("data/traductions/en/faq.yml", 'a.reponse:\n  fr: "Il paie 37 %."\n  texte: "It pays 37%."\n')
    assert projet.fautes("chiffres_ecrits") == ""
    projet.ecrire("data/traductions/en/faq.yml", 'a.reponse:\n  fr: "Il paie."\n  texte: "It pays 37%."\n')
    assert projet.fautes("chiffres_ecrits").startswith("data/traductions/en/faq.yml:3 · a.reponse.texte : « 37% »")


def test_une_source_appuie_un_telephone_dans_une_page(projet):
    projet.page("fr/index.md", '# Accueil\n\nAppelez le 418 555-0123 ({{ source("a") }}).\n\nOu le 418 555-0124.\n')
    dit = projet.fautes("telephones")
    assert dit.startswith("docs/fr/index.md:13 · le téléphone « 418 555-0124 »") and dit.count("→") == 1


@pytest.mark.parametrize("champ", ["montants_fictifs", "pourcentages_libres"])
def test_une_raison_a_trois_mots(projet, champ):
    projet.page(
        "fr/index.md", "# Accueil\n\nIl paie 37 %, ou 40 $.\n", ENTETE.replace("rang: 10", f"rang: 10\n{champ}: ok")
    )
    assert f"docs/fr/index.md:8 · {champ} : « ok » ne dit pas pourquoi" in projet.fautes("chiffres")


def test_une_valeur_du_registre_se_cite_dans_une_fiche(socle):
    socle.ecrire("data/faq.yml", FAQ.replace("REPONSE", "On en compte 11 360."))
    assert socle.fautes("chiffres_ecrits") == (
        "data/faq.yml:3 · question.reponse : « 11 360 » est recopié\n    → écrire {fait:entreprises}"
    )


def test_un_numero_sans_frais_passe():
    assert [trouve.group() for trouve in numeros("Au 1 800 555-0100 ou au (418) 555-0123.")] == ["(418) 555-0123"]
