"""L'aperçu en ligne : jamais à l'origine du site, jamais aux dépens des aperçus des autres demandes."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from outils import annoncer
from outils.depot import branche_apercu, commentaire
from outils.depot.github import PAGES_MAX, GitHub
from outils.depot.origine import memes_origines
from outils.depot.proposition import DepotRefuse

PAGES = "https://programme.github.io/site/"
LIANT = commentaire.LIANT


def demander(monkeypatch: pytest.MonkeyPatch, apercu: str, site: str) -> str:
    """L'adresse des aperçus, pour ces deux réglages."""
    monkeypatch.setenv("ADRESSE_APERCU", apercu)
    monkeypatch.setenv("ADRESSE_DU_SITE", site)
    return annoncer.adresse_des_apercus()


@pytest.mark.parametrize(
    ("apercu", "site", "raison"),
    [
        ("http://a.ca", PAGES, "n'est pas une adresse https"),
        ("javascript:x", PAGES, "n'est pas une adresse https"),
        ("https://a.ca/apercu", "https://a.ca/site", "par un autre domaine"),
        ("https://PROGRAMME.github.io/apercus/", PAGES, "par un autre domaine"),
        ("https://programme.github.io:443/apercus/", PAGES, "par un autre domaine"),
        ("https://programme.github.io./apercus/", PAGES, "par un autre domaine"),
        ("https://a.ca/apercu", "http://a.ca/", "par un autre domaine"),
        ("https://x@programme.github.io/", PAGES, "n'est pas une adresse simple"),
        ("https://programme.github.io\\@a.ca/", PAGES, "n'est pas une adresse simple"),
        ("https://programme%2egithub.io/", PAGES, "n'est pas une adresse simple"),
        ("https://a.ca/", "", "ADRESSE_DU_SITE"),
        ("https://a.ca/", "a.ca", "n'est pas une adresse simple"),
    ],
)
def test_un_apercu_ne_se_sert_jamais_a_l_origine_du_site(monkeypatch, apercu, site, raison):
    with pytest.raises(DepotRefuse, match=raison):
        demander(monkeypatch, apercu, site)


@pytest.mark.parametrize("apercu", ["https://apercus.exemple.ca/", "https://autre.github.io/site", ""])
def test_un_apercu_se_sert_ailleurs(monkeypatch, apercu):
    assert demander(monkeypatch, apercu, PAGES) == apercu.rstrip("/")


def test_une_origine_se_compare_comme_un_navigateur():
    assert memes_origines("https://ORG.github.io/", "https://org.github.io:443/a?b#c")
    assert not memes_origines("https://org.github.io/", "https://org.github.io:8443/")
    assert not memes_origines("https://org.github.io/", "https://org.github.io.ca/")


@pytest.mark.parametrize(
    "cible",
    [
        f"https://github.com/{commande}#L1"
        for commande in (
            "une-personne/site/edit/../../../../autre/site/edit/main/a.md",
            "une-personne/site/edit/main/%2e%2E/a.md",
            "une-personne/site/edit/main/.%2e/a.md",
        )
    ]
    + ["apercu:/../pr-1/", "apercu:/guide/%2E./../pr-1/"],
)
def test_un_lien_qui_remonte_est_rompu(cible):
    texte = f"{commentaire.MARQUE}\n[ici]({cible})"
    relu = commentaire.relire(texte, "une-personne/site", "https://apercus.exemple.ca/pr-12/", "x")
    assert relu.split("\n")[1] == f"[ici]{LIANT}({cible.replace('://', f':{LIANT}//')})"


def test_un_texte_a_points_de_suspension_garde_son_lien():
    texte = f"{commentaire.MARQUE}\n[Et puis...](apercu:/guide/)"
    assert "[Et puis...](https://a.ca/pr-12/guide/)" in commentaire.relire(texte, "a/b", "https://a.ca/pr-12/", "x")


def test_une_branche_absente_commence_vide(tmp_path):
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "distant.git")], check=True)
    assert branche_apercu.reprendre(str(tmp_path / "distant.git"), tmp_path / "b") == ""


def test_une_panne_n_est_pas_une_branche_absente(tmp_path):
    with pytest.raises(DepotRefuse, match="git a refusé « ls-remote »"):
        branche_apercu.reprendre(str(tmp_path / "injoignable.git"), tmp_path / "b")


def test_un_envoi_parti_d_une_branche_depassee_est_refuse(tmp_path):
    distant = tmp_path / "distant.git"
    subprocess.run(["git", "init", "-q", "--bare", str(distant)], check=True)
    vus = [branche_apercu.reprendre(str(distant), tmp_path / nom) for nom in ("a", "b")]
    for nom, numero in (("a", 1), ("b", 2)):
        (tmp_path / f"site-{nom}").mkdir()
        (tmp_path / f"site-{nom}/index.html").touch()
        branche_apercu.ranger(tmp_path / nom, tmp_path / f"site-{nom}", numero, {1, 2})
    branche_apercu.envoyer(tmp_path / "a", vus[0])
    with pytest.raises(DepotRefuse, match="git a refusé « push »"):
        branche_apercu.envoyer(tmp_path / "b", vus[1])


def devancer(distant: Path, atelier: Path, fois: int):
    """Un `ouvertes()` qui laisse un autre envoi passer devant, tant de fois."""
    passes = []

    def ouvertes() -> set[int]:
        if len(passes) < fois:
            passes.append(atelier / f"autre-{len(passes)}")
            repris = branche_apercu.reprendre(str(distant), passes[-1])
            (passes[-1] / f"pr-{90 + len(passes)}").mkdir()
            (passes[-1] / f"pr-{90 + len(passes)}/index.html").touch()
            branche_apercu.envoyer(passes[-1], repris)
        return {2, 91, 92, 93, 94, 95, 96}

    return ouvertes


def preparer_un_envoi(tmp_path: Path, monkeypatch) -> tuple[Path, Path]:
    """(dépôt distant, site) ; sans attente entre deux tours."""
    monkeypatch.setattr(branche_apercu, "ATTENTES_S", (0, 0, 0, 0))
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "distant.git")], check=True)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").touch()
    return tmp_path / "distant.git", tmp_path / "site"


def test_deux_apercus_finis_ensemble_sont_tous_les_deux_publies(tmp_path, monkeypatch):
    distant, site = preparer_un_envoi(tmp_path, monkeypatch)
    branche_apercu.deposer(str(distant), tmp_path, site, 2, devancer(distant, tmp_path, 2))
    branche_apercu.reprendre(str(distant), tmp_path / "relu")
    assert sorted(d.name for d in (tmp_path / "relu").glob("pr-*")) == ["pr-2", "pr-91", "pr-92"]


def test_un_envoi_toujours_devance_finit_par_se_dire(tmp_path, monkeypatch):
    distant, site = preparer_un_envoi(tmp_path, monkeypatch)
    with pytest.raises(DepotRefuse, match="git a refusé « push »"):
        branche_apercu.deposer(str(distant), tmp_path, site, 2, devancer(distant, tmp_path, 9))


class Liste(GitHub):
    """Un dépôt qui a tant de demandes ouvertes."""

    def __init__(self, nombre: int) -> None:
        super().__init__("programme/site")
        self.nombre = nombre

    def appeler(self, methode: str, chemin: str, corps: object = None) -> Any:
        page = int(chemin.rpartition("=")[2])
        return [{"number": rang} for rang in range(self.nombre)][(page - 1) * 100 : page * 100]


@pytest.mark.parametrize("nombre", [0, 99, 100, 101, 250])
def test_toutes_les_demandes_ouvertes_se_comptent(nombre):
    assert len(Liste(nombre).lister("pulls?state=open")) == nombre


def test_une_liste_sans_fin_arrete_plutot_que_d_effacer_des_apercus():
    with pytest.raises(DepotRefuse, match="est trop longue"):
        Liste(PAGES_MAX * 100).lister("pulls?state=open")


def test_un_apercu_d_une_demande_au_dela_de_la_centieme_survit(tmp_path):
    for numero in (150, 999):
        (tmp_path / f"branche/pr-{numero}").mkdir(parents=True)
    (tmp_path / "site").mkdir()
    ouvertes = {demande["number"] for demande in Liste(200).lister("pulls?state=open")}
    branche_apercu.ranger(tmp_path / "branche", Path(tmp_path / "site"), 3, ouvertes)
    assert sorted(d.name for d in (tmp_path / "branche").glob("pr-*")) == ["pr-150", "pr-3"]
