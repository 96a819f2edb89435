"""Deux fiches ne disent pas la même chose, et une page publiée ne disparaît pas sans laisser d'adresse."""

import json

import pytest

TERME = (
    "- id: {id}\n  terme: {terme}\n  en: cloud\n  definition: Un service loin.\n  verification: redaction\n  source:\n"
)
REGION = (
    "- id: {id}\n  region: {terme}\n  colonne: 0\n  rangee: 0\n  nom:\n  point: montant\n  statut: a-confirmer\n"
    "  verifie_le: 2026-11-23\n  a_revoir_le: 2027-05-23\n"
)
QUESTION = (
    "- id: {id}\n  question: {terme}\n  reponse: Non.\n  volet:\n  sources: []\n  points: []\n"
    "  verifie_le: 2026-11-23\n  a_revoir_le: 2027-05-23\n"
)


@pytest.mark.parametrize(
    ("fichier", "modele", "premier", "second", "champ", "constat", "ligne"),
    [
        ("glossaire", TERME, "infonuagique", "Infonuagique", "terme", "ce terme est déjà défini", 8),
        (
            "faq",
            QUESTION,
            "Faut-il un compte?",
            "faut-il un  compte ?",
            "question",
            "cette question est déjà posée",
            10,
        ),
        ("contacts", REGION, "Laval", "laval", "region", "cette région a déjà sa fiche", 11),
    ],
)
def test_une_chose_deja_dite_renvoie_a_sa_fiche(projet, fichier, modele, premier, second, champ, constat, ligne):
    projet.ecrire(f"data/{fichier}.yml", modele.format(id="un", terme=premier) + modele.format(id="deux", terme=second))
    assert projet.fautes("doublons") == (
        f"data/{fichier}.yml:{ligne} · deux.{champ} : {constat}, à la ligne 2\n"
        "    → corriger la fiche de la ligne 2, et retirer celle-ci"
    )


def test_deux_termes_distincts_passent(projet):
    projet.ecrire("data/glossaire.yml", TERME.format(id="un", terme="donnée") + TERME.format(id="deux", terme="réseau"))
    assert projet.fautes("doublons") == ""


def test_une_page_publiee_laisse_une_adresse(projet):
    projet.page("fr/guide/index.md", "# Guide\n")
    projet.ecrire(
        "data/adresses-publiees.json",
        json.dumps(["", "guide/", "en/guide/", "guide/budget/", "guide/budget/fiche.html"]),
    )
    projet.ecrire("data/redirections.yml", "[]\n")
    assert projet.fautes("redirections") == (
        "data/redirections.yml:1 · guide/budget/ : la page « guide/budget/ » a été publiée et ne répond plus\n"
        "    → copier cette fiche à la fin du fichier :\n"
        "      - id: guide-budget\n        de: guide/budget/\n        vers: l'adresse de la page qui la remplace\n"
        "        depuis: 2026-11-23"
    )
    projet.ecrire("data/redirections.yml", "- id: budget\n  de: guide/budget/\n  vers: guide/\n  depuis: 2026-11-23\n")
    assert projet.fautes("redirections") == ""


SOURCE = (
    "- id: {id}\n  titre: {id}\n  organisme: Ministère\n  date: {date}\n  nature: primaire\n  confiance: A\n"
    "  consulte_le: 2026-11-23\n  a_revoir_le: 2027-11-23\n"
)


def test_deux_sources_ne_se_montrent_pas_sous_le_meme_nom(projet):
    projet.ecrire("data/sources.yml", SOURCE.format(id="un", date=2024) + SOURCE.format(id="deux", date="2024-05"))
    assert projet.fautes("doublons") == (
        "data/sources.yml:9 · deux.court : un renvoi la montre sous le même nom que « un »\n"
        "    → ajouter « court: … », qui dit de quel document il s'agit"
    )
    projet.ecrire("data/sources.yml", SOURCE.format(id="un", date=2024) + SOURCE.format(id="deux", date=2025))
    assert projet.fautes("doublons") == ""
