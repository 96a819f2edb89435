"""Ce qui vient d'ailleurs ou d'avant : liens abîmés, autre version, fichiers plus récents ou refusés, note piégée."""

import json

import pytest

from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    arriver_au_resultat,
    commencer,
    donner,
    fiche,
    gardees,
    repondre,
)


def test_la_reprise_dit_la_date_et_conseille_un_fichier_avant_une_semaine(page, site):
    arriver_au_resultat(page, site, fiche(2, date="2026-10-01"))
    page.goto(f"{site}/auto-examen/")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    reprise = page.locator("[data-reprise]")
    reprise.wait_for()
    assert "1er octobre 2026" in reprise.inner_text()
    assert "une semaine" in reprise.inner_text()
    with page.expect_download():
        page.locator("[data-action=conserver]").click()


LIENS = {
    "coupé": ("#a=FDCEehOoFhYUL", "abîmé"),
    "étranger": ("#a=<script>", "ne se lit pas"),
    "très long": ("#a=" + "A" * 100_000, "ne se lit pas"),
    "encodé deux fois": ("#a=%2541BCDEFGHIJKLMNOP", "ne se lit pas"),
    "suivi d’une ancre": ("#a=FDCEehOoFhYULChY#q-vis-plan", "ne se lit pas"),
    "d’un autre format": ("#a=IDCEehOoFhYULChYULqhYULChIW0", "format"),
}


@pytest.mark.parametrize("sorte", LIENS)
def test_un_lien_abime_se_dit_et_ne_change_rien(page, site, sorte):
    commencer(page, site)
    repondre(page, "4")
    avant = gardees(page)
    fragment, phrase = LIENS[sorte]
    page.goto("about:blank")
    page.goto(f"{site}/{QUESTIONNAIRE}{fragment}")
    avis = page.locator("[data-avis=lien]")
    avis.wait_for()
    assert phrase in avis.inner_text() and "n’ont pas changé" in avis.inner_text()
    assert gardees(page) == avant


def servir_une_autre_version(page, **champs) -> None:
    """Fait comme si le site avait publié une nouvelle version de la grille."""

    def modifier(route):
        reponse = route.fetch()
        html = reponse.text()
        avant, _, reste = html.partition('data-ilot="auto-examen">')
        if not reste:
            avant, _, reste = html.partition("data-ilot=auto-examen>")
        brut, _, apres = reste.partition("</script>")
        instrument = json.loads(brut)
        instrument["versions"] = [{"version": "1.1.0", **champs}, *instrument["versions"]]
        instrument["version"] = "1.1.0"
        nouveau = json.dumps(instrument).replace("<", "\\u003c")
        route.fulfill(response=reponse, body=f'{avant}data-ilot="auto-examen">{nouveau}</script>{apres}')

    page.route(f"**/{QUESTIONNAIRE}", modifier)


def test_une_nouvelle_version_garde_les_reponses_et_dit_ce_qui_change(page, site):
    arriver_au_resultat(page, site, fiche(2, reponses={**fiche(2)["reponses"], "vis-ancien": 4}))
    servir_une_autre_version(
        page,
        ajoutes=["vis-suivi", "don-ia"],
        reformules=["gou-ca"],
        retires=["vis-vieux"],
        renommes=[{"ancien": "vis-depart", "nouveau": "vis-plan"}],
    )
    page.goto(f"{site}/auto-examen/")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    avis = page.locator("[data-avis=version]")
    avis.wait_for()
    assert "ajoutés depuis : 2" in avis.inner_text().replace("\u00a0", " ")
    assert "Reformulés : 1" in avis.inner_text().replace("\u00a0", " ")
    assert json.loads(page.evaluate("localStorage.getItem('ae:etat:ancien')"))["version"] == "1.0.0"
    assert len(gardees(page)["reponses"]) == 34


def test_un_fichier_plus_recent_se_lit_pour_ce_qu_on_en_connait(page, site):
    plus = {**fiche(2)["reponses"], "nouveau-enonce": 3}
    arriver_au_resultat(page, site, fiche(reponses=plus, version="9.0.0"))
    assert page.locator("[data-avis=version]").is_visible()
    assert page.locator("data.score-global").first.inner_text() == "50"


@pytest.mark.parametrize("nom", ["utf16", "bom", "docx", "vide"])
def test_les_fichiers_d_ailleurs_se_lisent_ou_se_refusent(page, site, nom):
    texte = json.dumps(fiche(2))
    octets = {
        "utf16": texte.encode("utf-16"),
        "bom": texte.encode("utf-8-sig"),
        "docx": b"PK\x03\x04" + b"\x00" * 200,
        "vide": b"",
    }[nom]
    page.goto(f"{site}/{QUESTIONNAIRE}")
    donner(page, "#ae-fichier", octets)
    if nom in ("utf16", "bom"):
        page.locator("[data-partie=resultat]").wait_for()
    else:
        page.locator("[data-faute]", has_text="ne se lit pas").wait_for()


def test_une_note_piegee_parait_comme_du_texte(page, site):
    alertes = []
    page.on("dialog", lambda dialogue: (alertes.append(dialogue.message), dialogue.dismiss()))
    piege = '<img src=x onerror=alert(1)>\u202ejavascript:alert(2)"'
    contenu = fiche(1, notes={"vis-plan": piege}, role="<b>", plan=[{"texte": piege, "qui": piege, "quand": "hier"}])
    arriver_au_resultat(page, site, contenu)
    page.goto(f"{site}/{QUESTIONNAIRE}#revoir")
    page.locator("[data-partie=revue]").wait_for()
    assert "<img src=x onerror=alert(1)>javascript" in page.locator("[data-partie=revue]").inner_text()
    page.goto(f"{site}/{QUESTIONNAIRE}#plan")
    page.locator("[data-taches] li").wait_for()
    assert page.locator("[data-champ=quand]").input_value() == ""
    assert page.locator(".ae img, .ae script:not([type])").count() == 0
    assert alertes == []
