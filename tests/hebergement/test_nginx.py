"""Un vrai serveur répond ce que l'extrait promet : en-têtes, politique, redirections, cache, compression, 404."""

import gzip
import re
import shutil
from dataclasses import replace

import pytest

from macros.chargement import charger
from macros.publication.csp import DIRECTIVES
from macros.publication.empreintes import ressources
from macros.publication.hebergement import preparer_l_hebergement
from macros.publication.nginx import CADRES, EN_TETES
from outils.serveur_web import servir
from tests.hebergement.conftest import Reponse, demander
from tests.site.lecture import SITE, pages

PAGES = (
    "",
    "en/",
    "admissibilite/verifier/",
    "modules/cybersecurite/",
    "modules/cybersecurite/diapos.html",
    "guide/entier/",
)
LONGUE = (
    "/programmes.publics/transformation-numerique/en-collectif-1/"  # plus longue qu'une ligne de cache, de 64 octets
)
CADRE_PERMIS = "frame-ancestors *"
GENRES = {
    "quoi-de-neuf.xml": "application/xml; charset=utf-8",
    "manifest.sha256": "text/plain; charset=utf-8",
    "robots.txt": "text/plain; charset=utf-8",
    "version.json": "application/json; charset=utf-8",
    "modules/cybersecurite/trousse.zip": "application/zip",
    "gabarits/feuille-de-route.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "assets/images/partage.png": "image/png",
}


@pytest.mark.parametrize("chemin", PAGES)
def test_une_page_arrive_avec_tous_ses_en_tetes(lire, chemin):
    code, en_tetes, _ = lire(chemin)
    assert code == 200
    assert {nom: en_tetes.get(nom.lower()) for nom in EN_TETES} == EN_TETES
    assert en_tetes["content-type"] == "text/html; charset=utf-8"
    assert en_tetes["cache-control"] == "no-cache"
    politique = en_tetes["content-security-policy"]
    assert politique.endswith("frame-ancestors 'none'")
    assert all(f"{nom} {valeur}" in politique for nom, valeur in DIRECTIVES.items() if nom != "script-src")


@pytest.mark.parametrize("chemin", CADRES)
def test_seul_le_questionnaire_s_affiche_chez_un_partenaire(lire, chemin):
    assert lire(chemin)[1]["content-security-policy"].endswith("frame-ancestors *")


def test_le_script_d_un_autre_site_lit_les_donnees_et_rien_d_autre(lire):
    en_tetes = {chemin: lire(chemin)[1] for chemin in ("donnees/faits.json", "donnees/faits.csv", "", "version.json")}
    permis = {chemin: recus.get("access-control-allow-origin") for chemin, recus in en_tetes.items()}
    assert permis == {"donnees/faits.json": "*", "donnees/faits.csv": "*", "": None, "version.json": None}


def test_la_politique_en_en_tete_admet_les_scripts_de_chaque_page(lire):
    politique = lire("")[1]["content-security-policy"]
    for page in pages():
        html = page.read_text(encoding="utf-8")
        for empreinte in {m for m in html.split("'") if m.startswith("sha256-")}:
            assert empreinte in politique, page


@pytest.mark.parametrize("chemin", GENRES)
def test_chaque_sorte_de_fichier_dit_son_genre(lire, chemin):
    code, en_tetes, _ = lire(chemin)
    assert (code, en_tetes["content-type"]) == (200, GENRES[chemin])


def test_un_module_de_script_a_le_genre_que_le_navigateur_exige(lire):
    code, en_tetes, _ = lire(f"{ressources(SITE).name}/js/page.mjs")
    assert (code, en_tetes["content-type"]) == (200, "text/javascript; charset=utf-8")
    assert en_tetes["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("chemin", ["nulle-part/", "en/nowhere/", "modules/rien.html"])
def test_une_adresse_inconnue_montre_notre_404(lire, chemin):
    code, en_tetes, corps = lire(chemin)
    assert code == 404
    assert b'id="introuvable-fr"' in corps.replace(b"id=introuvable-fr", b'id="introuvable-fr"')
    assert en_tetes["content-security-policy"]


@pytest.mark.parametrize(
    ("chemin", "premiere"), [("nulle-part/", b"fr"), ("en/nowhere/", b"en"), ("en/404.html", b"en")]
)
def test_une_adresse_inconnue_parle_d_abord_la_langue_de_son_dossier(lire, chemin, premiere):
    corps = lire(chemin)[2]
    assert re.findall(rb'introuvable-(fr|en)"?>', corps)[0] == premiere


@pytest.mark.parametrize("redirection", charger().redirections.values(), ids=lambda r: r.id)
def test_une_adresse_courte_redirige_pour_de_bon(lire, redirection):
    code, en_tetes, _ = lire(redirection.de)
    assert (code, en_tetes["location"]) == (301, f"/{redirection.vers}")


def test_une_adresse_sans_barre_mene_a_la_page(lire):
    code, en_tetes, _ = lire("guide")
    assert (code, en_tetes["location"]) == (301, "/guide/")


def test_le_texte_voyage_comprime(lire):
    _, en_tetes, corps = lire("guide/entier/", Accept_Encoding="gzip")
    assert en_tetes["content-encoding"] == "gzip" and "Accept-Encoding" in en_tetes["vary"]
    entier = gzip.decompress(corps)
    assert entier == (SITE / "guide/entier/index.html").read_bytes()
    assert len(corps) < len(entier) / 3


def test_une_page_inchangee_ne_se_retelecharge_pas(lire):
    etiquette = lire("")[1]["etag"]
    code, _, corps = lire("", If_None_Match=etiquette)
    assert (code, corps) == (304, b"")


@pytest.mark.parametrize("base", ["/depot/", LONGUE])
def test_un_site_servi_sous_une_base_repond_pareil(construit, tmp_path, monkeypatch, base):
    monkeypatch.setenv("ADRESSE_DU_SITE", f"https://programme.github.io{base}")
    courte = next(iter(charger().redirections.values()))
    longue = courte.model_copy(update={"de": f"{'a' * 119}/", "vers": f"{'b' * 119}/"})
    donnees = replace(charger(), redirections={"courte": courte, "longue": longue})
    site = shutil.copytree(construit, tmp_path / f"racine{base}")
    (site / longue.vers).mkdir()
    shutil.copyfile(site / "index.html", site / longue.vers / "index.html")
    preparer_l_hebergement(donnees, site)
    with servir(tmp_path / "racine", tmp_path / "nginx", site, site / "_nginx") as adresse:

        def lire(chemin: str) -> Reponse:
            return demander(f"{adresse}{base}{chemin}")

        assert lire("donnees/faits.json")[1]["access-control-allow-origin"] == "*"
        assert (lire("")[0], lire(longue.vers)[0], lire("guide")[1]["location"]) == (200, 200, f"{base}guide/")
        for redirection in (courte, longue):
            assert lire(redirection.de)[1]["location"] == f"{base}{redirection.vers}"
        inconnue, module = lire("nulle-part/"), lire(f"{ressources(site).name}/js/page.mjs")
        cadres = {chemin: CADRE_PERMIS in lire(chemin)[1]["content-security-policy"] for chemin in (*CADRES, "guide/")}
    assert (inconnue[0], b"introuvable-fr" in inconnue[2]) == (404, True)
    assert (module[0], module[1]["cache-control"]) == (200, "public, max-age=31536000, immutable")
    assert cadres == {**dict.fromkeys(CADRES, True), "guide/": False}
