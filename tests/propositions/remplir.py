"""Remplit un formulaire comme GitHub le rend, et compare les données fiche par fiche."""

import json
import shutil
from pathlib import Path
from typing import Any

from macros.chargement import LISTES
from macros.propositions.formulaires import lire_formulaires
from macros.yaml_strict import lire

RACINE = Path(__file__).resolve().parents[2]
FORMULAIRES = lire_formulaires(RACINE)
SOURCE_CONNUE = "https://www.legisquebec.gouv.qc.ca/fr/document/lc/E-1.1.1"
SOURCE = {
    "source": "https://www.exemple.qc.ca/annonce-2027",
    "source-titre": "Ouverture de l'appel de projets",
    "source-organisme": "Ministère d'exemple",
    "source-date": "2026-11",
    "verifie-le": "2026-11-22",
}
# Deux dates fixes : celles du vrai changeront quand le programme les confirmera.
DATES = "\n".join(
    f"""\
- id: depot-{mois}
  intitule: Dépôt de projets de réseaux
  volet: aide-financiere
  jour: {jour}
  mois: {rang}
  annee: inconnue
  note: Date citée dans un article.
  source: journal-horizon
  statut: rapporte
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""
    for mois, jour, rang in (("janvier", 24, 1), ("fevrier", 25, 2))
)
SOCLES: dict[str, dict[str, str]] = {
    "date-depot": {
        "volet": "Aide financière aux réseaux",
        "intitule": "Dépôt de projets de réseaux",
        "jour": "15",
        "mois": "mars",
        "annee": "2027",
        **SOURCE,
    },
    "fait": {"fait": "Nombre de pôles régionaux d'économie sociale (poles-nombre)", "valeur": "23", **SOURCE},
    "contact-region": {"region": "Laval", "nom": "Pôle d'économie sociale de Laval", **SOURCE},
    "faq": {
        "question": "Peut-on déposer plus d'un projet?",
        "reponse": "Oui. Chaque projet a son propre dossier.",
        "verifie-le": "2026-11-22",
    },
    "glossaire": {
        "terme": "visioconférence",
        "en": "videoconference",
        "definition": "Réunion à distance, par l'image et le son.",
    },
    "nouveaute": {
        "titre": "Un module sur la visioconférence",
        "texte": "Le module explique comment préparer une réunion à distance.",
        "date": "2026-11-22",
        "page": "modules/",
    },
}


def corps(formulaire: str, reponses: dict[str, str]) -> str:
    """Le corps que GitHub écrit : chaque libellé, puis la réponse ou « _No response_ »."""
    return "\n\n".join(
        f"### {champ.libelle}\n\n{reponses.get(champ.id) or '_No response_'}"
        for champ in FORMULAIRES[formulaire].champs
    )


def evenement(formulaire: str, changements: dict[str, str] | None = None, **issue: Any) -> bytes:
    """L'événement d'un formulaire rempli à partir d'un socle valide."""
    texte = corps(formulaire, SOCLES.get(formulaire, {}) | (changements or {}))
    fiche = {"number": 12, "title": "Titre", "body": texte, "labels": [{"name": f"formulaire:{formulaire}"}]}
    return json.dumps({"action": "opened", "issue": fiche | issue}).encode()


def copier(destination: Path, entier: bool = True) -> Path:
    """Un projet qu'on peut modifier : les données et les formulaires du vrai, et ses pages, toutes ou deux."""
    for piece in ("data", ".github/ISSUE_TEMPLATE", *(["docs"] if entier else [])):
        shutil.copytree(RACINE / piece, destination / piece)
    for page in ("modules/index.md", "guide/mesurer.md"):
        (destination / "docs/fr" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(RACINE / "docs/fr" / page, destination / "docs/fr" / page)
    if not entier:
        (destination / "data/echeances.yml").write_text(DATES, encoding="utf-8")
    return destination


def photographier(racine: Path) -> dict[str, str]:
    """Le texte de chaque fichier de données."""
    return {
        f.relative_to(racine).as_posix(): f.read_bytes().decode()
        for f in sorted((racine / "data").rglob("*"))
        if f.is_file()
    }


def fiches_changees(avant: dict[str, str], apres: dict[str, str]) -> dict[str, dict[str, Any]]:
    """« fichier#id » → la fiche telle qu'elle se relit, pour toute fiche ajoutée ou changée ; refuse toute disparition."""
    assert list(avant) == list(apres)
    changees: dict[str, dict[str, Any]] = {}
    for chemin in [chemin for chemin in avant if avant[chemin] != apres[chemin]]:
        assert chemin.removeprefix("data/").removesuffix(".yml") in LISTES, chemin
        anciennes, nouvelles = (par_id(texte[chemin], chemin) for texte in (avant, apres))
        assert set(anciennes) <= set(nouvelles)
        changees |= {f"{chemin}#{nom}": f for nom, f in nouvelles.items() if anciennes.get(nom) != f}
    return changees


def par_id(texte: str, chemin: str) -> dict[str, dict[str, Any]]:
    """Les fiches d'un fichier."""
    document = lire(texte, chemin)
    assert document.anomalies == []
    assert len({fiche["id"] for fiche in document.contenu}) == len(document.contenu)
    return {fiche["id"]: fiche for fiche in document.contenu}
