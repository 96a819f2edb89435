"""La commande qui met en ligne : elle revérifie ce qu'elle sert, revient où l'on veut, et refuse en français."""

import os
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.publication.empreintes import dresser_le_manifeste
from outils.deploiement.versions import verifier
from outils.deployer import USAGE, lire_la_demande, main


@pytest.fixture
def batir(tmp_path, monkeypatch):
    """Un petit site, avec son étiquette."""

    def batir(etiquette: str) -> Path:
        site = tmp_path / f"site-{etiquette}"
        (site / "assets-0123456789").mkdir(parents=True)
        (site / "index.html").write_text(f"page de {etiquette}", encoding="utf-8")
        (site / "assets-0123456789/a.css").write_text("a{}", encoding="utf-8")
        monkeypatch.setenv("VERSION_DU_SITE", etiquette)
        dresser_le_manifeste(site)
        return site

    return batir


@pytest.fixture
def serveur(tmp_path) -> Path:
    """Un serveur à créer."""
    return tmp_path / "serveur"


def servie(serveur: Path) -> str:
    """Ce que dit l'accueil en ligne."""
    return (serveur / "courante/index.html").read_text(encoding="utf-8")


def precedente(serveur: Path) -> str:
    """Ce que dit l'accueil de la précédente."""
    return (serveur / "precedente/index.html").read_text(encoding="utf-8")


def test_redeployer_une_version_presente_et_abimee_la_remplace(batir, serveur, capsys):
    premiere, seconde = batir("2026.11.0"), batir("2026.12.0")
    main([str(premiere), str(serveur)])
    main([str(seconde), str(serveur)])
    nom = verifier(seconde)
    (serveur / "versions" / nom / "index.html").write_text("abîmée", encoding="utf-8")
    assert main([str(seconde), str(serveur)]) == 0
    assert (servie(serveur), precedente(serveur)) == ("page de 2026.12.0", "page de 2026.11.0")
    mise_de_cote = serveur / f"versions/.{nom}.abimee"
    assert (mise_de_cote / "index.html").read_text(encoding="utf-8") == "abîmée"
    assert f"La copie présente était abîmée : gardée dans {mise_de_cote}." in capsys.readouterr().out
    assert (serveur / "ressources/assets-0123456789/a.css").is_file()
    assert main([str(seconde), str(serveur)]) == 0
    assert sorted(d.name for d in serveur.joinpath("versions").glob("[!.]*")) == sorted(
        [verifier(premiere), f"{nom}-2"]
    )


def test_la_seule_version_abimee_se_remplace_aussi(batir, serveur):
    site = batir("2026.11.0")
    main([str(site), str(serveur)])
    (serveur / "courante/index.html").unlink()
    assert main([str(site), str(serveur)]) == 0
    assert servie(serveur) == precedente(serveur) == "page de 2026.11.0"


def test_on_revient_a_la_precedente_puis_a_une_etiquette_precise(batir, serveur, capsys):
    for etiquette in ("2026.10.0", "2026.11.0", "2026.12.0"):
        main([str(batir(etiquette)), str(serveur)])
    capsys.readouterr()
    assert main(["--revenir", str(serveur)]) == 0
    assert servie(serveur) == "page de 2026.11.0"
    assert main(["--vers", "2026.10.0", str(serveur)]) == 0
    assert servie(serveur) == "page de 2026.10.0"
    nom = (serveur / "courante").resolve().name
    assert capsys.readouterr().out.splitlines()[-1] == f"En ligne : 2026.10.0 ({nom})."
    main(["--revenir", str(serveur)])
    assert main(["--vers", nom, str(serveur)]) == 0
    assert servie(serveur) == "page de 2026.10.0"


def test_une_etiquette_inconnue_dit_celles_qu_on_garde(batir, serveur, capsys):
    main([str(batir("2026.11.0")), str(serveur)])
    assert main(["--vers", "2026.12.0", str(serveur)]) == 1
    erreur = capsys.readouterr().err
    assert re.search(r"« 2026.12.0 » n'est pas sur ce serveur.* Versions gardées : 2026.11.0 \([0-9a-f]{12}\)", erreur)
    assert servie(serveur) == "page de 2026.11.0"


@pytest.mark.parametrize("geste", [["--vers", "2026.11.0"], ["--revenir"]])
def test_on_ne_revient_pas_a_une_version_abimee(batir, serveur, capsys, geste):
    for etiquette in ("2026.11.0", "2026.12.0"):
        main([str(batir(etiquette)), str(serveur)])
    (serveur / "precedente/intrus.js").write_text("?", encoding="utf-8")
    assert main([*geste, str(serveur)]) == 1
    assert "est abîmée : rien n'a changé" in capsys.readouterr().err
    assert servie(serveur) == "page de 2026.12.0"


def test_sans_version_precedente_on_ne_revient_pas(batir, serveur, capsys):
    main([str(batir("2026.11.0")), str(serveur)])
    assert main(["--revenir", str(serveur)]) == 1
    assert capsys.readouterr().err == "Il n'y a pas de version précédente : rien n'a changé.\n"


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        ([], "Il manque le dossier du site et le dossier du serveur."),
        (["site"], "Il manque le dossier du serveur."),
        (["--revenir"], "Il manque le dossier du serveur."),
        (["--vers", "2026.12.0"], "Il manque le dossier du serveur."),
        (["--vers"], "« --vers » n'est pas une option, ou il lui manque sa valeur."),
        (["--retour", "x"], "« --retour » n'est pas une option, ou il lui manque sa valeur."),
        (["site", "serveur", "autre"], "« autre » est en trop."),
        (["--revenir", "site", "serveur"], "« serveur » est en trop."),
        (["--revenir", "--vers", "2026.12.0", "serveur"], "Choisissez --revenir ou --vers, pas les deux."),
    ],
)
def test_une_commande_mal_ecrite_dit_ce_qui_manque(arguments, phrase, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    assert capsys.readouterr().err == f"{phrase}\n{USAGE}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("dossier", [".", "serveur", ".."])
def test_un_serveur_dans_le_site_ou_l_inverse_est_refuse(batir, capsys, dossier):
    site = batir("2026.11.0")
    avant = sorted(site.rglob("*"))
    assert main([str(site), str(site / dossier)]) == 1
    assert "sont l'un dans l'autre" in capsys.readouterr().err
    assert sorted(site.rglob("*")) == avant


def test_un_dossier_qui_n_est_pas_un_serveur_le_reste(tmp_path, capsys):
    assert main(["--revenir", str(tmp_path)]) == 1
    assert "n'est pas un serveur" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_un_site_sans_manifeste_ne_cree_aucun_serveur(tmp_path, serveur, capsys):
    (tmp_path / "vide").mkdir()
    assert main([str(tmp_path / "vide"), str(serveur)]) == 1
    assert "n'a pas de manifest.sha256" in capsys.readouterr().err
    assert not serveur.exists()


@pytest.mark.parametrize(("adresse", "code"), [("http://127.0.0.1:8000/", 1), ("https://exemple.org/programme/", 0)])
def test_un_site_a_l_adresse_de_l_apercu_ne_se_met_pas_en_ligne(batir, serveur, capsys, adresse, code):
    site = batir("2026.12.0")
    (site / "sitemap.xml").write_text(f"<urlset><url><loc>{adresse}</loc></url></urlset>", encoding="utf-8")
    dresser_le_manifeste(site)
    assert main([str(site), str(serveur)]) == code
    remede = "« ADRESSE_DU_SITE=https://exemple.org/ VERSION_DU_SITE=2026.12.0 make build »"
    erreur = f"{site} se croit à {adresse}, l'adresse de l'aperçu : donnez-lui la sienne, par exemple {remede}.\n"
    assert (capsys.readouterr().err, serveur.exists()) == ((erreur, False) if code else ("", True))


@pytest.fixture
def avec_extrait(batir) -> Callable[[str], Path]:
    """Un petit site qui porte un extrait de nginx."""

    def avec_extrait(etiquette: str) -> Path:
        site = batir(etiquette)
        (site / "_nginx").mkdir()
        (site / "_nginx/scripts.conf").write_text('map $uri $scripts {\n    default "";\n}\n', encoding="utf-8")
        dresser_le_manifeste(site)
        return site

    return avec_extrait


def test_nginx_qui_refuse_de_relire_empeche_la_bascule_a_chaque_essai(batir, avec_extrait, serveur, capsys):
    main([str(batir("2026.11.0")), str(serveur)])
    autre = avec_extrait("2026.12.0")
    for _ in range(2):
        assert main([str(autre), str(serveur), "--recharger", "false"]) == 1
        assert "« false » a échoué () : rien n'a basculé." in capsys.readouterr().err
        assert servie(serveur) == "page de 2026.11.0"


def test_recharger_se_fait_meme_si_l_extrait_etait_deja_pose(avec_extrait, serveur, tmp_path):
    site, temoin = avec_extrait("2026.12.0"), tmp_path / "recharge"
    main([str(site), str(serveur)])
    assert main([str(site), str(serveur), "--recharger", f"touch {shlex.quote(str(temoin))}"]) == 0
    assert temoin.is_file()


@pytest.mark.parametrize("option", ["--vers", "--recharger"])
@pytest.mark.parametrize("valeur", ["", " "])
def test_une_option_sans_valeur_ne_change_rien(batir, serveur, capsys, option, valeur):
    for etiquette in ("2026.11.0", "2026.12.0"):
        main([str(batir(etiquette)), str(serveur)])
    assert main([option, valeur, str(serveur)]) == 1
    assert capsys.readouterr().err == f"« {option} » n'est pas une option, ou il lui manque sa valeur.\n{USAGE}\n"
    assert servie(serveur) == "page de 2026.12.0"


@pytest.fixture
def masque() -> Iterator[None]:
    """Le masque d'une personne prudente : ce qu'elle crée n'est lisible que d'elle."""
    ancien = os.umask(0o077)
    yield
    os.umask(ancien)


def droits(dossier: Path) -> set[tuple[str, str]]:
    """(sorte, droits) de tout ce que contient un dossier, lui compris."""
    chemins = [c for c in (dossier, *dossier.rglob("*")) if not c.is_symlink()]
    return {("dossier" if c.is_dir() else "fichier", f"{c.stat().st_mode & 0o777:o}") for c in chemins}


def test_un_masque_prudent_laisse_nginx_lire_ce_qui_est_servi(masque, avec_extrait, serveur):
    site = avec_extrait("2026.12.0")
    assert droits(site) == {("dossier", "700"), ("fichier", "600")}
    assert main([str(site), str(serveur)]) == 0
    assert droits(serveur) == {("dossier", "755"), ("fichier", "644")}


def test_remettre_en_ligne_rend_lisible_ce_qui_ne_l_etait_pas(avec_extrait, serveur):
    site = avec_extrait("2026.12.0")
    main([str(site), str(serveur)])
    for dossier in ("versions", "ressources", "courante", "courante/assets-0123456789"):
        (serveur / dossier).resolve().chmod(0o700)
    assert main([str(site), str(serveur)]) == 0
    assert droits(serveur) == {("dossier", "755"), ("fichier", "644")}


def test_un_serveur_derriere_un_lien_a_une_precedente(batir, serveur, tmp_path):
    (tmp_path / "disque/loin").mkdir(parents=True)
    serveur.symlink_to(tmp_path / "disque/loin")
    for etiquette in ("2026.11.0", "2026.12.0"):
        main([str(batir(etiquette)), str(serveur)])
    assert (servie(serveur), precedente(serveur)) == ("page de 2026.12.0", "page de 2026.11.0")
    assert main(["--revenir", str(serveur)]) == 0
    assert (servie(serveur), precedente(serveur)) == ("page de 2026.11.0", "page de 2026.12.0")
    assert (serveur / "ressources/assets-0123456789/a.css").is_file()


def test_le_lisez_moi_nomme_chaque_geste():
    texte = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    commandes = re.findall(r"`python3 -m outils\.deployer ([^`]+)`", texte)
    gestes = [lire_la_demande(shlex.split(commande)) for commande in commandes]
    assert [(bool(geste.site), geste.version) for geste in gestes] == [(True, ""), (False, ""), (False, "2026.12.0")]
    assert "`ADRESSE_DU_SITE=https://exemple.org/ VERSION_DU_SITE=2026.12.0 make build`" in texte
    for nom in ("outils.version 2026.12.0", "« Rétablir une version »"):
        assert nom in texte
