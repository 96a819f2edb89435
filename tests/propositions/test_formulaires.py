"""Les formulaires suivent les règles que GitHub impose, et leurs menus suivent les données."""

import re
from pathlib import Path

import pytest
import yaml

from macros.chargement import charger
from macros.propositions.formulaires import PREFIXE, lire_formulaires
from macros.propositions.menus import ecrire_menus, menus
from macros.propositions.recettes import recettes
from macros.rendu.dates import MOIS
from macros.yaml_strict import lire
from tests.propositions.remplir import RACINE, copier

DOSSIER = RACINE / ".github/ISSUE_TEMPLATE"
FICHIERS = sorted(f for f in DOSSIER.glob("*.yml") if f.stem != "config")
PROPOSITIONS = {"date-depot", "fait", "contact-region", "faq", "glossaire", "nouveaute"}
SIGNALEMENTS = {"critere", "question-auto-examen", "accessibilite", "traduction", "idee-module", "erreur-page"}
ATTRIBUTS = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
}
# Les mots que GitHub refuse dans un libellé ou réserve dans un menu.
LIBELLE_INTERDIT = re.compile(r"password|mot de passe|secret|token", re.I)


def charger_brut(fichier: Path) -> dict:
    return yaml.safe_load(fichier.read_text(encoding="utf-8"))


def champs(fichier: Path) -> list[dict]:
    return [champ for champ in charger_brut(fichier)["body"] if champ["type"] != "markdown"]


def nom(fichier: Path) -> str:
    return fichier.stem


def test_les_douze_formulaires_sont_la_et_six_font_une_proposition():
    assert {f.stem for f in FICHIERS} == PROPOSITIONS | SIGNALEMENTS
    assert set(recettes(RACINE)) == PROPOSITIONS


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_l_en_tete_a_les_seules_cles_permises_et_des_textes(fichier):
    brut = charger_brut(fichier)
    assert list(brut) == ["name", "description", "title", "labels", "body"]
    assert all(isinstance(brut[cle], str) and brut[cle].strip() for cle in ("name", "description", "title"))
    assert len(brut["name"]) >= 3 and len(brut["description"]) <= 200
    assert lire(fichier.read_text(encoding="utf-8"), fichier.name).anomalies == []


def test_deux_formulaires_n_ont_pas_le_meme_nom():
    noms = [charger_brut(f)["name"] for f in FICHIERS]
    assert len(set(noms)) == len(noms)


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_l_etiquette_dit_le_nom_du_fichier(fichier):
    etiquettes = charger_brut(fichier)["labels"]
    assert etiquettes[0] == f"{PREFIXE}{fichier.stem}"
    assert sum(etiquette.startswith(PREFIXE) for etiquette in etiquettes) == 1
    ligne = next(li for li in fichier.read_text(encoding="utf-8").split("\n") if li.startswith("labels:"))
    assert re.fullmatch(r'labels: \["[a-z:-]+"(, "[a-z:-]+")*\]', ligne), "etiquettes.yml lit cette ligne telle quelle"


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_chaque_champ_a_la_forme_que_github_accepte(fichier):
    for champ in charger_brut(fichier)["body"]:
        assert set(champ) <= {"type", "id", "attributes", "validations"}
        assert set(champ["attributes"]) <= ATTRIBUTS[champ["type"]]
        textes = [champ["attributes"].get(cle, "x") for cle in ("label", "description", "placeholder", "value")]
        assert all(isinstance(texte, str) and texte.strip() for texte in textes), (champ["type"], textes)
        if champ["type"] != "markdown":
            assert re.fullmatch(r"[a-zA-Z0-9_-]+", champ["id"]) and champ["attributes"]["label"]
            assert not LIBELLE_INTERDIT.search(champ["attributes"]["label"])
            assert "\n" not in champ["attributes"]["label"]
            assert champ.get("validations", {"required": True}) == {"required": True}


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_identifiants_et_libelles_sont_uniques(fichier):
    for valeurs in ([c["id"] for c in champs(fichier)], [c["attributes"]["label"] for c in champs(fichier)]):
        assert valeurs and len(set(valeurs)) == len(valeurs)


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_un_menu_a_des_textes_distincts_et_aucun_mot_reserve(fichier):
    for champ in champs(fichier):
        if champ["type"] == "dropdown":
            options = champ["attributes"]["options"]
            assert all(isinstance(option, str) for option in options), "un choix lu comme un nombre ou un booléen"
            assert len(set(options)) == len(options) and "none" not in {option.lower() for option in options}
            assert all(option == " ".join(option.split()) for option in options)


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_une_ligne_en_anglais_oriente(fichier):
    assert "*English: " in charger_brut(fichier)["body"][0]["attributes"]["value"]


@pytest.mark.parametrize("fichier", FICHIERS, ids=nom)
def test_au_moins_un_champ_est_exige(fichier):
    assert any(champ.get("validations") for champ in champs(fichier))


def test_les_menus_suivent_les_donnees():
    formulaires = lire_formulaires(RACINE)
    tenus = menus(charger(RACINE))
    for (formulaire, champ), choix in tenus.items():
        trouve = next(c for c in formulaires[formulaire].champs if c.id == champ)
        assert list(trouve.options) == choix, "taper : .venv/bin/python -m macros menus"


def test_aucun_menu_n_echappe_a_ce_controle():
    libres = {("date-depot", "mois"): tuple(MOIS)}
    tenus = menus(charger(RACINE))
    for formulaire in lire_formulaires(RACINE).values():
        for champ in formulaire.champs:
            if champ.options and (formulaire.nom, champ.id) not in tenus:
                assert libres[(formulaire.nom, champ.id)] == champ.options


def test_la_commande_menus_ne_change_rien_quand_tout_suit_et_repare_sinon(tmp_path):
    copie = copier(tmp_path)
    assert ecrire_menus(copie, charger(RACINE)) == []
    contacts = copie / "data/contacts.yml"
    contacts.write_text(
        contacts.read_text(encoding="utf-8").replace("region: Laval", 'region: "Laval : ville"'), encoding="utf-8"
    )
    assert ecrire_menus(copie, charger(copie)) == ["contact-region"]
    region = next(c for c in lire_formulaires(copie)["contact-region"].champs if c.id == "region")
    assert "Laval : ville" in region.options and "Laval" not in region.options


def test_l_erreur_de_page_se_preremplit_par_l_adresse():
    sortes = {champ.id: champ.sorte for champ in lire_formulaires(RACINE)["erreur-page"].champs}
    # Un menu prérempli par l'adresse fait perdre tout le formulaire ; un texte, non.
    assert {sortes[nom] for nom in ("page", "langue", "version", "faits")} <= {"input", "textarea"}


def test_pas_de_demande_vide_et_un_lien_vers_contribuer():
    config = charger_brut(DOSSIER / "config.yml")
    assert config["blank_issues_enabled"] is False
    for lien in config["contact_links"]:
        assert set(lien) == {"name", "url", "about"} and lien["url"].startswith("https://")
        page = lien["url"].split("/", 3)[3].strip("/")
        assert (RACINE / f"docs/fr/{page}.md").is_file()
