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
    a_retenir: Regarder l'adresse avant d'ouvrir.
    diapos:
      - {id: signes, titre: Les signes, points: [Une urgence], note: Lisez à voix haute.}
    animation:
      - {id: lire, minutes: 20, consigne: Lire ensemble.}
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
activite:
  titre: Trier des messages
  minutes: 10
  groupe: De 3 à 8 personnes
  objectifs: [reconnaitre]
  etapes:
    - {id: trier, titre: Trier, minutes: 10, consigne: Trier six messages.}
fiche:
  titre: Mes messages
  consigne: Cocher.
  blocs:
    - {id: cases, titre: Signes, cases: [Une urgence]}
animation:
  preparation: [Imprimer la feuille.]
  accessibilite: [Lire à voix haute.]
  moments_difficiles:
    - {id: silence, situation: Personne ne parle., reponse: Donnez un exemple.}
sources: [loi]
verifie_le: 2026-11-23
a_revoir_le: 2027-05-23
"""
FICHE = "data/modules/cyber.yml"
COURTE = "- {id: m-cyber, de: m/cyber/, vers: modules/cyber/, depuis: 2026-11-28}\n"


def module(nombre: int = 6) -> str:
    return MODULE + "".join(ACQUIS.format(rang) for rang in range(nombre)) + FIN


@pytest.fixture
def fautes(socle):
    def dire(texte: str, page: bool = True) -> str:
        socle.ecrire(FICHE, texte)
        socle.ecrire("data/redirections.yml", COURTE)
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
        (module(2), True, f"{FICHE}:17 · acquis : 2 question(s) pour vérifier les acquis\n    → en écrire de 6 à 8"),
        (
            module().replace("objectif: reconnaitre", "objectif: reconaitre", 1),
            True,
            f"{FICHE}:20 · acquis.q0.objectif : l'objectif « reconaitre » n'existe pas\n    → écrire « reconnaitre »",
        ),
        (
            module().replace("juste: oui", "juste: non", 1),
            True,
            f"{FICHE}:18 · acquis.q0 : 0 bonne(s) réponse(s) pour une question de type « choix »\n"
            "    → revoir les « juste: oui »",
        ),
        (
            module().replace(
                "    texte: Reconnaître un hameçonnage.\n",
                "    texte: Reconnaître.\n  - id: reagir\n    texte: Réagir.\n",
            ),
            True,
            f"{FICHE}:17 · objectifs.reagir : aucune question ne pratique cet objectif\n"
            "    → ajouter une question qui le cite",
        ),
        (
            module().replace("id: q1", "id: q0"),
            True,
            f"{FICHE}:31 · acquis.q0.id : « q0 » existe déjà à la ligne 18\n    → choisir un autre identifiant",
        ),
    ],
)
def test_un_module_fautif_est_explique(fautes, texte, page, message):
    assert fautes(texte, page) == message


@pytest.mark.parametrize(
    ("avant", "apres", "message"),
    [
        (
            "    a_retenir: Regarder l'adresse avant d'ouvrir.\n",
            "",
            f"{FICHE}:7 · parties.0.a_retenir : la partie « Leçon » n'a pas de champ « a_retenir »\n"
            "    → l'écrire sur le modèle d'une autre partie",
        ),
        (
            FIN.split("sources:")[0].split("fiche:")[1].split("animation:")[0],
            "",
            f"{FICHE}:1 · fiche : ce module complet n'a pas de champ « fiche »\n"
            "    → l'écrire sur le modèle d'un autre module complet",
        ),
    ],
)
def test_un_module_complet_porte_sa_trousse(fautes, avant, apres, message):
    texte = module().replace(avant, apres, 1).replace("fiche:animation", "animation")
    assert fautes(texte) == message


def test_un_module_complet_a_son_adresse_courte(socle):
    socle.ecrire(FICHE, module())
    socle.page("fr/modules/cyber.md", "# Cybersécurité\n")
    assert socle.fautes("modules") == (
        f"{FICHE}:1 · ce module complet n'a pas d'adresse courte\n"
        "    → ajouter à data/redirections.yml une adresse m/…/ vers modules/cyber/"
    )


def test_une_page_de_module_a_sa_fiche(socle):
    socle.page("fr/modules/autre.md", "# Autre\n")
    assert socle.fautes("modules") == (
        "docs/fr/modules/autre.md:1 · cette page n'a pas de fiche de module\n    → ajouter data/modules/autre.yml"
    )


def test_les_parcours_et_l_attestation_ne_sont_pas_des_modules(socle):
    socle.page("fr/modules/parcours.md", "# Parcours\n")
    socle.page("fr/modules/attestation.md", "# Attestation\n")
    assert socle.fautes("modules") == ""


def test_la_source_d_un_module_existe(socle):
    socle.ecrire(FICHE, module().replace("[loi]", "[loin]"))
    assert socle.fautes("sources") == (f"{FICHE}:113 · sources : la source « loin » n'existe pas\n    → écrire « loi »")
