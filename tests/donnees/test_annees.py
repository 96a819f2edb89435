"""Une année écrite sur une date de dépôt périme ce que le site disait d'une date sans année."""

from dataclasses import replace

import pytest

from macros.chargement import RACINE, charger
from macros.verifications.annees import a_relire, verifier


def fautes(annee: int | str, note: str, controle=verifier) -> dict[tuple[str, str], str]:
    """{(fichier, champ): constat}, quand la date de janvier a cette année et cette note."""
    site = charger()
    echeance = site.echeances["depot-janvier"].model_copy(update={"annee": annee, "note": note})
    datee = replace(site, echeances={**site.echeances, echeance.id: echeance})
    return {(faute.fichier, faute.champ): faute.constat for faute in controle(datee, RACINE)}


def test_sans_annee_rien_n_est_reproche():
    assert fautes("inconnue", "Vraisemblablement de 2022, donc passée.") == {}


@pytest.mark.parametrize(
    ("note", "dits"),
    [
        ("Vraisemblablement de 2022, donc passée.", "« 2022 » et « passée »"),
        ("Date citée sans année.", "« sans année »"),
        ("Reportée de 2026.", "« 2026 »"),
    ],
)
def test_une_note_qui_contredit_l_annee_est_refusee(note, dits):
    dit = f"la note dit {dits}, et l'année est 2027"
    assert fautes(2027, note)["data/echeances.yml", "depot-janvier.note"] == dit


@pytest.mark.parametrize("note", ["", "Dépôt en ligne seulement, avant le 24 janvier 2027."])
def test_une_note_d_accord_avec_l_annee_passe(note):
    assert ("data/echeances.yml", "depot-janvier.note") not in fautes(2027, note)


def test_une_annee_fait_relire_la_page_des_dates_et_l_encadre_de_l_accueil():
    assert set(fautes(2027, "", a_relire)) == {
        ("data/interface/archives.yml", "doute"),
        ("docs/fr/programme/dates.md", ""),
        ("docs/fr/programme/dates.md", "en_bref"),
    }
    assert fautes(2027, "") == {}
