"""L'instrument tient ensemble : barème, dimensions, énoncés et modules."""

import re

import pytest

from macros.chargement import RACINE

MODULE = """\
id: cyber
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
"""
BAREME = """\
id: auto-examen-ec
version: 1.0.0
date: 2026-11-23
titre: Auto-examen
introduction: Pour faire le point.
consigne: Choisissez.
reperes: [a, b, c, d, e]
regles:
  couverture_min: 0,5
  dimensions_min: 0,75
  cible_defaut: 3
  alerte_max: 1
  priorites_max: 5
  priorites_par_dimension_max: 2
  desaccord_seuil: 0,8333
  groupe_min: 5
  role_min: 3
  stable_max: 5
  histogramme_min: 10
niveaux_globaux:
  - {id: amorce, min: 0, nom: Amorce, texte: Début.}
  - {id: suite, min: 50, nom: Suite, texte: Suite.}
formulaires:
  long:
    titre: Long
    items: tous
  court:
    titre: Court
    items: [vis-plan]
dimensions: [vision]
modules: [cyber]
versions:
  - {version: 1.0.0, date: 2026-11-23, texte: Première., ajoutes: [], reformules: [], retires: [], renommes: []}
"""
DIMENSION = """\
id: vision
poids: 1
nom: Vision
court: Vision
description: Où va-t-on?
items:
  - id: vis-plan
    nom: Plan
    question: Un plan?
    pourquoi: Pour savoir.
    poids: 2
    importance: 3
    effort: 2
    demander_a: ca
    niveaux: [a, b, c, d, e]
    recommandations:
      - {texte: Un., modules: [cyber]}
      - {texte: Deux., modules: []}
      - {texte: Trois., modules: []}
      - {texte: Quatre., modules: []}
      - {texte: Cinq., modules: []}
"""


@pytest.fixture
def instrument(socle):
    def dire(bareme: str = BAREME, dimension: str = DIMENSION) -> str:
        socle.ecrire("data/modules/cyber.yml", MODULE)
        socle.ecrire("data/auto-examen/bareme.yml", bareme)
        socle.ecrire("data/auto-examen/vision.yml", dimension)
        return socle.fautes_de_forme() or socle.fautes("auto_examen")

    return dire


def test_un_instrument_coherent_ne_dit_rien(instrument, socle):
    assert instrument() == ""
    assert socle.site().bareme.regles.couverture_min == 0.5


@pytest.mark.parametrize(
    ("avant", "apres", "message"),
    [
        (
            "items: [vis-plan]",
            "items: [vis-plans]",
            "29 · formulaires.court.items : l'énoncé « vis-plans » n'existe pas\n    → écrire « vis-plan »",
        ),
        (
            "items: [vis-plan]",
            "items: tout",
            "29 · formulaires.court.items : « tout » n'est pas une valeur permise\n    → écrire « tous »",
        ),
        (
            "min: 50",
            "min: 0",
            "20 · niveaux_globaux : les bornes ne montent pas\n"
            "    → commencer à 0 et écrire les niveaux du plus bas au plus haut",
        ),
        (
            "0,75",
            "trois quarts",
            "10 · regles.dimensions_min : « trois quarts » n'a pas la forme attendue\n"
            "    → écrire un nombre, par exemple 0,5",
        ),
        ("[a, b, c, d, e]", "[a, b, c, d]", "7 · reperes : il y a 4 élément(s)\n    → en écrire au moins 5"),
    ],
)
def test_un_bareme_fautif_est_explique(instrument, avant, apres, message):
    assert instrument(BAREME.replace(avant, apres)) == f"data/auto-examen/bareme.yml:{message}"


def test_une_dimension_hors_du_bareme_se_voit_des_deux_cotes(instrument):
    assert instrument(BAREME.replace("dimensions: [vision]", "dimensions: [visions]")) == (
        "data/auto-examen/bareme.yml:30 · dimensions : la dimension « visions » n'existe pas\n    → écrire « vision »\n"
        "data/auto-examen/vision.yml:1 · id : au barème, la dimension « vision » n'existe pas\n    → écrire « visions »"
    )


def test_un_module_recommande_existe(instrument):
    assert instrument(dimension=DIMENSION.replace("[cyber]", "[ciber]")) == (
        "data/auto-examen/vision.yml:17 · items.vis-plan.recommandations.1.modules : le module « ciber » n'existe pas\n"
        "    → écrire « cyber »"
    )


def test_un_enonce_ne_sert_qu_a_une_dimension(instrument, socle):
    socle.ecrire("data/auto-examen/autre.yml", DIMENSION.replace("id: vision", "id: autre"))
    bareme = BAREME.replace("dimensions: [vision]", "dimensions: [vision, autre]")
    assert instrument(bareme) == (
        "data/auto-examen/autre.yml:7 · items.vis-plan.id : "
        "l'énoncé « vis-plan » existe déjà dans data/auto-examen/vision.yml\n"
        "    → choisir un autre identifiant"
    )


def test_un_module_que_rien_ne_recommande_se_dit(instrument, socle):
    instrument()
    socle.ecrire("data/modules/autre.yml", MODULE.replace("id: cyber", "id: autre"))
    assert socle.fautes("formation") == (
        "data/modules/autre.yml:1 · aucune recommandation de l'auto-examen ne mène à ce module\n"
        "    → le citer dans une recommandation d'un énoncé (data/auto-examen/)"
    )


def test_une_description_se_comprend_hors_de_sa_suite():
    renvoi = re.compile(r'^ {6}- "?(?:Elles?|Ils|Son|Sa|Ses|Leurs?|Ça|Cet|Cette|Ces|On (?:ne )?(?:n\'|s\')?(?:en|y)) ')
    niveaux = [
        (fichier.name, ligne)
        for fichier in sorted((RACINE / "data/auto-examen").glob("*.yml"))
        for bloc in re.findall(r"^ {4}niveaux:\n((?: {6}- .+\n)+)", fichier.read_text(encoding="utf-8"), re.M)
        for ligne in bloc.splitlines()
    ]
    assert len(niveaux) == 170
    assert [niveau for niveau in niveaux if renvoi.search(niveau[1])] == []
