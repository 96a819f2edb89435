"""Quoi qu'on écrive dans n'importe quel champ : un refus expliqué, ou une seule fiche changée où la valeur se relit."""

from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.propositions import examiner
from macros.propositions.evenement import lire_evenement
from macros.propositions.refus import LIGNES_MAX, MARQUE
from macros.propositions.textes import normaliser
from tests.propositions.remplir import FORMULAIRES, SOCLES, copier, evenement, fiches_changees, photographier

JOUR = date(2026, 11, 28)
MORCEAUX = [
    "a", "É", " ", "\n", "\n\n", "\r\n", "\t", "- ", "# ", "### ", "### Réponse\n", "---\n", "...\n", ": ", ":", "&a ", "*a ", "!!str ",
    "<<: ", "|", ">", "'", '"', "\\", "`", "$(x)", "{{ x }}", "${{ x }}", "<b>", "[x](y)", "{", "}", "[", "]", ",", "%", "@", "~", "?",
    "oui", "non", "null", "2026-11-22", "12:30", "0x1", "1e3", "\x00", "\u202e", "\u200b", "\ufeff", "\x85", "\u2028", "\u00a0", "\ud800",
    "😀", "_No response_", "::set-output name=a::b\n", "../", "/etc/passwd", "id: x\n", "\n- id: y\n", "https://a.ca/b", "javascript:x",
]  # fmt: skip
TEXTES = st.lists(st.sampled_from(MORCEAUX), max_size=12).map("".join) | st.text(max_size=80)
CHAMPS = [(nom, champ) for nom in SOCLES for champ in FORMULAIRES[nom].champs]
# Le champ de la fiche où un texte libre doit se retrouver tel quel.
LIBRES = {
    ("date-depot", "intitule"): "intitule",
    ("date-depot", "note"): "note",
    ("fait", "unite"): "unite",
    ("contact-region", "nom"): "nom",
    ("contact-region", "note"): "note",
    ("faq", "question"): "question",
    ("faq", "reponse"): "reponse",
    ("glossaire", "terme"): "terme",
    ("glossaire", "en"): "en",
    ("glossaire", "definition"): "definition",
    ("nouveaute", "titre"): "titre",
    ("nouveaute", "texte"): "texte",
}


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copier(tmp_path_factory.mktemp("projet"), entier=False)


@pytest.fixture(scope="module")
def avant(projet: Path) -> dict[str, str]:
    """Les données du projet, que nul examen ne change."""
    return photographier(projet)


def attendu(nom: str, champ: str, brut: str) -> str | None:
    """Le texte tel que la fiche doit le dire ; un seul champ garde ses lignes."""
    texte = normaliser(brut.strip(), plusieurs_lignes=True)
    return (texte if (nom, champ) == ("faq", "reponse") else " ".join(texte.split())) or None


@given(st.sampled_from(CHAMPS), TEXTES)
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_n_importe_quel_texte_se_refuse_ou_se_relit_tel_quel(projet, avant, monkeypatch, ou, texte):
    monkeypatch.setattr("macros.propositions.anomalies_nouvelles", lambda racine, textes: [])  # éprouvé par test_cas
    nom, champ = ou
    issue = examiner(lire_evenement(evenement(nom, {champ.id: texte})), projet, JOUR)
    assert photographier(projet) == avant
    if issue.proposition is None:
        assert issue.reponse.startswith(MARQUE) and issue.reponse.rstrip("\n").count("\n") < LIGNES_MAX
        return
    apres = avant | issue.textes
    changees = fiches_changees(avant, apres)
    principale = [cle for cle in changees if not cle.startswith("data/sources.yml#")]
    assert len(principale) == 1 and len(changees) <= 2
    assert_lignes_gardees(avant, apres)
    if (nom, champ.id) in LIBRES and (voulu := attendu(nom, champ.id, texte)) and texte.strip() != "_No response_":
        assert str(changees[principale[0]][LIBRES[nom, champ.id]]) == voulu


def communes(unes: list[str], autres: list[str]) -> int:
    """Le nombre de lignes égales au début de deux textes."""
    return sum(1 for _ in takewhile(lambda paire: paire[0] == paire[1], zip(unes, autres, strict=False)))


def assert_lignes_gardees(avant: dict[str, str], apres: dict[str, str]) -> None:
    """Les lignes communes du début et de la fin encadrent la seule région changée, qui tient dans une fiche."""
    for chemin in [chemin for chemin in avant if avant[chemin] != apres[chemin]]:
        anciennes, nouvelles = avant[chemin].split("\n"), apres[chemin].split("\n")
        debut = communes(anciennes, nouvelles)
        fin = communes(anciennes[debut:][::-1], nouvelles[debut:][::-1])
        otees = anciennes[debut : len(anciennes) - fin]
        assert not any(ligne.startswith("- id:") for ligne in otees)


@given(st.text(max_size=300) | st.lists(st.sampled_from(MORCEAUX), max_size=30).map("".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_n_importe_quel_corps_se_refuse_sans_trace(projet, texte):
    for nom in SOCLES:
        issue = examiner(lire_evenement(evenement(nom, body=texte)), projet, JOUR)
        assert issue.proposition is None and issue.reponse.startswith(MARQUE)
