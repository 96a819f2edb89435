"""Revenir à une version ramène aussi ce que son extrait permet : ses scripts, sans recharger nginx."""

import base64
import hashlib
import shutil
from collections.abc import Callable

import pytest

from macros.chargement import charger
from macros.publication.hebergement import EMPREINTE, preparer_l_hebergement
from outils.deployer import mettre_en_ligne, revenir
from outils.serveur_web import chemin_de_nginx, servir
from tests.hebergement.conftest import demander, donner_une_adresse


def condenser(script: str) -> str:
    """La source CSP d'un script en ligne."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def batir(construit, tmp_path_factory) -> Callable:
    """Une version dont le seul script en ligne est celui-ci."""

    def batir(script: str):
        site = shutil.copytree(construit, tmp_path_factory.mktemp("version") / "site")
        for page in site.rglob("*.html"):
            page.write_text(EMPREINTE.sub(condenser(script), page.read_text(encoding="utf-8")), encoding="utf-8")
        preparer_l_hebergement(charger(), site)
        donner_une_adresse(site)
        return site

    return batir


def permis(adresse: str, script: str) -> tuple[bool, bool]:
    """(permis par l'en-tête, permis par la page) : le navigateur exige les deux."""
    _, en_tetes, corps = demander(f"{adresse}/")
    return condenser(script) in en_tetes["content-security-policy"], condenser(script).encode() in corps


def test_revenir_permet_encore_le_script_de_la_version_remise(batir, tmp_path):
    serveur, travail = tmp_path / "serveur", tmp_path / "nginx"
    mettre_en_ligne(batir("premier()"), serveur)
    recharger = f"{chemin_de_nginx()} -c {travail}/nginx.conf -p {travail} -s reload"
    with servir(serveur / "courante", travail, serveur / "ressources", serveur / "nginx") as adresse:
        assert permis(adresse, "premier()") == (True, True)
        mettre_en_ligne(batir("second()"), serveur, recharger)
        attendre_que(lambda: permis(adresse, "second()") == (True, True))
        dit = revenir(serveur)
        assert permis(adresse, "premier()") == (True, True), "sans recharger"
        assert permis(adresse, "second()") == (True, False)
        assert "rechargez nginx" not in dit, "l'extrait n'a pas changé"
    with servir(serveur / "courante", travail, serveur / "ressources", serveur / "nginx") as adresse:
        assert permis(adresse, "premier()") == (True, True), "après un redémarrage"


def attendre_que(vrai: Callable[[], bool]) -> None:
    """nginx remplace ses ouvriers sans attendre : il a fini quand cent réponses de suite sont les bonnes."""
    suite = 0
    for _ in range(5000):
        suite = suite + 1 if vrai() else 0
        if suite == 100:
            return
    raise AssertionError("nginx n'a pas relu son extrait")


def test_sans_commande_de_rechargement_la_phrase_le_demande(batir, tmp_path):
    premiere = batir("premier()")
    assert "rechargez nginx" in mettre_en_ligne(premiere, tmp_path / "serveur")
    assert "rechargez nginx" not in mettre_en_ligne(premiere, tmp_path / "serveur")
