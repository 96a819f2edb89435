"""Les réglages de la pile qui évitent ses pièges connus restent en place."""

from pathlib import Path

import pytest
import yaml

RACINE = Path(__file__).resolve().parents[2]
CONFIG = (RACINE / "mkdocs.yml").read_text(encoding="utf-8")


class Lecteur(yaml.SafeLoader):
    """Lit mkdocs.yml, variables d'environnement comprises."""


Lecteur.add_constructor("!ENV", lambda lecteur, noeud: lecteur.construct_sequence(noeud)[-1])
REGLAGES = yaml.load(CONFIG, Loader=Lecteur)


def greffon(nom: str) -> dict:
    """Les réglages d'un greffon."""
    return next(entree[nom] for entree in REGLAGES["plugins"] if isinstance(entree, dict) and nom in entree)


def test_l_apercu_ne_se_fige_pas_sur_un_avertissement():
    assert "strict" not in REGLAGES


def test_la_construction_publiee_est_stricte_et_jamais_muette():
    recettes = [
        ligne for ligne in (RACINE / "Makefile").read_text(encoding="utf-8").splitlines() if "mkdocs build" in ligne
    ]
    assert recettes
    assert all("--strict" in ligne and " -q" not in ligne and "--quiet" not in ligne for ligne in recettes)


@pytest.mark.parametrize(
    ("groupe", "controle"),
    [
        ("nav", "omitted_files"),
        ("nav", "not_found"),
        ("nav", "absolute_links"),
        ("links", "not_found"),
        ("links", "anchors"),
        ("links", "absolute_links"),
        ("links", "unrecognized_links"),
    ],
)
def test_chaque_controle_de_lien_avertit(groupe, controle):
    assert REGLAGES["validation"][groupe][controle] == "warn"


def test_une_macro_fautive_arrete_la_construction():
    assert greffon("macros")["on_undefined"] == "strict"
    assert greffon("macros")["on_error_fail"] is True


def test_une_ancre_n_est_pas_prise_pour_un_commentaire():
    assert greffon("macros")["j2_comment_start_string"] == "{##"


def test_les_langues_sont_en_dossiers_et_le_francais_est_a_la_racine():
    assert greffon("i18n")["docs_structure"] == "folder"
    assert greffon("i18n")["fallback_to_default"] is True
    assert [langue["locale"] for langue in greffon("i18n")["languages"] if langue.get("default")] == ["fr"]


def test_aucune_navigation_instantanee():
    assert not [option for option in REGLAGES["theme"]["features"] if "instant" in option]


def test_le_site_ne_demande_rien_a_un_hebergeur_de_code():
    assert "repo_url" not in REGLAGES


def test_aucun_dossier_de_deux_lettres_n_est_pris_pour_une_langue():
    assert sorted(dossier.name for dossier in (RACINE / "docs").iterdir()) == ["en", "fr"]
