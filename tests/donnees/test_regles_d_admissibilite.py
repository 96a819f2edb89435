"""La forme des règles : questions, réponses, profondeur, et des exemples qui les prouvent."""

from textwrap import indent

import pytest

QUESTIONS = """\
- id: forme
  texte: Quelle forme?
  type: choix
  choix:
    - id: coop
      texte: Coopérative
    - id: autre
      texte: Autre
- id: vente
  texte: Vendez-vous?
  type: oui-non
- id: effectif
  texte: Combien de personnes?
  type: nombre
"""
EXEMPLES = """\
- nom: Oui
  quand: {forme: coop, vente: oui, effectif: 5}
  alors: oui
- nom: Non
  quand: {forme: autre, vente: non, effectif: 4}
  alors: non
- nom: Doute
  quand: {forme: nsp}
  alors: inconnu
"""
FICHE = "data/admissibilite/formation.yml"


def regles(condition: str, exemples: str = EXEMPLES, reserve: str = "") -> str:
    return f"""\
id: formation
version: 1.0.0
criteres:
  - id: critere
    intitule: Un critère
    condition: {condition}
    si_oui: Oui.
    si_non: Non.
    si_inconnu: À voir.
    source: loi
    statut: confirme
    verifie_le: 2026-11-23
    a_revoir_le: 2027-05-23
points: [montant]
{reserve}exemples:
{indent(exemples, "  ")}"""


@pytest.fixture
def fautes(socle):
    def dire(condition: str, exemples: str = EXEMPLES, reserve: str = "") -> str:
        socle.ecrire("data/admissibilite/questions.yml", QUESTIONS)
        socle.ecrire(
            "data/volets.yml",
            """\
            - id: formation
              titre: Formation
              court: Formation
              phrase: Comprendre.
              pour_qui: Les entreprises.
              public: entreprise
              offre:
              n_offre_pas:
              etapes:
              points:
              page: volets/formation.md
              statut: a-confirmer
              verifie_le: 2026-11-23
              a_revoir_le: 2027-05-23
            """,
        )
        socle.ecrire(FICHE, regles(condition, exemples, reserve))
        return socle.fautes_de_forme() or socle.fautes("admissibilite")

    return dire


@pytest.mark.parametrize(
    "condition",
    [
        "{question: forme, egale: coop}",
        "{question: forme, parmi: [coop, autre]}",
        "{question: vente, egale: oui}",
        "{question: effectif, au_moins: 4, au_plus: 5}",
        "{tous: [{un_de: [{question: forme, egale: coop}]}, {non: {question: vente, egale: non}}]}",
    ],
)
def test_une_regle_prouvee_ne_dit_rien(fautes, condition):
    assert fautes(condition) == ""


@pytest.mark.parametrize(
    ("condition", "constat", "remede"),
    [
        ("{question: form, egale: coop}", "la question « form » n'existe pas", "écrire « forme »"),
        ("{question: forme, egale: cop}", "à « forme », la réponse « cop » n'existe pas", "écrire « coop »"),
        (
            "{question: vente, egale: parfois}",
            "à « vente », la réponse « parfois » n'existe pas",
            "écrire l'un de ceux-ci : oui, non",
        ),
        (
            "{question: forme}",
            "cette condition n'a pas de sens",
            "écrire soit {question: …, egale: …}, soit {tous: […]}, {un_de: […]} ou {non: …}",
        ),
        (
            "{non: {non: {non: {question: vente, egale: oui}}}}",
            "4 conditions emboîtées",
            "en garder 3 au plus, ou faire deux critères",
        ),
    ],
)
def test_une_condition_fautive_est_expliquee(fautes, condition, constat, remede):
    attendu = f"{FICHE}:6 · criteres.critere.condition : {constat}\n    → {remede}"
    assert attendu in fautes(condition)


def test_un_operateur_inconnu_est_refuse(fautes):
    assert fautes("{question: forme, egal: coop}") == (
        f"{FICHE}:6 · criteres.1.condition.egal : champ inconnu\n    → écrire « egale »"
    )


@pytest.mark.parametrize(
    ("condition", "exemples", "constat"),
    [
        (
            "{question: vente, egale: oui}",
            EXEMPLES.replace("vente: oui, ", "").replace("vente: non, ", ""),
            "aucun exemple ne répond à la question « vente »",
        ),
        (
            "{question: forme, egale: autre}",
            EXEMPLES.replace("forme: autre", "forme: coop"),
            "aucun exemple ne répond « autre » à « forme »",
        ),
        ("{question: effectif, au_moins: 6}", EXEMPLES, "aucun exemple n'essaie « effectif » au seuil exact, 6"),
    ],
)
def test_une_regle_que_rien_ne_prouve_est_signalee(fautes, condition, exemples, constat):
    assert fautes(condition, exemples) == (
        f"{FICHE}:4 · criteres.critere : {constat}\n    → ajouter un exemple qui le fait"
    )


def test_chaque_verdict_a_son_exemple(fautes):
    assert fautes("{question: vente, egale: oui}", EXEMPLES.replace("alors: inconnu", "alors: non")) == (
        f"{FICHE}:15 · exemples : aucun exemple ne donne « inconnu »\n    → en ajouter un"
    )


def test_un_exemple_repond_a_des_questions_qui_existent(fautes):
    exemples = EXEMPLES.replace("{forme: nsp}", "{forme: coopp, fome: nsp}")
    assert fautes("{question: vente, egale: oui}", exemples) == (
        f"{FICHE}:23 · exemples.3.quand.fome : la question « fome » n'existe pas\n    → écrire « forme »\n"
        f"{FICHE}:23 · exemples.3.quand.forme : à « forme », la réponse « coopp » n'existe pas\n    → écrire « coop »"
    )


def test_une_fiche_de_regles_sert_un_volet_ou_une_autre_fiche(fautes, socle):
    fautes("{question: vente, egale: oui}")
    (socle.racine / "data/volets.yml").unlink()
    assert socle.fautes("admissibilite") == (
        f"{FICHE}:1 · id : le volet « formation » n'existe pas\n"
        "    → ajouter la fiche, ou citer un identifiant qui existe"
    )


def test_une_reserve_vise_un_point_de_la_fiche_et_une_reponse_permise(fautes):
    reserve = "reserves: [{point: autre, condition: {question: forme, egale: oval}}]\n"
    dites = fautes("{question: forme, egale: coop}", reserve=reserve)
    assert "dans « points », le point « autre » n'existe pas" in dites, dites
    assert "à « forme », la réponse « oval » n'existe pas" in dites, dites
