"""Les schémas que lisent les éditeurs de texte : chaque fichier a le sien, chaque champ se présente en français."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from macros.chargement import RACINE
from macros.schemas import exporter_schemas, nommer_le_fichier, situer_les_schemas

SCHEMAS = exporter_schemas()
FICHIERS = sorted(f.relative_to(RACINE).as_posix() for f in (RACINE / "data").rglob("*.yml"))
REGLAGES = json.loads((RACINE / ".vscode/settings.json").read_text(encoding="utf-8"))


class Editeur(yaml.SafeLoader):
    """Lit comme un éditeur (YAML 1.2) : « oui » et les dates sont des textes, « 11360 » un nombre."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


Editeur.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?\d+$"), list("-+0123456789"))
Editeur.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?\d+\.\d+$"), list("-+0123456789"))
Editeur.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:[Tt]rue|[Ff]alse)$"), list("TtFf"))
Editeur.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])


def schemas_de(fichier: str) -> list[str]:
    """Les schémas que les réglages donnent à un fichier."""
    trouves = []
    for schema, motifs in REGLAGES["yaml.schemas"].items():
        motifs = [motifs] if isinstance(motifs, str) else motifs
        exclus = [m[1:] for m in motifs if m.startswith("!")]
        if fichier not in exclus and any(correspond(fichier, m) for m in motifs if not m.startswith("!")):
            trouves.append(schema.rpartition("/")[2])
    return trouves


def correspond(fichier: str, motif: str) -> bool:
    """Une étoile ne passe pas d'un dossier à l'autre; deux étoiles, oui."""
    memes = "**" in motif or fichier.count("/") == motif.count("/")
    return memes and fnmatchcase(fichier, motif.replace("**/", "*"))


def fautes(fichier: str, texte: str) -> list[str]:
    """Ce que l'éditeur soulignerait : le champ, et la phrase qu'il montrerait."""
    schema = {nommer_le_fichier(nom): schema for nom, schema in SCHEMAS.items()}[schemas_de(fichier)[0]]
    juge = Draft202012Validator(schema, format_checker=FormatChecker())
    return [dire(erreur) for erreur in juge.iter_errors(yaml.load(texte, Loader=Editeur))]


def dire(erreur: Any) -> str:
    """La phrase du schéma que yaml-language-server montre pour ce refus."""
    cle = "patternErrorMessage" if erreur.validator in ("pattern", "format") else "errorMessage"
    chemin = ".".join(str(pas) for pas in erreur.absolute_path)
    return f"{chemin} : {erreur.schema.get(cle, erreur.message)}"


def champs(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(modèle.champ, schéma du champ) de tous les modèles d'un schéma."""
    for nom, modele in {"fiche": schema, **schema.get("$defs", {})}.items():
        for champ, propre in modele.get("properties", {}).items():
            yield f"{modele.get('title', nom)}.{champ}", propre


@pytest.mark.parametrize("nom", SCHEMAS)
def test_chaque_champ_dit_en_francais_ce_qu_on_y_ecrit(nom):
    muets = [
        f"{champ} : {propre.get('description')}"
        for champ, propre in champs(SCHEMAS[nom])
        if not str(propre.get("description", "")).endswith(".")
    ]
    assert muets == []


@pytest.mark.parametrize("nom", SCHEMAS)
def test_chaque_champ_dit_en_francais_ce_qu_il_refuse(nom):
    renvois = ("$ref", "anyOf", "oneOf")
    muets = [c for c, propre in champs(SCHEMAS[nom]) if not propre.keys() & {"errorMessage", *renvois}]
    assert muets == []


@pytest.mark.parametrize("nom", SCHEMAS)
def test_le_schema_est_un_schema(nom):
    Draft202012Validator.check_schema(SCHEMAS[nom])


def test_les_reglages_donnent_a_chaque_schema_ses_fichiers():
    attendus = {f"./build/schemas/{nom}": motifs for nom, motifs in situer_les_schemas().items()}
    ecrits = {nom: [m] if isinstance(m, str) else m for nom, m in REGLAGES["yaml.schemas"].items()}
    assert ecrits == attendus


@pytest.mark.parametrize("fichier", FICHIERS)
def test_chaque_fichier_de_donnees_a_un_schema_et_un_seul(fichier):
    assert len(schemas_de(fichier)) == 1, f"{fichier} : {schemas_de(fichier)}"


@pytest.mark.parametrize("fichier", FICHIERS)
def test_un_editeur_ne_souligne_rien_dans_un_fichier_sain(fichier):
    assert fautes(fichier, (RACINE / fichier).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("fichier", "avant", "apres", "phrase"),
    [
        ("data/echeances.yml", "mois: 1\n", "mois: <13>\n", "0.mois : Écrire un nombre entier, au moins 1, au plus 12"),
        ("data/echeances.yml", "mois: 1\n", "mois: 13\n", "0.mois : Écrire un nombre entier, au moins 1, au plus 12"),
        (
            "data/echeances.yml",
            "annee: inconnue",
            "annee: bientôt",
            "0.annee : Écrire une année, de 2020 à 2100, ou « inconnue »",
        ),
        (
            "data/echeances.yml",
            "heure:\n",
            "heure: 25:00\n",
            "0.heure : Écrire « HH:MM », par exemple 13:30, ou ne rien écrire",
        ),
        (
            "data/faits.yml",
            "verifie_le: 2026",
            "verifie_le: 26",
            "0.verifie_le : Écrire AAAA-MM-JJ, par exemple 2026-01-31",
        ),
        (
            "data/faits.yml",
            "statut: confirme",
            "statut: sûr",
            "0.statut : Écrire l'une de ces valeurs : confirme, rapporte",
        ),
        ("data/faits.yml", "enonce:", "ennonce:", "0 : Champs à remplir : verifie_le, a_revoir_le, statut, id"),
        ("data/sources.yml", "url: http:", "url: htp:", "0.url : Écrire l'adresse entière : https://…"),
        (
            "data/auto-examen/bareme.yml",
            "min: 0,5",
            "min: moitié",
            "regles.couverture_min : Écrire un nombre, par exemple",
        ),
    ],
)
def test_l_editeur_dit_en_francais_ce_qu_il_souligne(fichier, avant, apres, phrase):
    texte = (RACINE / fichier).read_text(encoding="utf-8")
    assert avant in texte
    assert any(dite.startswith(phrase) for dite in fautes(fichier, texte.replace(avant, apres, 1)))
