"""Le formulaire d'admissibilité et ses règles, tels que les macros les écrivent."""

import re

import pytest

from macros.chargement import charger
from macros.rendu.admissibilite import rendre_criteres, rendre_verifier
from macros.rendu.admissibilite_criteres import exemples_montres
from macros.rendu.admissibilite_suites import SEUL_LE_PROGRAMME
from macros.rendu.contexte import CitationInconnue, Contexte


def contexte(langue: str = "fr") -> Contexte:
    return Contexte(charger(), langue, "admissibilite/verifier.md")


def test_chaque_question_est_un_groupe_que_rien_ne_precoche():
    html = rendre_verifier(contexte())
    groupes = re.findall(r'<fieldset data-question="([^"]+)".*?</fieldset>', html, re.S)
    assert groupes == list(charger().questions)
    assert " checked" not in html


def test_je_ne_sais_pas_ferme_chaque_groupe():
    for groupe in re.findall(r"<fieldset.*?</fieldset>", rendre_verifier(contexte()), re.S):
        valeurs = re.findall(r'value="([^"]+)"', groupe)
        assert valeurs[-1] == "nsp" and valeurs.count("nsp") == 1 and len(valeurs) >= 3


def test_le_bouton_ne_peut_rien_envoyer_sans_javascript():
    assert '<button class="bouton" type="submit" data-action="verifier" disabled>' in rendre_verifier(contexte())


def test_la_page_d_un_volet_montre_aussi_les_criteres_repris():
    site = charger()
    html = rendre_criteres(contexte(), "accompagnement")
    attendus = site.admissibilite["accompagnement"].criteres + site.admissibilite["economie-sociale"].criteres
    assert html.count('<tr><th scope="row">') == len(attendus) + len(
        list(exemples_montres(site.admissibilite["accompagnement"]))
    )


def test_tout_est_traduit():
    assert 'lang="fr"' not in rendre_verifier(contexte("en"))


def test_un_volet_inconnu_est_nomme():
    with pytest.raises(CitationInconnue, match="« fomation »"):
        rendre_criteres(contexte(), "fomation")


def test_les_questions_que_seul_le_programme_tranche_existent():
    assert set(SEUL_LE_PROGRAMME) <= set(charger().questions)


def test_le_refus_et_le_doute_ont_leur_propre_suite():
    modele = re.search(r'<template data-modele="accompagnement">.*?</template>', rendre_verifier(contexte()), re.S)
    assert modele is not None
    suites = dict(re.findall(r'<div data-suite data-si="([a-z]+)">(.*?)</div>', modele[0], re.S))
    assert list(suites) == ["oui", "non", "inconnu", "ailleurs", "revision"]
    assert [issue for issue, html in suites.items() if "preparer-sa-demande" in html] == ["oui"]
