"""Un petit projet dans un dossier temporaire, où chaque essai sème sa faute."""

import importlib
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from macros.anomalies import formater
from macros.chargement import DonneesInvalides, charger, charger_ce_qui_se_lit
from macros.site import Site
from macros.verifications import controler

ENTETE = """\
---
type: guide
public: [entreprise]
en_bref: Ce que cette page répond.
revise_le: 2026-11-23
a_revoir_le: 2027-05-23
rang: 10
---
"""
SOURCES = """\
- id: loi
  titre: Loi sur l'économie sociale
  organisme: Assemblée nationale
  url: https://exemple.qc.ca/loi
  date: 2013
  nature: primaire
  confiance: A
  consulte_le: 2026-11-23
  a_revoir_le: 2027-11-23
- id: journal
  titre: Article de presse
  organisme: Journal
  nature: secondaire
  confiance: B
  consulte_le: 2026-11-23
  a_revoir_le: 2027-11-23
"""
POINTS = """\
- id: montant
  repere: X-11
  enonce: Le montant de l'aide
  statut: a-confirmer
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""
FAIT = """\
- id: entreprises
  repere: S-25
  enonce: Nombre d'entreprises
  valeur: 11360
  source: loi
  statut: confirme
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""


class Projet:
    """Écrit des fichiers et rend, en texte, ce qu'en disent le chargeur et les contrôles."""

    def __init__(self, racine: Path) -> None:
        self.racine = racine

    def ecrire(self, chemin: str, texte: str) -> None:
        """Un fichier du projet, retrait commun ôté."""
        fichier = self.racine / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text(dedent(texte), encoding="utf-8")

    def page(self, chemin: str, corps: str, entete: str = ENTETE) -> None:
        """Une page à l'en-tête valide : son corps commence à la ligne 9."""
        self.ecrire(f"docs/{chemin}", entete + dedent(corps))

    def site(self) -> Site:
        """Le Site ; lève DonneesInvalides."""
        return charger(self.racine)

    def fautes_de_forme(self) -> str:
        """Ce que dit le chargeur, ou rien."""
        try:
            charger(self.racine)
        except DonneesInvalides as erreur:
            return str(erreur)
        return ""

    def fautes(self, controle: str) -> str:
        """Ce que dit un seul contrôle."""
        module = importlib.import_module(f"macros.verifications.{controle}")
        site, _ = charger_ce_qui_se_lit(self.racine)
        return formater(controler(module, site, self.racine))


@pytest.fixture(autouse=True)
def jour_fixe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Les essais ne vieillissent pas."""
    monkeypatch.setenv("AUJOURDHUI", "2026-11-23")


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Un projet vide."""
    return Projet(tmp_path)


@pytest.fixture
def socle(projet: Projet) -> Projet:
    """Un projet qui a déjà deux sources, un point et un fait."""
    projet.ecrire("data/sources.yml", SOURCES)
    projet.ecrire("data/points.yml", POINTS)
    projet.ecrire("data/faits.yml", FAIT)
    return projet


@pytest.fixture
def remplacer(socle: Projet) -> Callable[[str, str, str], None]:
    """Change un bout d'un fichier du socle."""

    def changer(chemin: str, avant: str, apres: str) -> None:
        fichier = socle.racine / chemin
        texte = fichier.read_text(encoding="utf-8")
        assert avant in texte
        fichier.write_text(texte.replace(avant, apres, 1), encoding="utf-8")

    return changer
