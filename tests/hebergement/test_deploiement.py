"""Mettre en ligne, puis revenir : aucune page cassée entre les deux, et une version abîmée est refusée."""

import re
import shutil
import threading

import pytest

from macros.adresse_publique import racine_du_site
from macros.publication.empreintes import dresser_le_manifeste, ressources
from outils.deploiement.versions import Refus, adresse_du_site, verifier
from outils.deployer import mettre_en_ligne, revenir
from outils.serveur_web import servir
from tests.hebergement.conftest import demander, donner_une_adresse

TOURS = 400


@pytest.fixture(scope="module")
def versions(construit, tmp_path_factory):
    """Deux versions du site : la seconde a un autre accueil et d'autres ressources."""
    premiere, seconde = (tmp_path_factory.mktemp("versions") / nom for nom in ("un", "deux"))
    shutil.copytree(construit, premiere)
    donner_une_adresse(premiere)
    shutil.copytree(construit, seconde)
    ancien = ressources(seconde)
    neuf = ancien.with_name("assets-0123456789")
    ancien.rename(neuf)
    (neuf / "js/page.mjs").write_text("// une autre version\n", encoding="utf-8")
    for page in seconde.rglob("*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace(ancien.name, neuf.name), encoding="utf-8")
    donner_une_adresse(seconde)
    return premiere, seconde


@pytest.fixture
def versions_courtes(versions, tmp_path_factory):
    """Les mêmes, réduites à l'accueil et à ses ressources : relire mille fichiers à chaque bascule n'éprouve rien de plus."""
    courtes = []
    for version in versions:
        courte = tmp_path_factory.mktemp("courtes") / version.name
        shutil.copytree(ressources(version), courte / ressources(version).name)
        shutil.copytree(version / "_nginx", courte / "_nginx")
        shutil.copyfile(version / "index.html", courte / "index.html")
        dresser_le_manifeste(courte)
        courtes.append(courte)
    return courtes


@pytest.fixture
def serveur(tmp_path):
    """Un serveur à créer."""
    return tmp_path / "serveur"


def lue(adresse: str) -> str:
    """Le dossier de ressources que l'accueil demande."""
    code, _, corps = demander(f"{adresse}/")
    assert code == 200
    return re.findall(rb"assets-[0-9a-f]{10}", corps)[0].decode()


def test_on_met_en_ligne_puis_on_revient(serveur, versions, tmp_path_factory):
    premiere, seconde = versions
    mettre_en_ligne(premiere, serveur)
    with servir(serveur / "courante", tmp_path_factory.mktemp("nginx"), serveur / "ressources") as adresse:
        avant = lue(adresse)
        mettre_en_ligne(seconde, serveur)
        assert lue(adresse) == "assets-0123456789"
        assert demander(f"{adresse}/{avant}/js/page.mjs")[0] == 200, "une page déjà ouverte doit finir de se charger"
        revenir(serveur)
        assert lue(adresse) == avant
        assert demander(f"{adresse}/assets-0123456789/js/page.mjs")[0] == 200


def test_aucune_page_ne_casse_pendant_qu_on_bascule(serveur, versions_courtes, tmp_path_factory):
    premiere, seconde = versions_courtes
    mettre_en_ligne(premiere, serveur)
    mettre_en_ligne(seconde, serveur)
    fini, codes = threading.Event(), []
    with servir(serveur / "courante", tmp_path_factory.mktemp("nginx"), serveur / "ressources") as adresse:

        def visiter() -> None:
            while not fini.is_set() and len(codes) < 20_000:
                nom = lue(adresse)
                codes.append(demander(f"{adresse}/{nom}/js/page.mjs")[0])

        visiteur = threading.Thread(target=visiter)
        visiteur.start()
        for _ in range(TOURS):
            revenir(serveur)
        fini.set()
        visiteur.join()
    assert len(codes) > 100
    assert set(codes) == {200}


def test_deux_serveurs_servent_les_memes_octets(versions, tmp_path_factory):
    premiere, _ = versions
    with (
        servir(premiere, tmp_path_factory.mktemp("a")) as un,
        servir(premiere, tmp_path_factory.mktemp("b")) as deux,
    ):
        for chemin in ("", "en/guide/", "version.json", "modules/cybersecurite/trousse.zip"):
            assert demander(f"{un}/{chemin}")[2] == demander(f"{deux}/{chemin}")[2]


@pytest.mark.parametrize(
    ("abimer", "phrase"),
    [
        (lambda site: (site / "index.html").write_text("?", encoding="utf-8"), "1 fichier(s) ne correspondent pas"),
        (lambda site: (site / "index.html").unlink(), "1 fichier(s) ne correspondent pas"),
        (lambda site: (site / "intrus.js").write_text("?", encoding="utf-8"), "« intrus.js »"),
        (lambda site: (site / "manifest.sha256").unlink(), "n'a pas de manifest.sha256"),
    ],
)
def test_une_version_abimee_est_refusee_et_rien_ne_bouge(serveur, versions, tmp_path, abimer, phrase):
    premiere, seconde = versions
    mettre_en_ligne(premiere, serveur)
    servie = (serveur / "courante").resolve()
    copie = shutil.copytree(seconde, tmp_path / "abimee")
    abimer(copie)
    with pytest.raises(Refus, match=re.escape(phrase)):
        mettre_en_ligne(copie, serveur)
    assert (serveur / "courante").resolve() == servie == serveur / "versions" / verifier(premiere)


def test_le_manifeste_du_site_construit_est_juste(construit):
    assert len(verifier(construit)) == 12


def test_le_plan_du_site_construit_dit_son_adresse(construit):
    assert adresse_du_site(construit) == racine_du_site()
