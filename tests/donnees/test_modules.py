"""Un module complet a sa page, ses questions et ses sources."""

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
