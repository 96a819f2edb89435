"""Le guide d'édition dit vrai : chaque message qu'il explique est celui que les contrôles écrivent, mot pour mot."""

import re
import shutil
from pathlib import Path

import pytest

from macros.anomalies import formater
from macros.chargement import RACINE
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout

GUIDE = "a-propos/contribuer/comprendre-un-refus.md"
BLOC = re.compile(r"^```text\n(.*?)^```", re.M | re.S)
AIDE = "docs/fr/volets/aide-financiere.md"
SUITE = "\n## Version et sources { #sources }"
LIGNE = re.compile(r":\d+ ·")
LONGUE = (
    "Nous n'avons trouvé aucune grille, ni même un comité, alors que les réseaux qui ont déposé des projets dans les "
    "programmes du même genre disent presque tous avoir reçu une grille détaillée avant leur dépôt, et parfois une rencontre."
)
FAUTES = [
    ("data/echeances.yml", "mois: 1\n", "mois: 13\n"),
    ("data/faits.yml", "  enonce: Subvention", "  ennonce: Subvention"),
    ("data/faits.yml", "verifie_le: 2026-11-23", "verifie_le: 23 novembre 2026"),
    ("data/faits.yml", "source: cnw-2021-09-14", "source:"),
    ("data/points.yml", "enonce: Le statut actuel", "enonce: Le statut : actuel"),
    ("data/faq.yml", "- id: qui-est-vise", "- id: programme-ouvert"),
    ("docs/fr/volets/index.md", "](formation.md)", "](formations.md)"),
    (AIDE, SUITE, f"\nL'aide est de 50 000 $.\n{SUITE}"),
    (AIDE, SUITE, f"\nIl y a 11 360 entreprises.\n{SUITE}"),
    (AIDE, SUITE, f"\n{LONGUE}\n{SUITE}"),
    (AIDE, SUITE, f"\nLes OSBL aussi.\n{SUITE}"),
]


@pytest.fixture(autouse=True)
def jour_fixe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Le vrai jour : les vraies données ne sont jamais datées d'après lui."""
    monkeypatch.delenv("AUJOURDHUI", raising=False)


@pytest.fixture(scope="module")
def copie(tmp_path_factory) -> Path:
    """Les données et les pages, à abîmer."""
    racine = tmp_path_factory.mktemp("guide")
    for dossier in ("data", "docs"):
        shutil.copytree(RACINE / dossier, racine / dossier)
    return racine


def messages_du_guide(langue: str) -> list[str]:
    """Les messages que la page cite, sans les balises qui protègent leurs accolades."""
    texte = (RACINE / "docs" / langue / GUIDE).read_text(encoding="utf-8")
    return [bloc.strip() for bloc in BLOC.findall(re.sub(r"{% (?:end)?raw %}", "", texte))]


def sans_la_ligne(message: str) -> str:
    """Le message, où qu'il tombe : une page corrigée plus haut ne dément pas le guide."""
    return LIGNE.sub(" ·", message)


@pytest.mark.parametrize(("rang", "faute"), list(enumerate(FAUTES)))
def test_chaque_message_du_guide_est_celui_du_controle(copie, rang, faute):
    fichier, avant, apres = faute
    sain = (copie / fichier).read_text(encoding="utf-8")
    assert avant in sain, f"{fichier} ne contient plus « {avant} » : semer la faute ailleurs"
    (copie / fichier).write_text(sain.replace(avant, apres, 1), encoding="utf-8")
    dit = formater(verifier_tout(copie, toutes_les_attentes()))
    (copie / fichier).write_text(sain, encoding="utf-8")
    assert sans_la_ligne(messages_du_guide("fr")[rang]) == sans_la_ligne(dit)


def test_les_deux_langues_expliquent_les_memes_messages():
    assert messages_du_guide("en") == messages_du_guide("fr")
    assert len(messages_du_guide("fr")) == len(FAUTES)
