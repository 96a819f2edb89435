"""Le même commit donne le même site, à l'octet : sans cela, aucune empreinte ne prouverait rien."""

import os
import subprocess
import sys

from outils.deploiement.versions import MANIFESTE, verifier
from tests.site.lecture import RACINE


def test_une_seconde_construction_donne_les_memes_octets(construit, tmp_path):
    autre = {**os.environ, "PYTHONHASHSEED": "42", "TZ": "Asia/Tokyo", "LANG": "C"}
    commande = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-d", str(tmp_path / "site")]
    fini = subprocess.run(commande, cwd=RACINE, env=autre, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, fini.stderr
    verifier(tmp_path / "site")
    lignes = [
        set((site / MANIFESTE).read_text(encoding="utf-8").splitlines()) for site in (construit, tmp_path / "site")
    ]
    assert sorted(lignes[0] ^ lignes[1]) == []
