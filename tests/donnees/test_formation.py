"""Les minutes tombent juste, et parcours et séances citent ce qui existe."""

import pytest

from tests.donnees.test_modules import module

SEANCE = """\
- id: courte
  titre: Une séance
  minutes: 60
  pour: Un premier contact.
  moments:
    - id: accueil
      minutes: 20
      titre: Accueil
      texte: Dites bonjour.
    - id: lecon
      minutes: 40
      titre: Leçon
      texte: Suivez la partie.
      module: cyber
      partie: 1
"""
PARCOURS = """\
- id: ca
  titre: Vous siégez au conseil
  pour: Le conseil répond des risques.
  etapes:
    - id: cyber
      pourquoi: Savoir quoi demander.
"""


@pytest.fixture
def formation(socle):
    socle.ecrire("data/modules/cyber.yml", module())
    socle.ecrire("data/seances.yml", SEANCE)
    socle.ecrire("data/parcours.yml", PARCOURS)
    return socle


def test_une_seance_juste_ne_dit_rien(formation):
    assert (formation.fautes_de_forme(), formation.fautes("formation")) == ("", "")


@pytest.mark.parametrize(
    ("fichier", "avant", "apres", "message"),
    [
        (
            "data/seances.yml",
            "minutes: 40",
            "minutes: 30",
            "data/seances.yml:3 · courte.minutes : 60 minutes annoncées, 50 en additionnant les moments\n"
            "    → écrire « minutes: 50 », ou corriger un moment",
        ),
        (
            "data/seances.yml",
            "module: cyber",
            "module: cybr",
            "data/seances.yml:14 · courte.moments.lecon.module : le module « cybr » n'existe pas\n"
            "    → écrire « cyber »",
        ),
        (
            "data/seances.yml",
            "partie: 1",
            "partie: 3",
            "data/seances.yml:15 · courte.moments.lecon.partie : « cyber » compte 1 partie seulement\n"
            "    → citer une partie qui existe",
        ),
        (
            "data/parcours.yml",
            "id: cyber",
            "id: cyberr",
            "data/parcours.yml:5 · ca.etapes.cyberr : le module « cyberr » n'existe pas\n    → écrire « cyber »",
        ),
        (
            "data/modules/cyber.yml",
            "minutes: 20, consigne",
            "minutes: 15, consigne",
            "data/modules/cyber.yml:8 · parties.0.minutes : 20 minutes annoncées, 15 en additionnant les moments\n"
            "    → écrire « minutes: 15 », ou corriger un moment",
        ),
        (
            "data/modules/cyber.yml",
            "objectifs: [reconnaitre]",
            "objectifs: [reconaitre]",
            "data/modules/cyber.yml:100 · activite.objectifs.0 : l'objectif « reconaitre » n'existe pas\n"
            "    → écrire « reconnaitre »",
        ),
    ],
)
def test_une_faute_se_dit_a_sa_ligne(formation, fichier, avant, apres, message):
    chemin = formation.racine / fichier
    texte = chemin.read_text(encoding="utf-8")
    assert avant in texte
    chemin.write_text(texte.replace(avant, apres, 1), encoding="utf-8")
    assert formation.fautes_de_forme() == ""
    assert formation.fautes("formation") == message
