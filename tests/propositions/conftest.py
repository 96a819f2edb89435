"""Une copie du projet par séance, remise en état après chaque essai."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.anomalies import Anomalie
from macros.propositions import Issue, controle, examiner
from macros.propositions.depot import deposer
from macros.propositions.evenement import lire_evenement
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout
from macros.verifications.dates import aujourdhui
from tests.propositions.remplir import copier, fiches_changees, photographier

JOUR = "2026-11-28"


class Banc:
    """Passe un événement par toute la chaîne, et dit ce qui a changé."""

    def __init__(self, racine: Path, sortie: Path) -> None:
        self.racine, self.sortie = racine, sortie
        self.avant = photographier(racine)

    def passer(self, brut: bytes) -> tuple[Issue, dict[str, dict[str, object]]]:
        """L'issue, et les fiches changées."""
        issue = examiner(lire_evenement(brut), self.racine, aujourdhui())
        self.phrase = deposer(issue, self.racine, self.sortie)
        return issue, fiches_changees(self.avant, photographier(self.racine))

    def retablir(self) -> None:
        """Les données d'avant."""
        for chemin, texte in self.avant.items():
            if (self.racine / chemin).read_bytes().decode() != texte:
                (self.racine / chemin).write_bytes(texte.encode())


@pytest.fixture(autouse=True)
def jour_fixe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Les essais ne vieillissent pas."""
    monkeypatch.setenv("AUJOURDHUI", JOUR)


@pytest.fixture(scope="session")
def copie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le projet, copié une fois avec deux pages : ce que les autres pages lui reprocheraient ne change pas d'un cas à l'autre."""
    return copier(tmp_path_factory.mktemp("projet"), entier=False)


@pytest.fixture(scope="session")
def deja_connues(copie: Path) -> list[Anomalie]:
    """Ce que les contrôles reprochent à la copie saine, calculé une fois."""
    with pytest.MonkeyPatch.context() as seance:
        seance.setenv("AUJOURDHUI", JOUR)
        return verifier_tout(copie, toutes_les_attentes())


@pytest.fixture
def banc(copie: Path, deja_connues: list[Anomalie], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Banc]:
    """Le banc d'essai, sur une copie saine."""
    monkeypatch.setattr(controle, "verifier_tout", lambda r, b: deja_connues if r == copie else verifier_tout(r, b))
    banc = Banc(copie, tmp_path / "sortie")
    yield banc
    banc.retablir()


@pytest.fixture
def banc_entier(tmp_path: Path) -> Banc:
    """Le banc d'essai, sur tout le projet."""
    return Banc(copier(tmp_path / "projet"), tmp_path / "sortie")
