"""Les pages qui lisent des fichiers : comparer deux dates, réunir un conseil, résumer un groupe d'organisations."""

import json

import pytest

from tests.navigateur.gestes import annonce, arriver_au_resultat, donner, fiche, telecharger

LANGUES = ["", "en/"]
ROLES = ["ca", "ca", "ca", "direction", "equipe", "equipe", "equipe"]


def conseil() -> list[dict]:
    """Sept personnes qui ne voient pas la même chose de leur CA, et s'accordent sur le reste."""
    voix = [1, 1, 2, 0, 3, 3, 4]
    commun = fiche(2)["reponses"]
    return [
        fiche(role=role, reponses={**commun, "gou-ca": valeur, "vis-plan": 2 + rang % 2})
        for rang, (role, valeur) in enumerate(zip(ROLES, voix, strict=True))
    ]


def organisations(nombre: int) -> list[dict]:
    """Des organisations toutes différentes."""
    return [fiche(lambda rang, n=n: (rang + n) % 5, date=f"2026-10-{n + 1:02}") for n in range(nombre)]


@pytest.mark.parametrize("langue", LANGUES)
def test_deux_portraits_donnent_un_tableau_d_ecarts_et_un_radar(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/comparer/")
    donner(page, "#ae-avant", fiche(1, date="2025-10-01"))
    donner(page, "#ae-apres", fiche(3))
    page.locator("[data-ecarts] tr").first.wait_for()
    assert page.locator("[data-ecarts] tr").count() == 9
    mot = "up (+50)" if langue else "en hausse (+50)"
    assert mot in page.locator("[data-ecarts] tr").first.inner_text()
    assert page.locator(".ae-radar circle").count() == page.locator(".ae-radar rect").count() == 8
    assert page.locator("[data-communs]").is_hidden()
    assert page.evaluate("document.activeElement.hasAttribute('data-titre')")


@pytest.mark.parametrize(("langue", "mot"), [("", "en baisse (−50)"), ("en/", "down (−50)")])
def test_un_ecart_se_dit_en_mots(page, site, langue, mot):
    page.goto(f"{site}/{langue}auto-examen/comparer/")
    donner(page, "#ae-avant", fiche(3, date="2025-10-01"))
    donner(page, "#ae-apres", fiche(1))
    assert mot in page.locator("[data-ecarts] tr").first.inner_text()


def test_un_petit_ecart_est_dit_stable_et_les_enonces_communs_se_comptent(page, site):
    page.goto(f"{site}/auto-examen/comparer/")
    donner(page, "#ae-avant", fiche(2, formulaire="court", date="2025-10-01"))
    donner(page, "#ae-apres", fiche(2))
    page.locator("[data-communs]").wait_for()
    assert "12 énoncés communs, sur 34" in page.locator("[data-communs]").inner_text()
    assert "stable (0)" in page.locator("[data-ecarts]").inner_text()


def test_la_comparaison_demande_quelle_date_est_la_bonne(page, site):
    page.goto(f"{site}/auto-examen/comparer/")
    donner(page, "#ae-avant", fiche(2))
    donner(page, "#ae-apres", fiche(3))
    page.locator("[data-dates]", has_text="la même date").wait_for()
    page.locator("#ae-date-avant").fill("2027-01-01")
    page.locator("#ae-date-avant").blur()
    page.locator("[data-dates]", has_text="plus récente").wait_for()


def test_on_compare_aux_reponses_de_l_appareil(page, site):
    arriver_au_resultat(page, site, fiche(4))
    page.goto(f"{site}/auto-examen/comparer/")
    donner(page, "#ae-avant", fiche(2, date="2025-10-01"))
    page.locator("[data-action=appareil]").click()
    page.locator("[data-ecarts] tr").first.wait_for()
    assert "+50" in page.locator("[data-ecarts] tr").last.inner_text()


@pytest.mark.parametrize("langue", LANGUES)
def test_les_desaccords_d_un_conseil_viennent_d_abord(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/a-plusieurs/")
    donner(page, "#ae-fichiers", *conseil())
    page.locator("[data-discuter] > li").first.wait_for()
    assert page.locator("[data-discuter] > li").evaluate_all("lis => lis.map(li => li.dataset.id)") == ["gou-ca"]
    assert page.locator("[data-constats] tr").count() == 34
    premiere = page.locator("[data-constats] tr").first.inner_text()
    assert "1,14" in premiere or "1.14" in premiere


def test_l_ordre_des_fichiers_ne_change_rien_et_un_double_compte_une_fois(page, site):
    page.goto(f"{site}/auto-examen/a-plusieurs/")
    donner(page, "#ae-fichiers", *conseil())
    page.locator("[data-constats] tr").first.wait_for()
    tableau = page.locator("[data-constats]").inner_text()
    page.locator("[data-fichiers-bloc] summary").click()
    page.locator("[data-action=vider]").click()
    donner(page, "#ae-fichiers", *reversed(conseil()), conseil()[0])
    annonce(page, "Fichiers ajoutés\u00a0: 7. Déjà retenus\u00a0: 1. Refusés\u00a0: 0.")
    assert page.locator("[data-constats]").inner_text() == tableau
    assert "compté une fois" in page.locator("[data-deja]").inner_text()


@pytest.mark.parametrize("langue", LANGUES)
def test_redonner_les_memes_fichiers_n_est_pas_une_faute(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/a-plusieurs/")
    donner(page, "#ae-fichiers", *conseil()[:2])
    page.locator("[data-constats] tr").first.wait_for()
    donner(page, "#ae-fichiers", *conseil()[:5])
    page.locator("[data-deja] li").nth(1).wait_for()
    deja = page.locator("[data-deja] li").all_inner_texts()
    assert [texte.partition(".json")[0] for texte in deja] == ["fichier-1", "fichier-2"], deja
    assert not any("identique" in texte or "same as" in texte for texte in deja), deja
    assert page.locator("[data-refus] li").count() == 0
    assert page.locator("[data-fichiers] li").count() == 5


def test_une_personne_seule_de_son_role_ne_se_devine_pas(page, site):
    page.goto(f"{site}/auto-examen/a-plusieurs/")
    donner(page, "#ae-fichiers", *conseil())
    page.locator("[data-constats] tr").first.wait_for()
    roles = page.locator("[data-constats] tr").first.locator("td").last.inner_text()
    assert "direction" not in roles
    assert "autres" in roles and "(4)" in roles


def test_les_fichiers_refuses_sont_nommes_et_les_autres_servent(page, site):
    page.goto(f"{site}/auto-examen/a-plusieurs/")
    bons = conseil()[:2]
    donner(page, "#ae-fichiers", bons[0], b"bonjour", bons[1], b"x" * 300_000, {"format": "autre"})
    page.locator("[data-refus] li").first.wait_for()
    assert page.locator("[data-refus] li").count() == 3
    assert page.locator("[data-fichiers] li").count() == 2
    assert "fichier-2.json" in page.locator("[data-refus]").inner_text()


@pytest.mark.parametrize("langue", LANGUES)
def test_sous_cinq_organisations_rien_ne_parait(page, site, langue):
    page.goto(f"{site}/{langue}auto-examen/en-groupe/")
    donner(page, "#ae-fichiers", *organisations(4))
    page.locator("[data-attente]:not(:empty)").wait_for()
    assert page.locator("[data-resultat]").is_hidden()
    assert page.locator("[data-resumes] td").count() == 0


def test_a_cinq_le_portrait_parait_et_disparait_si_l_on_en_retire_un(page, site):
    page.goto(f"{site}/auto-examen/en-groupe/")
    donner(page, "#ae-fichiers", *organisations(5))
    page.locator("[data-resumes] tr").first.wait_for()
    assert page.locator("[data-resumes] tr").count() == 9
    assert page.locator("[data-bloc=niveaux]").is_hidden()
    assert page.locator("[data-rien=priorites], [data-priorites] li").count() >= 1
    page.locator("[data-fichiers-bloc] summary").click()
    page.locator("[data-action=retirer]").first.click()
    page.locator("[data-attente]", has_text="il en manque 1").wait_for()
    assert page.locator("[data-resultat]").is_hidden()
    assert page.locator("[data-resultat] td").count() == 0


def test_un_fichier_lache_hors_du_bouton_est_recu(page, site):
    page.goto(f"{site}/auto-examen/en-groupe/")
    page.locator("[data-depot]:visible").wait_for()
    transfert = page.evaluate_handle(
        """textes => {
            const donnees = new DataTransfer()
            textes.forEach((texte, rang) => donnees.items.add(new File([texte], `${rang}.json`, { type: 'application/json' })))
            return donnees
        }""",
        [json.dumps(fiche_) for fiche_ in organisations(3)],
    )
    page.wait_for_timeout(300)
    page.dispatch_event("h1", "drop", {"dataTransfer": transfert})
    page.locator("[data-fichiers] li").nth(2).wait_for(state="attached")
    assert page.url.endswith("/auto-examen/en-groupe/")


def test_les_petits_nombres_sont_masques(page, site):
    page.goto(f"{site}/auto-examen/en-groupe/")
    donner(page, "#ae-fichiers", *[fiche(2, date=f"2026-10-{n:02}") for n in range(1, 12)], fiche(4))
    page.locator("[data-niveaux] tr").first.wait_for()
    comptes = page.locator("[data-niveaux] td").all_inner_texts()
    assert comptes == ["0", "0", "masqué", "0", "masqué"]


def test_le_tableau_d_un_groupe_ne_porte_ni_nom_ni_date_ni_note(page, site):
    page.goto(f"{site}/auto-examen/en-groupe/")
    donner(
        page, "#ae-fichiers", *[{**o, "notes": {"vis-plan": "secret"}} for o in organisations(6)], nom="coop-secrete"
    )
    page.locator("[data-resumes] tr").first.wait_for()
    csv = telecharger(page, "csv").decode("utf-8-sig")
    assert csv.startswith(
        "Portrait de 6 organisations.\r\n\r\nDimension;Moyenne;Premier quartile;Médiane;Troisième quartile\r\n"
    )
    assert "Priorités les plus fréquentes" in csv and "Modules les plus utiles au groupe" in csv
    assert not [mot for mot in ("secret", "2026-", "coop") if mot in csv]


@pytest.mark.parametrize("adresse", ["comparer", "a-plusieurs", "en-groupe"])
def test_sans_script_la_page_explique_comment_faire_a_la_main(browser, garde, site, adresse):
    contexte = browser.new_context(java_script_enabled=False)
    garde.surveiller(contexte)
    page = contexte.new_page()
    page.goto(f"{site}/auto-examen/{adresse}/")
    assert "JavaScript est désactivé" in page.locator("noscript p").inner_text()
    assert page.locator("[data-depot]").is_hidden()
    contexte.close()
