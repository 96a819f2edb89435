"""Un fait s'écrit dans la langue de la page ; un point à confirmer se montre comme tel."""

import pytest

from macros.chargement import charger
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.faits import dire_le_conseil_une_fois, nombre, rendre_a_confirmer, rendre_fait
from macros.rendu.sources import notice, rendre_source


def contexte(langue: str = "fr") -> Contexte:
    return Contexte(charger(), langue, "programme/index.md")


@pytest.mark.parametrize(
    ("valeur", "langue", "attendu"),
    [
        ("11360", "fr", "11 360"),
        ("11360", "en", "11,360"),
        ("400", "fr", "400"),
        ("53,6", "fr", "53,6"),
        ("53,6", "en", "53.6"),
        ("14 septembre 2021", "fr", "14 septembre 2021"),
    ],
)
def test_un_nombre_suit_la_langue(valeur, langue, attendu):
    assert nombre(valeur, langue) == attendu


def test_un_fait_porte_sa_valeur_brute():
    assert rendre_fait(contexte(), "revenus-2022") == (
        '<data class="fait" data-fait="revenus-2022" value="53,6">53,6 G$</data>'
    )


def test_citer_un_fait_cite_sa_source():
    ctx = contexte()
    rendre_fait(ctx, "revenus-2022")
    assert list(ctx.cites) == ["isq-2025"]


def test_un_point_dans_une_phrase_est_a_confirmer():
    badge = '<span class="badge badge--a-confirmer">À confirmer par le programme</span>'
    assert rendre_fait(contexte(), "montant-planification") == badge


def test_un_fait_inconnu_est_refuse():
    with pytest.raises(CitationInconnue, match="le fait « revenus-2023 » n'existe pas"):
        rendre_fait(contexte(), "revenus-2023")


def test_chaque_point_cite_parait_dans_l_avis():
    html = rendre_a_confirmer(contexte(), "montants-reseaux", "taux-reseaux")
    assert html.count("<li data-point=") == 2
    assert "À confirmer par le programme" in html


def test_une_date_se_dit_dans_la_langue_de_la_page():
    assert "14 septembre 2021" in rendre_fait(contexte(), "date-annonce")
    assert "September 14, 2021" in rendre_fait(contexte("en"), "date-annonce")


def test_le_conseil_ne_se_dit_qu_une_fois_par_page():
    avis = rendre_a_confirmer(contexte(), "statut-du-programme")
    page = dire_le_conseil_une_fois(avis + avis)
    assert page.count("a-confirmer__conseil") == 1
    assert page.count('data-point="statut-du-programme"') == 2
    assert page.startswith(avis)


def test_un_renvoi_dit_de_quel_document_il_s_agit():
    francais = rendre_source(Contexte(charger(), "fr", "index.md"), "loi-economie-sociale")
    anglais = rendre_source(Contexte(charger(), "en", "index.md"), "loi-economie-sociale")
    assert francais.endswith(">Loi sur l'économie sociale</a>")
    assert anglais.endswith(">Social Economy Act</a>")


def test_un_titre_en_question_ne_prend_pas_de_virgule():
    assert "?</cite></a> Ministère" in notice(Contexte(charger(), "fr", "index.md"), "meie-ees")
