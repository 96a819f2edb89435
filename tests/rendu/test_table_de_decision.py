"""La table de décision vient du fichier qui décide : tout y est, en page comme en CSV."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from macros.chargement import charger
from macros.modeles.admissibilite import Condition
from macros.publication.tableaux import composer_csv, publier_tableaux
from macros.rendu.admissibilite_criteres import rendre_criteres
from macros.rendu.contexte import Contexte
from macros.rendu.table_de_decision import rendre_condition, rendre_reponses, rendre_table_de_decision

PAGE = "admissibilite/table-de-decision.md"


def lire(fichier) -> list[dict[str, str]]:
    """Les lignes d'un CSV publié."""
    return list(csv.DictReader(io.StringIO(fichier.read_bytes().decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def publies(tmp_path):
    """Les six fichiers : règles, cas et contacts, en français et en anglais."""
    for langue in ("", "en"):
        for rubrique in ("admissibilite", "ressources"):
            (tmp_path / langue / rubrique).mkdir(parents=True)
    return {f.relative_to(tmp_path).as_posix(): lire(f) for f in publier_tableaux(charger(), tmp_path)}


def test_chaque_critere_et_chaque_cas_sont_dans_les_fichiers(publies):
    fiches = charger().admissibilite.values()
    for langue in ("", "en/"):
        assert len(publies[f"{langue}admissibilite/regles.csv"]) == sum(len(f.criteres) for f in fiches)
        assert len(publies[f"{langue}admissibilite/cas.csv"]) == sum(len(f.exemples) for f in fiches)


def test_une_condition_emboitee_se_lit_en_une_ligne(publies):
    forme = next(r for r in publies["admissibilite/regles.csv"] if r["critere"].startswith("Être une coopérative"))
    assert forme["si"].startswith(
        "Au moins un de ceux-ci (Quelle est la forme juridique de votre entreprise? Coopérative ou "
    )
    assert forme["si"].count("(") == forme["si"].count(")")


def test_aucune_cellule_ne_devient_un_calcul():
    assert composer_csv([["=1+1", "-2", "@a", "texte"]], "fr").decode("utf-8-sig") == "'=1+1;'-2;'@a;texte\r\n"


def test_un_seuil_et_une_exception_se_disent_en_mots():
    ctx = Contexte(charger(), "fr", PAGE)
    seuil = Condition(non=Condition(question="vente", au_moins=12))
    texte = rendre_condition(ctx, seuil)
    assert texte.startswith("Sauf ceci<ul><li>") and "<strong>12 ou plus</strong>" in texte


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_la_page_montre_chaque_critere_et_sa_source(langue):
    html = rendre_table_de_decision(Contexte(charger(), langue, PAGE))
    criteres = sum(len(f.criteres) for f in charger().admissibilite.values())
    assert html.count("badge--") == criteres
    assert 'href="../regles.csv"' in html and 'href="../cas.csv"' in html


def test_des_criteres_perimes_se_disent_en_revision(monkeypatch):
    site = charger()
    fiche = site.admissibilite["aide-financiere"].model_copy(update={"valide_au": date(2027, 6, 30)})
    ctx = Contexte(replace(site, admissibilite={**site.admissibilite, fiche.id: fiche}), "fr", PAGE)
    monkeypatch.setenv("AUJOURDHUI", "2027-06-30")
    assert "aucun verdict" not in rendre_criteres(ctx, "aide-financiere")
    monkeypatch.setenv("AUJOURDHUI", "2027-07-01")
    assert "aucun verdict" in rendre_criteres(ctx, "aide-financiere")


def test_les_contacts_non_verifies_n_ont_pas_de_nom(publies):
    for langue in ("", "en/"):
        lignes = publies[f"{langue}ressources/contacts.csv"]
        assert len(lignes) == len(charger().contacts)
        assert {bool(ligne["organisme"]) for ligne in lignes if ligne["statut"] == "a-confirmer"} == {False}


def test_un_cas_ne_montre_que_ce_qui_le_distingue():
    ctx = Contexte(charger(), "fr", PAGE)
    html = rendre_reponses(ctx, {"vente": "oui", "finalite": "non"}, {"vente": "oui", "finalite": "oui"})
    tete, _, detail = html.partition("<details><summary>Toutes les réponses (2)</summary>")
    assert tete.count("<li>") == 1 and "<strong>Non</strong>" in tete
    assert detail.count("<li>") == 2 and detail.endswith("</details>")


def test_le_cas_ou_l_on_ne_sait_rien_ne_s_affiche_pas():
    html = rendre_table_de_decision(Contexte(charger(), "fr", PAGE))
    assert "encore rien répondu" not in html and "Une coopérative seule" in html
