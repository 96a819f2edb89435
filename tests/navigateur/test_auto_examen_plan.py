"""Le plan d'action : tâches, clavier, langue, tableur, calendrier."""

import io
import re
import subprocess
import zipfile

import pypdf
import pytest

from outils.bureautique import chemin_de_libreoffice
from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    annonce,
    arriver_au_resultat,
    commencer,
    fiche,
    finir,
    gardees,
    rang,
    suivre,
    telecharger,
)

LANGUES = ["", "en/"]


FAIBLE = fiche(lambda numero: numero % 3)


def aller_au_plan(page) -> None:
    """Met toutes les priorités au plan et l'ouvre."""
    page.locator("[data-action=tout-planifier]").click()
    annonce(page, "Ajouté au plan")
    page.locator('a[href="#plan"]').click()
    page.locator("[data-taches] li").first.wait_for()


def test_les_priorites_deviennent_un_plan_que_l_appareil_garde(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    identifier = "lis => lis.map(li => li.dataset.id)"
    montrees = page.locator("[data-alertes] > li[data-id]").evaluate_all(identifier)
    montrees += page.locator("[data-priorites] > li[data-id]").evaluate_all(identifier)[:3]
    aller_au_plan(page)
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=qui]").fill("Ana")
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=quand]").fill("2027-03-14")
    page.locator("[data-taches] li >> nth=0").locator("[data-champ=etat]").select_option("en-cours")
    page.reload()
    page.locator("[data-taches] li").first.wait_for()
    plan = gardees(page)["plan"]
    assert [tache["enonce"] for tache in plan] == montrees
    assert (plan[0]["qui"], plan[0]["quand"], plan[0]["etat"]) == ("Ana", "2027-03-14", "en-cours")
    assert page.locator("[data-champ=qui]").first.input_value() == "Ana"


def test_une_tache_se_deplace_au_clavier_et_garde_le_focus(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    premiere = page.locator("[data-taches] li").first.get_attribute("data-id")
    page.locator("[data-taches] li").first.locator("[data-tache-geste=descendre]").focus()
    page.keyboard.press("Enter")
    annonce(page, "Tâche 2 sur")
    assert page.locator("[data-taches] li").nth(1).get_attribute("data-id") == premiere
    assert page.evaluate("document.activeElement.closest('li').dataset.id") == premiere


def test_on_ajoute_et_retire_une_tache_a_soi(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    page.goto(f"{site}/{QUESTIONNAIRE}#plan")
    page.locator("[data-plan-vide]").wait_for()
    page.locator("#ae-nouvelle").fill("=cmd|calc")
    page.keyboard.press("Enter")
    assert page.locator("[data-taches] [data-champ=texte]").input_value() == "=cmd|calc"
    assert b"'=cmd|calc" in telecharger(page, "plan-csv")
    page.locator("[data-tache-geste=retirer]").click()
    page.locator("[data-plan-vide]").wait_for()
    assert gardees(page)["plan"] == []


@pytest.mark.parametrize("langue", LANGUES)
def test_le_plan_suit_la_langue_de_la_page(page, site, langue):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    francais = page.locator("[data-champ=texte]").first.input_value()
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#plan")
    page.locator("[data-taches] li").first.wait_for()
    assert (page.locator("[data-champ=texte]").first.input_value() == francais) == (langue == "")


def test_le_plan_s_ouvre_dans_libreoffice(page, site, tmp_path):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    page.locator("[data-champ=qui]").first.fill("Ana & <Luc>")
    page.locator("[data-champ=texte]").first.focus()
    octets = telecharger(page, "plan-docx")
    assert zipfile.ZipFile(io.BytesIO(octets)).testzip() is None
    (tmp_path / "plan.docx").write_bytes(octets)
    commande = [chemin_de_libreoffice(), "--headless", f"-env:UserInstallation=file://{tmp_path}/profil"]
    subprocess.run(
        [*commande, "--convert-to", "html", "--outdir", str(tmp_path), str(tmp_path / "plan.docx")],
        check=True,
        capture_output=True,
        timeout=90,
    )
    html = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert re.search(r"<h1[^>]*>.*?Plan d’action numérique", html, re.S)
    assert "Ana &amp; &lt;Luc&gt;" in html
    assert "<thead" in html or "<th" in html
    assert 'lang="fr-CA"' in html


def test_le_calendrier_reprend_les_taches_datees(page, site):
    arriver_au_resultat(page, site, FAIBLE)
    aller_au_plan(page)
    page.locator("[data-champ=quand]").first.fill("2026-12-31")
    page.locator("[data-champ=qui]").first.focus()
    ics = telecharger(page, "plan-ics").decode()
    assert ics.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20261231\r\n" in ics
    assert max(len(ligne.encode()) for ligne in ics.split("\r\n")) <= 75


def test_tout_planifier_ne_perd_pas_le_focus(page, site):
    arriver_au_resultat(page, site, fiche(1))
    bouton = page.locator("[data-bloc=tout-planifier] button")
    bouton.focus()
    page.keyboard.press("Enter")
    bouton.wait_for(state="hidden")
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.closest('[data-partie=resultat]') !== null")


def test_revenir_du_plan_puis_finir_ne_perd_rien(page, site):
    commencer(page, site)
    finir(page, lambda _: "1")
    aller_au_plan(page)
    page.go_back()
    page.locator("[data-partie=resultat]").wait_for()
    suivre(page, "completer")
    assert rang(page) > 1
    assert len(gardees(page)["plan"]) > 0


DATEE = {"enonce": "sec-acces", "niveau": 0, "qui": "Nadia", "quand": "2026-12-04"}
SANS_DATE = {"enonce": None, "texte": "Réserver la salle"}


@pytest.mark.parametrize(("langue", "date"), [("", "4 décembre 2026"), ("en/", "December 4, 2026")])
def test_le_plan_imprime_dit_la_date_en_mots_et_tient_sur_une_feuille(page, site, langue, date):
    arriver_au_resultat(page, site, fiche(plan=[DATEE, SANS_DATE]), langue)
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#plan")
    page.locator("[data-taches] li").nth(1).wait_for()
    papier = pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter")))
    texte = " ".join(papier.pages[0].extract_text().split())
    assert len(papier.pages) == 1
    assert re.sub(r"\s", "", date) in re.sub(r"\s", "", texte), texte
    assert "yyyy" not in texte and "aaaa" not in texte, texte


@pytest.mark.parametrize(("langue", "date"), [("", "4 décembre 2026"), ("en/", "December 4, 2026")])
def test_les_documents_du_plan_ecrivent_toutes_les_dates_pareil(page, site, langue, date):
    arriver_au_resultat(page, site, fiche(plan=[DATEE, SANS_DATE]), langue)
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}#plan")
    page.locator("[data-taches] li").nth(1).wait_for()
    document = zipfile.ZipFile(io.BytesIO(telecharger(page, "plan-docx"))).read("word/document.xml").decode()
    texte = telecharger(page, "plan-md").decode()
    assert date in document and "2026-12-04" not in document
    assert date in texte and "2026-12-04" not in texte
    assert "2026-12-04" in telecharger(page, "plan-csv").decode("utf-8-sig")
