"""De la liste des tickets et des sujets aux gestes : ouvrir, récrire en place, rouvrir, refermer, ne rien faire."""

import json

import pytest

from macros.veille.sujets import Sujet
from macros.veille.tickets import Geste, Ticket, decider, lire_tickets, marquer

SUJET = Sujet("revoir-faits", "À revoir : data/faits (2 fiches)", "Relisez.", ("veille", "revision"))
AUTRE = Sujet("traductions-en", "Traduction (en) : 1 texte à revoir", "Traduisez.", ("veille", "traduction"))
DIT = {"title": SUJET.titre, "body": "<!-- veille:revoir-faits -->\nRelisez."}
FERMER = {"state": "closed", "state_reason": "completed"}


def ticket(numero=7, *, ouvert=True, sujet=SUJET, titre=None, corps=None) -> Ticket:
    return Ticket(numero, sujet.cle, ouvert, titre or sujet.titre, corps or marquer(sujet))


@pytest.mark.parametrize(
    ("tickets", "sujets", "gestes"),
    [
        pytest.param([], [], [], id="rien"),
        pytest.param([], [SUJET], [Geste("POST", "issues", {**DIT, "labels": ["veille", "revision"]})], id="ouvrir"),
        pytest.param([ticket()], [SUJET], [], id="déjà dit"),
        pytest.param([ticket(corps=marquer(SUJET).replace("\n", "\r\n") + "\r\n")], [SUJET], [], id="fins de ligne"),
        pytest.param(
            [ticket(titre="À revoir : data/faits (3 fiches)")], [SUJET], [Geste("PATCH", "issues/7", DIT)], id="titre"
        ),
        pytest.param(
            [ticket(corps="<!-- veille:revoir-faits -->\nHier.")],
            [SUJET],
            [Geste("PATCH", "issues/7", DIT)],
            id="corps",
        ),
        pytest.param([ticket()], [], [Geste("PATCH", "issues/7", FERMER)], id="refermer"),
        pytest.param([ticket(ouvert=False)], [], [], id="déjà fermé"),
        pytest.param(
            [ticket(ouvert=False)], [SUJET], [Geste("PATCH", "issues/7", {**DIT, "state": "open"})], id="rouvrir"
        ),
        pytest.param([ticket(3), ticket(7)], [SUJET], [Geste("PATCH", "issues/7", FERMER)], id="double ouvert"),
        pytest.param([ticket(3, ouvert=False), ticket(7)], [SUJET], [], id="ouvert avant fermé"),
        pytest.param(
            [ticket(3, ouvert=False), ticket(5, ouvert=False)],
            [SUJET],
            [Geste("PATCH", "issues/5", {**DIT, "state": "open"})],
            id="le fermé le plus récent",
        ),
        pytest.param(
            [ticket(), ticket(8, sujet=AUTRE)], [AUTRE], [Geste("PATCH", "issues/7", FERMER)], id="chacun le sien"
        ),
    ],
)
def test_les_gestes_menent_les_tickets_aux_sujets(tickets, sujets, gestes):
    assert decider(tickets, sujets) == gestes


def appliquer(tickets: list[Ticket], gestes: list[Geste]) -> list[Ticket]:
    """Ce que GitHub garderait."""
    gardes = {t.numero: t for t in tickets}
    for geste in gestes:
        if geste.methode == "POST":
            numero = max(gardes, default=0) + 1
            lus = lire_tickets(json.dumps([{**brut(numero), **geste.contenu}]))
        else:
            numero = int(geste.chemin.rpartition("/")[2])
            avant = gardes[numero]
            connu = {"title": avant.titre, "body": avant.corps, "state": "open" if avant.ouvert else "closed"}
            lus = lire_tickets(json.dumps([{**brut(numero), **connu, **geste.contenu}]))
        gardes[numero] = lus[0]
    return list(gardes.values())


def brut(numero: int, **autres) -> dict:
    return {"number": numero, "state": "open", "title": "", "body": "", "user": {"type": "Bot"}, **autres}


def test_un_ticket_vit_sa_vie_ouvert_ferme_puis_rouvert_sous_le_meme_numero():
    tickets: list[Ticket] = []
    etats = []
    for sujets in ([SUJET, AUTRE], [SUJET, AUTRE], [AUTRE], [AUTRE], [SUJET], []):
        tickets = appliquer(tickets, decider(tickets, sujets))
        assert decider(tickets, sujets) == [], "une seconde fois, il n'y a plus rien à faire"
        etats.append({t.cle: t.ouvert for t in tickets})
    assert etats == [
        {"revoir-faits": True, "traductions-en": True},
        {"revoir-faits": True, "traductions-en": True},
        {"revoir-faits": False, "traductions-en": True},
        {"revoir-faits": False, "traductions-en": True},
        {"revoir-faits": True, "traductions-en": False},
        {"revoir-faits": False, "traductions-en": False},
    ]
    assert sorted(t.numero for t in tickets) == [1, 2]


def test_les_pages_de_reponses_se_lisent_bout_a_bout():
    un, deux = brut(1, body=marquer(SUJET)), brut(2, body=marquer(AUTRE), state="closed")
    for texte in (json.dumps([un, deux]), json.dumps([un]) + json.dumps([deux]), json.dumps([[un], [deux]])):
        assert [(t.numero, t.cle, t.ouvert) for t in lire_tickets(texte)] == [
            (1, "revoir-faits", True),
            (2, "traductions-en", False),
        ]
    assert lire_tickets("") == lire_tickets("[]\n[]") == []


@pytest.mark.parametrize(
    "etranger",
    [
        brut(1, body=marquer(SUJET), user={"type": "User"}),
        brut(1, body=marquer(SUJET), user=None),
        brut(1, body=marquer(SUJET), pull_request={}),
        brut(1, body="Je cite <!-- veille:revoir-faits -->"),
        brut(1, body="<!-- veille:$(rm -rf .) -->"),
        brut(1, body=None),
    ],
)
def test_le_ticket_d_une_personne_n_est_jamais_touche(etranger):
    assert lire_tickets(json.dumps([etranger])) == []
