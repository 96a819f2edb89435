"""La recherche trouve la bonne page d'abord, dans la langue de la page seulement."""

import re

import pytest

REQUETES = {
    "": {
        "cooperative": r"$|admissibilite/|programme/|guide/|ressources/glossaire/",
        "coopératives": r"$|admissibilite/|programme/|guide/|ressources/glossaire/",
        "l’admissibilité": r"admissibilite/",
        "l'admissibilite": r"admissibilite/",
        "eligibilite": r"admissibilite/",
        "éligible": r"admissibilite/",
        "OSBL": r"admissibilite/",
        "obnl": r"admissibilite/",
        "mutuelle": r"admissibilite/",
        "loi 25": r"a-propos/confidentialite/|modules/|guide/donnees-et-vie-privee/",
        "cyber securite": r"(modules|guide)/cybersecurite/",
        "cybersécurité": r"(modules|guide)/cybersecurite/",
        "rancongiciel": r"(modules|guide)/cybersecurite/|ressources/glossaire/",
        "autodiagnostic": r"auto-examen/",
        "auto-examen": r"auto-examen/",
        "calcul du score": r"auto-examen/methode/",
        "date limite": r"programme/dates/",
        "echeances": r"programme/dates/",
        "partenaires": r"programme/partenaires/",
        "subvention": r"volets/",
        "federation": r"admissibilite/(?:aide-financiere|verifier)/|volets/aide-financiere/",
        "budget": r"modules/vision-et-budget/|guide/plan-et-budget/",
        "glossaire": r"ressources/glossaire/",
        "faire le point": r"guide/diagnostic/",
        "accessibilite": r"a-propos/accessibilite/",
        "pôle d'économie sociale": r"ressources/contacts/",
        "temoin": r"a-propos/confidentialite/|ressources/glossaire/",
    },
    "en/": {
        "eligibility": r"en/admissibilite/",
        "co-op": r"en/admissibilite/|en/programme/|en/guide/",
        "cybersecurity": r"en/(modules|guide)/cybersecurite/",
        "deadline": r"en/programme/dates/",
        "self-assessment": r"en/auto-examen/",
        "privacy": r"en/a-propos/confidentialite/",
        "glossary": r"en/ressources/glossaire/",
    },
}
CAS = [(langue, requete, attendu) for langue, cas in REQUETES.items() for requete, attendu in cas.items()]


def chercher(page, adresse: str, requete: str) -> list[str]:
    """Adresses trouvées, dans l'ordre affiché."""
    if page.url != adresse:
        page.goto(adresse)
        page.locator("[data-recherche]").first.click()
    dialogue = page.locator("dialog[data-recherche-dialogue]")
    etat = dialogue.locator("[data-recherche-etat]")
    etat.wait_for(state="attached")
    etat.evaluate("etat => { etat.textContent = '' }")
    dialogue.locator("input[name=q]").fill(requete)
    etat.filter(has_text=re.compile(r"\w")).wait_for(state="attached")
    return [lien.get_attribute("href") or "" for lien in dialogue.locator("ol a").all()]


@pytest.mark.parametrize(("langue", "requete", "attendu"), CAS)
def test_la_bonne_page_vient_en_premier(visite, site, langue, requete, attendu):
    trouvees = chercher(visite, f"{site}/{langue}", requete)
    assert trouvees, f"« {requete} » ne trouve rien"
    assert re.search(rf"^{re.escape(site)}/(?:{attendu})", trouvees[0]), f"« {requete} » donne d'abord {trouvees[:4]}"


def test_la_recherche_en_francais_ne_donne_que_des_pages_francaises(page, site):
    assert not [url for url in chercher(page, f"{site}/", "coop") if "/en/" in url]


def test_la_recherche_en_anglais_ne_donne_que_des_pages_anglaises(page, site):
    assert all("/en/" in url for url in chercher(page, f"{site}/en/", "coop"))


def test_un_mot_inconnu_est_annonce_en_mots(page, site):
    assert chercher(page, f"{site}/", "zxqvwk") == []
    assert page.locator("[data-recherche-etat]").inner_text().strip()


def test_aucun_octet_de_recherche_avant_la_premiere_saisie(page, site):
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    page.goto(f"{site}/")
    page.locator("[data-recherche]").first.click()
    assert not [url for url in demandes if "pagefind" in url]


def test_la_recherche_se_ferme_et_rend_le_focus_au_clavier(page, site):
    page.goto(f"{site}/")
    page.keyboard.press("Control+k")
    page.locator("dialog[data-recherche-dialogue][open]").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("dialog[data-recherche-dialogue][open]").count() == 0
