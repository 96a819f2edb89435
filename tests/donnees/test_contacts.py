"""Un contact nommé dit sa source et n'est plus à confirmer ; sans nom, il l'avoue."""

import pytest

CONTACT = """\
- id: laval
  region: Laval
  colonne: 0
  rangee: 3
  nom: {nom}
  site:
  note:
  point: {point}
  source: {source}
  statut: {statut}
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""
SANS_SOURCE = (
    "data/contacts.yml:9 · laval.source : cet organisme est nommé sans source\n"
    "    → écrire l'identifiant de la source qui le nomme, puis « statut: rapporte », ou vider « nom: »"
)
POINT_LAISSE = (
    "data/contacts.yml:8 · laval.point : un organisme nommé n'est plus un point à confirmer\n    → vider « point: »"
)


@pytest.mark.parametrize(
    ("nom", "point", "source", "statut", "message"),
    [
        ("", "montant", "", "a-confirmer", ""),
        ("Pôle", "", "journal", "rapporte", ""),
        ("Pôle", "montant", "", "a-confirmer", f"{POINT_LAISSE}\n{SANS_SOURCE}"),
        ("Pôle", "", "", "a-confirmer", SANS_SOURCE),
        ("Pôle", "montant", "journal", "rapporte", POINT_LAISSE),
        (
            "Pôle",
            "",
            "journal",
            "a-confirmer",
            "data/contacts.yml:10 · laval.statut : un organisme nommé par une source n'est plus à confirmer\n"
            "    → écrire « statut: rapporte », ou « confirme » si la source est primaire",
        ),
        (
            "",
            "montant",
            "journal",
            "rapporte",
            "data/contacts.yml:10 · laval.statut : ce statut n'appuie aucun nom\n"
            "    → remplir « nom: », ou écrire « statut: a-confirmer »",
        ),
    ],
)
def test_un_contact_dit_une_seule_chose(socle, nom, point, source, statut, message):
    socle.ecrire("data/contacts.yml", CONTACT.format(nom=nom, point=point, source=source, statut=statut))
    assert socle.fautes_de_forme() == ""
    assert socle.fautes("contacts") == message
