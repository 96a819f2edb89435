"""L'auto-examen hors de sa page : dans le cadre d'un autre site, et dans un dossier sans connexion."""

import functools
import html
import http.server
import re
import threading
from pathlib import Path

import pytest

from outils import emporter
from tests.navigateur.gestes import donner, fiche, repondre

CONSIGNE = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src {site}"


class Hote(http.server.SimpleHTTPRequestHandler):
    """Un site partenaire, dont la politique de sécurité est stricte."""

    site = ""

    def log_message(self, *_: object) -> None:
        """Se tait."""

    def end_headers(self) -> None:
        """Pose la consigne du partenaire."""
        self.send_header("Content-Security-Policy", CONSIGNE.format(site=self.site))
        super().end_headers()


@pytest.fixture
def hote(site, construit, tmp_path):
    """Le site partenaire : le code et le script copiés de la page « Intégrer »."""
    page = (construit / "auto-examen/integrer/index.html").read_text(encoding="utf-8")
    blocs = [html.unescape(re.sub(r"<[^>]+>", "", bloc)) for bloc in re.findall(r"<code[^>]*>(.*?)</code>", page, re.S)]
    cadre = next(bloc for bloc in blocs if bloc.lstrip().startswith("<iframe"))
    script = next(bloc for bloc in blocs if "addEventListener" in bloc)
    cadre = re.sub(r'src="http[^"]+questionnaire/"', f'src="{site}/auto-examen/questionnaire/"', cadre)
    (tmp_path / "auto-examen-cadre.js").write_text(script, encoding="utf-8")
    entete = '<!doctype html><html lang="fr"><title>Partenaire</title><h1>Partenaire</h1>'
    (tmp_path / "index.html").write_text(entete + cadre, encoding="utf-8")
    servi = functools.partial(type("Partenaire", (Hote,), {"site": site}), directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), servi) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://localhost:{serveur.server_port}/"
        serveur.shutdown()


@pytest.fixture
def partenaire(browser, hote):
    """Une page ouverte sur le site partenaire ; ses erreurs de console sont retenues."""
    contexte = browser.new_context(viewport={"width": 1000, "height": 900})
    page = contexte.new_page()
    page.fautes = []
    page.on("console", lambda m: page.fautes.append(m.text) if m.type == "error" and "favicon" not in m.text else None)
    page.goto(hote)
    yield page
    contexte.close()


def test_dans_un_cadre_l_auto_examen_se_fait_et_prend_sa_hauteur(partenaire):
    cadre = partenaire.frame_locator("#auto-examen")
    cadre.locator("[data-action=commencer-court]").click()
    cadre.locator("[data-tete]").wait_for()
    partenaire.wait_for_function("document.getElementById('auto-examen').style.height !== ''")
    partenaire.wait_for_timeout(300)
    hauteur = partenaire.locator("#auto-examen").bounding_box()["height"]
    dedans = cadre.locator("body").evaluate("e => e.getBoundingClientRect().height")
    assert abs(hauteur - dedans) <= 6
    assert [f for f in partenaire.fautes if "Failed to load resource" not in f] == []


def test_dans_un_cadre_il_ne_reste_que_le_questionnaire_et_un_lien_vers_le_site(partenaire):
    cadre = partenaire.frame_locator("#auto-examen")
    cadre.locator("[data-action=commencer-court]").wait_for()
    assert not cadre.locator("header.entete").is_visible()
    assert cadre.locator("p[data-cadre] a[target=_blank]").is_visible()


def test_le_cadre_ne_dit_a_l_hote_que_sa_hauteur(partenaire):
    partenaire.evaluate("window.recus = []; addEventListener('message', e => recus.push(JSON.stringify(e.data)))")
    cadre = partenaire.frame_locator("#auto-examen")
    cadre.locator("[data-action=commencer-court]").click()
    cadre.locator('fieldset:visible input[value="2"]').check()
    cadre.locator("[data-action=continuer]").click()
    partenaire.wait_for_function("() => recus.length > 0")
    for message in partenaire.evaluate("recus"):
        assert re.fullmatch(r'\{"type":"auto-examen:hauteur","hauteur":\d+\}', message)


@pytest.fixture(scope="module")
def dossier(construit, tmp_path_factory) -> Path:
    """Le dossier à emporter, fait du site construit, à l'écart de ce que fait un autre processus."""
    emporter.SORTIE = tmp_path_factory.mktemp("paquet") / "a-emporter"
    emporter.ZIP = emporter.SORTIE.with_suffix(".zip")
    assert emporter.main() == 0
    return emporter.SORTIE


@pytest.fixture
def hors_ligne(browser, dossier):
    """Une page sans réseau ; toute erreur de console est retenue."""
    contexte = browser.new_context(offline=True)
    page = contexte.new_page()
    fautes: list[str] = []
    page.on("console", lambda m: fautes.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: fautes.append(str(e)))
    yield page
    contexte.close()
    assert fautes == []


def test_sans_connexion_l_auto_examen_se_fait_et_se_garde(hors_ligne, dossier):
    page = hors_ligne
    adresse = (dossier / "auto-examen/questionnaire/index.html").as_uri()
    page.goto(adresse)
    page.locator("[data-action=commencer-court]").click()
    page.locator("[data-tete]").wait_for()
    repondre(page, "3")
    page.goto(f"{adresse}#plan")
    page.locator("[data-plan-vide]").wait_for()
    page.goto((dossier / "en/auto-examen/questionnaire/index.html").as_uri())
    page.locator("[data-reprise]").wait_for()


def test_sans_connexion_les_groupes_se_lisent(hors_ligne, dossier):
    hors_ligne.goto((dossier / "auto-examen/en-groupe/index.html").as_uri())
    donner(hors_ligne, "#ae-fichiers", *[fiche(n % 5, date=f"2026-10-{n + 1:02}") for n in range(5)])
    hors_ligne.locator("[data-resumes] td").first.wait_for()


def test_sans_connexion_chaque_lien_mene_a_un_fichier(dossier):
    perdus = []
    for page in dossier.rglob("*.html"):
        for lien in re.findall(r'(?:href|src)="([^"]+)"', page.read_text(encoding="utf-8")):
            chemin = lien.split("#")[0].split("?")[0]
            if chemin and not re.match(r"[a-z]+:", lien) and not (page.parent / chemin).is_file():
                perdus.append(f"{page.relative_to(dossier)} → {lien}")
    assert perdus == []


def test_sans_connexion_une_adresse_courte_mene_a_sa_page(hors_ligne, dossier):
    hors_ligne.goto((dossier / "m/conseil/index.html").as_uri())
    hors_ligne.wait_for_url((dossier / "modules/vie-democratique/index.html").as_uri())


def test_sans_connexion_le_dossier_n_offre_pas_de_se_telecharger(dossier):
    for page in ("auto-examen/index.html", "en/auto-examen/index.html"):
        assert "data-a-emporter" not in (dossier / page).read_text(encoding="utf-8")


def test_sans_connexion_la_recherche_cede_la_place_au_plan_du_site(hors_ligne, dossier):
    hors_ligne.goto((dossier / "index.html").as_uri())
    assert not hors_ligne.locator("[data-recherche]").first.is_visible()
    hors_ligne.locator('footer a[href*="plan-du-site"]').click()
    hors_ligne.locator("article li a").first.wait_for()
    assert hors_ligne.locator("article li a").count() > 30


def test_le_zip_est_le_meme_a_chaque_fois(dossier):
    premier = emporter.ZIP.read_bytes()
    assert emporter.main() == 0
    assert emporter.ZIP.read_bytes() == premier
