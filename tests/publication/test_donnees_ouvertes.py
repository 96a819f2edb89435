"""Les données ouvertes : JSON valide selon son schéma, CSV qui dit la même chose, rien de privé, rien qui s'exécute."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from macros.chargement import charger
from macros.donnees_ouvertes.champs import decrire, nom_de_table
from macros.donnees_ouvertes.jeux import EXCLUS, JEUX
from macros.modeles.base import Mot
from macros.publication.donnees_csv import Table, composer_csv, neutraliser
from macros.publication.donnees_ouvertes import publier_donnees

NOMS = [jeu.nom for jeu in JEUX]
par_nom = pytest.mark.parametrize("nom", NOMS)


@pytest.fixture(scope="module")
def donnees(tmp_path_factory) -> Path:
    """Le dossier publié."""
    sortie = tmp_path_factory.mktemp("site")
    publier_donnees(charger(), sortie)
    return sortie / "donnees"


def lire_json(fichier: Path):
    return json.loads(fichier.read_text(encoding="utf-8"))


def lire_csv(fichier: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(fichier.read_bytes().decode("utf-8-sig"), newline=""), strict=True))


def fermer(schema):
    """Le même schéma, qui refuse tout champ qu'il ne nomme pas."""
    if isinstance(schema, list):
        return [fermer(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {cle: fermer(valeur) for cle, valeur in schema.items()}
    return {**schema, "additionalProperties": False} if isinstance(schema.get("properties"), dict) else schema


@par_nom
def test_chaque_json_est_valide_selon_son_schema_et_n_a_rien_de_plus(donnees, nom):
    contenu = lire_json(donnees / f"{nom}.json")
    schema = lire_json(donnees / contenu["$schema"])
    Draft202012Validator.check_schema(schema)
    validateur = Draft202012Validator(
        {**fermer(schema["properties"]["fiches"]), "$defs": schema["$defs"]}, format_checker=FormatChecker()
    )
    assert [erreur.message for erreur in validateur.iter_errors(contenu["fiches"])] == []
    assert [erreur.message for erreur in Draft202012Validator(schema).iter_errors(contenu)] == []


def test_le_schema_refuse_une_fiche_abimee(donnees):
    contenu = lire_json(donnees / "faits.json")
    schema = lire_json(donnees / "schemas/faits.schema.json")
    contenu["fiches"][0] |= {"verifie_le": "23 novembre", "statut": "sûr", "enonce": "sans langue", "valeur": None}
    erreurs = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(contenu)
    assert {erreur.path[-1] for erreur in erreurs} == {"verifie_le", "statut", "enonce", "valeur"}


@par_nom
def test_le_schema_definit_chaque_champ_en_mots(donnees, nom):
    fiche = lire_json(donnees / f"schemas/{nom}.schema.json")["properties"]["fiches"]["items"]
    assert fiche["description"].endswith(".")
    assert [champ for champ, schema in fiche["properties"].items() if not schema.get("description")] == []


def relire(champ, ligne, debut=""):
    """La valeur JSON que disent les cellules d'un champ."""
    nom = debut + champ.nom
    if champ.genre == "bilingue":
        return {"fr": ligne[f"{nom}_fr"], "en": ligne[f"{nom}_en"] or None} if ligne[f"{nom}_fr"] else None
    if champ.genre == "bilingues":
        colonnes = [ligne[f"{nom}_{langue}"].split("\n") if ligne[f"{nom}_fr"] else [] for langue in ("fr", "en")]
        return [{"fr": fr, "en": en or None} for fr, en in zip(*colonnes, strict=True)]
    if champ.genre == "objet":
        return {c.nom: relire(c, ligne, f"{nom}.") for c in decrire(champ.modele) if c.genre != "table"}
    texte = ligne[nom]
    if champ.genre == "brut":
        return json.loads(texte)
    if champ.genre == "liste":
        return texte.split("\n") if texte else []
    if "boolean" in str(champ.schema):
        return {"oui": True, "non": False}[texte]
    if re.search("integer|number", str(champ.schema)) and re.fullmatch(r"-?[\d.]+", texte):
        return float(texte)
    return texte or None


def remonter(donnees, table, modele, clefs):
    """Les objets d'une table, avec ceux des tables qui la prolongent."""
    lignes = [ligne for ligne in lire_csv(donnees / f"{table}.csv") if list(ligne.values())[: len(clefs)] == clefs]
    objets = []
    for rang, ligne in enumerate(lignes, 1):
        if clefs:
            assert ligne["rang"] == str(rang)
        propres = {
            cle: valeur.removeprefix("'") if valeur[1:2] in tuple("=+-@") else valeur for cle, valeur in ligne.items()
        }
        objet = {c.nom: relire(c, propres) for c in decrire(modele) if c.genre != "table"}
        for champ in decrire(modele):
            if champ.genre == "table":
                siennes = [*clefs, objet.get("id", str(rang))]
                objet[champ.nom] = remonter(donnees, nom_de_table(table, champ), champ.modele, siennes)
        objets.append(objet)
    return objets


def aplanir_les_listes(contenu):
    """Dans une liste de textes, un retour à la ligne devient une espace en CSV."""
    if isinstance(contenu, dict):
        return {cle: aplanir_les_listes(valeur) for cle, valeur in contenu.items()}
    if not isinstance(contenu, list):
        return contenu
    textes = [isinstance(element, dict) and set(element) == {"fr", "en"} for element in contenu]
    return [
        {langue: texte and " ".join(texte.split()) for langue, texte in element.items()}
        if texte_seul
        else aplanir_les_listes(element)
        for element, texte_seul in zip(contenu, textes, strict=True)
    ]


@pytest.mark.parametrize("jeu", JEUX, ids=lambda jeu: jeu.nom)
def test_les_csv_disent_la_meme_chose_que_le_json(donnees, jeu):
    assert remonter(donnees, jeu.nom, jeu.modele, []) == aplanir_les_listes(
        lire_json(donnees / f"{jeu.nom}.json")["fiches"]
    )


def test_les_csv_suivent_la_rfc_4180_avec_la_marque_d_ordre(donnees):
    for fichier in donnees.glob("*.csv"):
        octets = fichier.read_bytes()
        assert octets.startswith(b"\xef\xbb\xbf") and octets.endswith(b"\r\n"), fichier.name
        lignes = list(csv.reader(io.StringIO(octets.decode("utf-8-sig"), newline=""), strict=True))
        assert {len(ligne) for ligne in lignes} == {len(lignes[0])}, fichier.name
        assert len(set(lignes[0])) == len(lignes[0]), fichier.name


@pytest.mark.parametrize("danger", ["=1+1", "+1", "-1", "@SOMME(A1)", "\t=1", "  =1", "\r=1", "\n=1"])
def test_une_formule_devient_un_texte(danger):
    table = Table("essai", ["a"], [[danger]])
    (ligne,) = list(csv.reader(io.StringIO(composer_csv(table).decode("utf-8-sig"), newline="")))[1:]
    assert ligne == [f"'{danger}"]


@pytest.mark.parametrize("texte", ["", "11 360", "a=b", "Ville-Marie", "2026-11-28"])
def test_un_texte_ordinaire_reste_tel_quel(texte):
    assert neutraliser(texte) == texte


def test_une_traduction_perimee_n_est_pas_donnee_pour_anglaise(tmp_path):
    site = charger()
    nom, fait = next(iter(site.faits.items()))
    anglais = {**site.traductions["en"], f"faits.{nom}.enonce": Mot(fr="Un français d'hier", texte="Yesterday")}
    publier_donnees(replace(site, traductions={"en": anglais}), tmp_path)
    assert lire_json(tmp_path / "donnees/faits.json")["fiches"][0]["enonce"] == {"fr": fait.enonce, "en": None}
    assert lire_csv(tmp_path / "donnees/faits.csv")[0]["enonce_en"] == ""


def test_les_textes_sont_en_clair(donnees):
    texte = "".join(fichier.read_text(encoding="utf-8") for fichier in donnees.glob("*.json"))
    assert re.findall(r"\{(?:fait|terme|page):[^}]*\}|\*\*|</?(?:data|span|time)\b", texte) == []


def test_rien_de_prive_ni_d_interne_ne_sort(donnees):
    interdits = {champ for _, champ in EXCLUS} - {"fiche", "colonne", "sections", "rang", "activite"}
    for fichier in donnees.rglob("*"):
        texte = fichier.read_text(encoding="utf-8") if fichier.is_file() else ""
        assert "note_interne" not in texte and not re.search(r"/(?:home|root|Users|tmp)/", texte), fichier.name
        if fichier.name != "contacts.json" and fichier.suffix == ".json":
            assert re.findall(r"[\w.]+@[\w-]+\.\w+", texte) == [], fichier.name
        assert [champ for champ in interdits if f'"{champ}":' in texte] == [], fichier.name


def test_le_catalogue_decrit_chaque_fichier_et_chaque_fichier_est_decrit(donnees):
    catalogue = lire_json(donnees / "index.json")
    decrits = {"index.json"}
    for entree in catalogue["jeux"]:
        assert entree["titre"]["en"] and entree["description"]["en"]
        decrits |= {entree["json"], entree["schema"], *(table["fichier"] for table in entree["csv"])}
        for table in entree["csv"]:
            lignes = list(
                csv.reader(io.StringIO((donnees / table["fichier"]).read_bytes().decode("utf-8-sig"), newline=""))
            )
            assert (lignes[0], len(lignes) - 1) == (table["colonnes"], table["lignes"])
    assert {f.relative_to(donnees).as_posix() for f in donnees.rglob("*") if f.is_file()} == decrits
    assert catalogue["contrat"] == list(charger().contrat)[-1]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", catalogue["revise_le"])


def test_la_licence_est_proposee_tant_que_le_point_reste_a_confirmer(tmp_path):
    site = charger()
    publier_donnees(site, tmp_path / "a")
    publier_donnees(replace(site, points={}, faq={}), tmp_path / "b")
    licences = [lire_json(tmp_path / nom / "donnees/index.json")["licence"] for nom in "ab"]
    assert [licence["statut"] for licence in licences] == ["proposee", "confirmee"]


def test_deux_constructions_donnent_les_memes_octets(donnees, tmp_path):
    publier_donnees(charger(), tmp_path)
    for fichier in donnees.rglob("*"):
        if fichier.is_file():
            assert (tmp_path / "donnees" / fichier.relative_to(donnees)).read_bytes() == fichier.read_bytes(), (
                fichier.name
            )


def test_sans_contrat_rien_ne_sort(tmp_path):
    assert publier_donnees(replace(charger(), contrat={}), tmp_path) == []
