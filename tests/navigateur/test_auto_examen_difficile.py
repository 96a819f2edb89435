"""Les situations difficiles : mémoire abîmée ou pleine, deux onglets, liens coupés, autre version, horloge fausse."""

import json

import pytest

from macros.publication.empreintes import ressources
from tests.navigateur.gestes import (
    QUESTIONNAIRE,
    annonce,
    arriver_au_resultat,
    commencer,
    donner,
    fiche,
    finir,
    gardees,
    rang,
    repondre,
    suivre,
    telecharger,
)
from tests.site.lecture import SITE

ABIMES = {
    "une accolade": "{",
    "rien": "null",
    "une liste": "[]",
    "un mot": '"x"',
    "un autre schéma": '{"format": "auto-examen/9", "reponses": 3}',
    "trois mégaoctets": "x" * 3_000_000,
}


@pytest.mark.parametrize("sorte", ABIMES)
def test_une_memoire_abimee_repart_a_neuf_et_le_dit(page, site, sorte):
    page.goto(f"{site}/404.html")
    page.evaluate("texte => localStorage.setItem('ae:etat', texte)", ABIMES[sorte])
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-avis=abime]").wait_for()
    assert len(page.evaluate("localStorage.getItem('ae:etat:abime')")) <= 20_000
    commencer(page, site)
    repondre(page, "3")
    assert gardees(page)["reponses"] == {"vis-plan": 3}


def test_une_memoire_pleine_garde_les_reponses_dans_la_page_et_reessaie(page, site):
    page.goto(f"{site}/404.html")
    page.evaluate("""() => {
        let taille = 1 << 22
        for (let n = 0; taille > 0; n++) {
            try { localStorage.setItem(`autre${n}`, 'x'.repeat(taille)) } catch { taille >>= 1 }
        }
    }""")
    commencer(page, site)
    repondre(page, "3")
    page.locator("[data-avis=stockage]").wait_for()
    page.evaluate("localStorage.clear()")
    repondre(page, "3")
    page.locator("[data-avis=stockage]").wait_for(state="hidden")
    assert gardees(page)["reponses"] == {"vis-plan": 3, "gou-ca": 3}


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


def test_deux_onglets_ne_s_ecrasent_pas(page, site):
    commencer(page, site)
    autre = page.context.new_page()
    commencer(autre, site)
    repondre(autre, "4")
    page.locator("[data-avis=onglet]").wait_for()
    page.locator('fieldset:visible input[value="1"]').check()
    assert gardees(page)["reponses"] == {"vis-plan": 4}
    page.locator("[data-action=recharger]").click()
    assert page.locator('input[name="vis-plan"][value="4"]').is_checked()


def test_garder_celles_d_ici_l_emporte_quand_on_le_choisit(page, site):
    commencer(page, site)
    autre = page.context.new_page()
    commencer(autre, site)
    repondre(autre, "4")
    page.locator('fieldset:visible input[value="1"]').check()
    page.locator("[data-action=garder-ici]").click()
    assert gardees(page)["reponses"] == {"vis-plan": 1}


def test_un_double_clic_sur_continuer_ne_fait_qu_un_pas(page, site):
    commencer(page, site)
    page.locator('fieldset:visible input[value="2"]').check()
    page.locator("[data-action=continuer]").dblclick()
    page.wait_for_timeout(200)
    assert rang(page) == 2


def test_partir_et_revenir_ne_double_ni_les_gestes_ni_les_identifiants(page, site):
    commencer(page, site)
    repondre(page, "2")
    page.locator("footer a").first.click()
    page.go_back()
    page.add_script_tag(url=f"{site}/{ressources(SITE).name}/js/auto-examen/index.mjs", type="module")
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 2
    repondre(page, "1")
    assert (rang(page), len(gardees(page)["reponses"])) == (3, 2)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_reprendre_va_d_un_enonce_sans_reponse_au_suivant(page, site):
    commencer(page, site)
    repondre(page, "2")
    suivre(page, "passer")
    repondre(page, "2")
    repondre(page, "2")
    page.goto("about:blank")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=reprendre]").click()
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 2
    repondre(page, "1")
    assert rang(page) == 5


def test_revenir_du_resultat_par_le_navigateur_retrouve_la_revue(page, site):
    commencer(page, site)
    finir(page)
    page.go_back()
    page.locator("[data-partie=revue]").wait_for()
    page.go_forward()
    page.locator("[data-partie=resultat]").wait_for()


@pytest.mark.parametrize("annee", [1970, 2001, 2090])
def test_une_horloge_fausse_ne_perd_rien(page, site, annee):
    page.clock.install(time=f"{annee}-02-03T23:30:00")
    commencer(page, site)
    repondre(page, "3")
    page.goto(f"{site}/auto-examen/")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-reprise]").wait_for()
    assert gardees(page)["date"] == f"{annee}-02-03"
    assert gardees(page)["reponses"] == {"vis-plan": 3}


def test_imprimer_au_milieu_dit_que_c_est_incomplet(page, site):
    commencer(page, site)
    repondre(page, "3")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-incomplet]").is_visible()
    assert page.locator("[data-partie=revue] li[data-vide]").count() == 11


def test_un_script_qui_manque_laisse_le_questionnaire_lisible(browser, site):
    contexte = browser.new_context()
    contexte.route("**/auto-examen/vue.mjs", lambda route: route.abort())
    page = contexte.new_page()
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.wait_for_timeout(300)
    assert page.locator("fieldset:visible").count() == 34
    contexte.close()


def test_un_telechargement_refuse_laisse_le_texte_a_copier(page, site):
    arriver_au_resultat(page, site, fiche(2))
    telecharger(page, "enregistrer")
    page.locator("[data-copie] summary").click()
    assert json.loads(page.locator("[data-copie] textarea").input_value())["format"] == "auto-examen/1"


def test_couleurs_forcees_et_page_agrandie_gardent_tout(browser, garde, site):
    contexte = browser.new_context(
        forced_colors="active", viewport={"width": 320, "height": 400}, device_scale_factor=2
    )
    garde.surveiller(contexte)
    page = contexte.new_page()
    arriver_au_resultat(page, site, fiche(2))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".ae-radar").is_visible()
    contexte.close()


def test_effacer_retire_aussi_ce_qui_etait_mis_de_cote(page, site):
    page.goto(f"{site}/404.html")
    page.evaluate("localStorage.setItem('ae:etat', '{')")
    commencer(page, site)
    repondre(page, "3")
    page.goto(f"{site}/{QUESTIONNAIRE}")
    page.locator("[data-action=effacer]").click()
    annonce(page, "effacées")
    assert page.evaluate("Object.keys(localStorage).filter(cle => cle.startsWith('ae:'))") == []


def test_le_lien_de_langue_garde_la_question_en_cours(page, site):
    commencer(page, site, version="long")
    for _ in range(16):
        repondre(page, "2")
    page.locator(".entete a[hreflang=en]").click()
    page.locator("[data-tete]").wait_for()
    assert rang(page) == 17
    page.wait_for_function("document.activeElement.tagName === 'H3'")
    suivre(page, "retour")
    assert page.locator('fieldset:visible input[value="2"]').is_checked()
