"""Le petit projet des essais de données sert aussi à la veille."""

from pathlib import Path

import pytest

from tests.donnees.conftest import Projet


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Un projet vide."""
    return Projet(tmp_path)
