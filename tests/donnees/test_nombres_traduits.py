"""Une traduction dit les mêmes nombres et la même échelle que le français, à sa façon de les écrire."""

import pytest

from macros.verifications.nombres_traduits import ecarts

MANQUE = "« {} » est dans le français et manque à la traduction"
AJOUT = "« {} » n'est pas dans le français"


@pytest.mark.parametrize(
    ("francais", "anglais"),
    [
        ("11 360 organismes, dont 2,1 %", "11,360 organizations, including 2.1%"),
        ("5,2 M$", "$5.2 million"),
        ("M$", "$M"),
        ("G$", "$B"),
        ("Trois jours", "3 days"),
        ("3 jours", "three days"),
        ("À 13 h 30, le 1er mai 2027", "At 1:30 p.m., on May 1, 2027"),
        ("Licence CC BY 4.0, MkDocs 1.6", "CC BY 4.0 licence, MkDocs 1.6"),
        ("{n} sur {total} ({fait:pole-22})", "{n} of {total} ({fait:pole-22})"),
        ("[La loi](https://a.ca/2012)", "[The act](https://a.ca/2013)"),
        ("{heures} h", "{heures}:00"),
    ],
)
def test_les_memes_nombres_ecrits_autrement_passent(francais, anglais):
    assert ecarts(francais, anglais) == ()


@pytest.mark.parametrize(
    ("francais", "anglais", "constats"),
    [
        ("Depuis 2012", "Since 2021", [MANQUE.format(2012), AJOUT.format(2021)]),
        ("11 360 organismes", "1,360 organizations", [MANQUE.format(11360), AJOUT.format(1360)]),
        ("2,5 %", "25%", [MANQUE.format("2,5"), AJOUT.format(25)]),
        ("Trois jours, 48 heures", "Three days", [MANQUE.format(48)]),
        ("5 M$", "$5 billion", ["l'échelle d'un montant change : le français dit millions"]),
        ("M$", "B$", ["l'échelle d'un montant change : le français dit millions"]),
        ("5 millions", "5", ["l'échelle d'un montant change : le français dit millions"]),
    ],
)
def test_un_nombre_ou_une_echelle_qui_change_se_voit(francais, anglais, constats):
    assert [constat for constat, _ in ecarts(francais, anglais)] == constats


def test_la_faute_se_dit_a_la_ligne_de_la_traduction(projet):
    projet.ecrire("data/interface/commun.yml", "depuis: Depuis 2012\nhier: Depuis 1999\n")
    projet.ecrire(
        "data/traductions/en/interface/commun.yml",
        "depuis:\n  fr: Depuis 2012\n  texte: Since 2021\nhier:\n  fr: Depuis 1998\n  texte: Since 1998\n",
    )
    dit = projet.fautes("nombres_traduits")
    assert dit.startswith("data/traductions/en/interface/commun.yml:3 · depuis.texte : « 2012 » est dans le français")
    assert "1998" not in dit  # la traduction périmée se dit ailleurs
