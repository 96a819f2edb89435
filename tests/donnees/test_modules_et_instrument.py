"""Les modules et l'auto-examen tiennent ensemble."""

import pytest

MODULE = """\
id: cyber
titre: Cybersécurité
resume: Se protéger.
public: [direction]
etat: complet
parties:
  - titre: Leçon
    minutes: 20
objectifs:
  - id: reconnaitre
    texte: Reconnaître un hameçonnage.
acquis:
"""
ACQUIS = """\
  - id: q{0}
    type: choix
    objectif: reconnaitre
    question: Vrai?
    choix:
      - id: a
        texte: Oui
        juste: oui
        pourquoi: Parce que.
      - id: b
        texte: Non
        juste: non
        pourquoi: Parce que.
"""
FIN = """\
sources: [loi]
verifie_le: 2026-11-23
a_revoir_le: 2027-05-23
"""
FICHE = "data/modules/cyber.yml"


def module(nombre: int = 6) -> str:
    return MODULE + "".join(ACQUIS.format(rang) for rang in range(nombre)) + FIN


@pytest.fixture
def fautes(socle):
    def dire(texte: str, page: bool = True) -> str:
        socle.ecrire(FICHE, texte)
        if page:
            socle.page("fr/modules/cyber.md", "# Cybersécurité\n")
        return socle.fautes_de_forme() or socle.fautes("modules")

    return dire


def test_un_module_complet_ne_dit_rien(fautes):
    assert fautes(module()) == ""


@pytest.mark.parametrize(
    ("texte", "page", "message"),
    [
        (
            module(),
            False,
            f"{FICHE}:5 · etat : ce module complet n'a pas de page\n"
            "    → écrire docs/fr/modules/cyber.md, ou « etat: en-preparation »",
        ),
        (
            module().replace("complet", "en-preparation"),
            True,
            f"{FICHE}:5 · etat : ce module a une page (docs/fr/modules/cyber.md)\n    → écrire « complet »",
        ),
        (module(2), True, f"{FICHE}:12 · acquis : 2 question(s) pour vérifier les acquis\n    → en écrire de 6 à 8"),
        (
            module().replace("objectif: reconnaitre", "objectif: reconaitre", 1),
            True,
            f"{FICHE}:15 · acquis.q0.objectif : l'objectif « reconaitre » n'existe pas\n    → écrire « reconnaitre »",
        ),
        (
            module().replace("juste: oui", "juste: non", 1),
            True,
            f"{FICHE}:13 · acquis.q0 : 0 bonne(s) réponse(s) pour une question de type « choix »\n"
            "    → revoir les « juste: oui »",
        ),
        (
            module().replace(
                "    texte: Reconnaître un hameçonnage.\n",
                "    texte: Reconnaître.\n  - id: reagir\n    texte: Réagir.\n",
            ),
            True,
            f"{FICHE}:12 · objectifs.reagir : aucune question ne pratique cet objectif\n"
            "    → ajouter une question qui le cite",
        ),
        (
            module().replace("id: q1", "id: q0"),
            True,
            f"{FICHE}:26 · acquis.q0.id : « q0 » existe déjà à la ligne 13\n    → choisir un autre identifiant",
        ),
    ],
)
def test_un_module_fautif_est_explique(fautes, texte, page, message):
    assert fautes(texte, page) == message


def test_une_page_de_module_a_sa_fiche(socle):
    socle.page("fr/modules/autre.md", "# Autre\n")
    assert socle.fautes("modules") == (
        "docs/fr/modules/autre.md:1 · cette page n'a pas de fiche de module\n    → ajouter data/modules/autre.yml"
    )


def test_la_source_d_un_module_existe(socle):
    socle.ecrire(FICHE, module().replace("[loi]", "[loin]"))
    assert socle.fautes("sources") == (f"{FICHE}:91 · sources : la source « loin » n'existe pas\n    → écrire « loi »")


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
migrations: []
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
        socle.ecrire(FICHE, module())
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
            "27 · formulaires.court.items : l'énoncé « vis-plans » n'existe pas\n    → écrire « vis-plan »",
        ),
        (
            "items: [vis-plan]",
            "items: tout",
            "27 · formulaires.court.items : « tout » n'est pas une valeur permise\n    → écrire « tous »",
        ),
        (
            "min: 50",
            "min: 0",
            "18 · niveaux_globaux : les bornes ne montent pas\n"
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
        "data/auto-examen/bareme.yml:28 · dimensions : la dimension « visions » n'existe pas\n    → écrire « vision »\n"
        "data/auto-examen/vision.yml:1 · id : au barème, la dimension « vision » n'existe pas\n    → écrire « visions »"
    )


def test_un_module_recommande_existe(instrument):
    assert instrument(dimension=DIMENSION.replace("[cyber]", "[ciber]")) == (
        "data/auto-examen/vision.yml:16 · items.vis-plan.recommandations.1.modules : le module « ciber » n'existe pas\n"
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
