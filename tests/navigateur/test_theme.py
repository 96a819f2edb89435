"""La page se laisse lire et conduire : apparence, langue, menu, évitement, page introuvable."""

import pytest


@pytest.fixture
def telephone(page):
    page.set_viewport_size({"width": 320, "height": 640})
    return page


def apparence(page) -> str | None:
    return page.locator("html").get_attribute("data-md-color-scheme")


def test_l_apparence_choisie_reste_sur_la_page_suivante(page, site):
    page.goto(f"{site}/")
    bouton = page.locator("button[data-theme]")
    assert apparence(page) is None
    bouton.click()
    bouton.click()
    page.goto(f"{site}/guide/")
    assert apparence(page) == "slate"
    assert page.locator("button[data-theme]").get_attribute("aria-label").endswith("sombre")


@pytest.mark.parametrize(("depart", "arrivee"), [("guide/demarche/", "en/guide/demarche/"), ("en/", "")])
def test_changer_de_langue_garde_la_page(page, site, depart, arrivee):
    page.goto(f"{site}/{depart}")
    page.locator(".entete a[hreflang]").click()
    assert page.url == f"{site}/{arrivee}"
    assert page.locator("html").get_attribute("lang") == ("en" if arrivee.startswith("en/") else "fr")


def test_le_menu_s_ouvre_et_se_ferme_au_clavier(telephone, site):
    telephone.goto(f"{site}/")
    bouton = telephone.locator("[data-menu]")
    bouton.focus()
    telephone.keyboard.press("Enter")
    assert telephone.locator("#menu a").first.is_visible()
    telephone.keyboard.press("Escape")
    assert not telephone.locator("#menu a").first.is_visible()
    assert bouton.evaluate("bouton => bouton === document.activeElement")


def test_sans_script_le_menu_est_deplie(browser, site):
    contexte = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = contexte.new_page()
    page.goto(f"{site}/")
    assert page.locator("#menu a").first.is_visible()
    assert not page.locator("button[data-theme]").is_visible()
    contexte.close()


def test_la_premiere_tabulation_mene_au_contenu(page, site):
    page.goto(f"{site}/guide/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_la_page_introuvable_parle_les_deux_langues(page, site):
    page.goto(f"{site}/404.html")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator('main section[lang="en"] a').count() == 7
    assert page.locator('main section[lang="fr"] a').count() == 7


def test_l_impression_ouvre_les_blocs_replies(page, site):
    page.goto(f"{site}/programme/questions-frequentes/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0


@pytest.mark.parametrize("langue", ["", "en/"])
@pytest.mark.parametrize("largeur", [1024, 1232, 1280, 1366, 1440, 1536, 1920])
def test_l_en_tete_tient_sur_une_ligne_a_l_ordinateur(page, site, langue, largeur):
    page.set_viewport_size({"width": largeur, "height": 800})
    page.goto(f"{site}/{langue}volets/")
    assert page.locator("header.entete").evaluate("e => e.offsetHeight") < 80


def test_on_signale_sans_serveur_ce_que_la_page_dit(page, site):
    page.goto(f"{site}/programme/economie-sociale-en-chiffres/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".signaler summary").click()
    texte = page.locator(".signaler textarea").input_value()
    assert "Page : L’économie sociale en chiffres" in texte.replace("\u00a0", " ").replace("'", "’")
    assert "Langue : fr" in texte.replace("\u00a0", " ") and "entreprises-2022" in texte
    page.locator("[data-copier]").click()
    page.get_by_text("Texte copié.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == texte
    assert page.locator(".signaler a").count() == 0  # sans dépôt ni courriel, rien ne promet une réponse


@pytest.mark.parametrize("adresse", ["", "en/"])
def test_de_l_accueil_on_complete_le_signalement_avant_de_le_copier(page, site, adresse):
    page.goto(f"{site}/{adresse}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".signaler summary").click()
    page.locator(".signaler textarea").press("Control+End")
    page.keyboard.type("la date a changé")
    page.locator("[data-copier]").click()
    page.locator("[data-signale]").filter(has_text=".").wait_for()
    copie = page.evaluate("navigator.clipboard.readText()")
    assert copie.rstrip().endswith("la date a changé"), copie


def test_sans_script_le_texte_du_signalement_se_lit_encore(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/guide/demarche/")
    page.locator(".signaler summary").click()
    assert "La démarche" in page.locator(".signaler textarea").input_value()
    assert page.locator("[data-copier]").is_hidden()
    page.context.close()
