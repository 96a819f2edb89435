"""L'aperçu recharge, garde la dernière bonne page devant une faute, et ne meurt pas."""

import errno
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from outils.servir import dire_l_empechement

RACINE = Path(__file__).resolve().parents[2]
DONNEES = "data/echeances.yml"
VOLETS = "docs/fr/volets/index.md"
FAUTES = {
    "données": (DONNEES, "mois: 2\n", "mois: 14\n", r"data/echeances\.yml:\d+ · depot-fevrier\.mois : « 14 » est trop"),
    "macro inconnue": (
        VOLETS,
        "{{ tableau_volets() }}",
        "{{ tableau_volet() }}",
        r"volets/index\.md:\d+ .*tableau_volet",
    ),
    "lien": (VOLETS, "](formation.md)", "](formatoin.md)", r"volets/index\.md:\d+ · le lien « formatoin\.md »"),
    "code": ("macros/rendu/dates.py", "def rendre_date(", "def rendre_date((", r"macros/rendu/dates\.py:\d+ : "),
}


def fautive(page: str) -> bool:
    return "data-faute" in page


def saine(page: str) -> bool:
    return "</html>" in page and not fautive(page)


def absente(page: str) -> bool:
    return "<title>Page introuvable" in page


def test_un_changement_de_donnees_parait_dans_la_page(apercu):
    apercu.changer(DONNEES, "Date citée dans l'article", "Date reprise de l'article")
    page = apercu.attendre(lambda page: "Date reprise de l’article" in page, "/programme/dates/")
    assert "livereload(" in page


def test_un_changement_parait_aussi_en_anglais(apercu):
    apercu.lire("/en/volets/")
    apercu.changer("docs/en/volets/index.md", "# Which stream suits you?", "# Which stream fits you?")
    apercu.attendre(lambda page: "Which stream fits you?" in page, "/en/volets/")


def test_une_page_retiree_ne_se_montre_plus_en_anglais(apercu):
    apercu.lire("/volets/")
    pages = [apercu.racine / f"docs/{langue}/guide/page-exemple.md" for langue in ("fr", "en")]
    for page in pages:
        shutil.copyfile(page.with_name("diagnostic.md"), page)
    for adresse in ("/guide/page-exemple/", "/en/guide/page-exemple/"):  # le français vient d'abord, l'anglais finit
        apercu.attendre(lambda page: saine(page) and not absente(page), adresse)
    for page in pages:
        page.unlink()

    def anglaise_absente(_: str) -> bool:
        retiree = absente(apercu.lire("/en/guide/page-exemple/"))
        apercu.lire("/volets/")  # on regarde le français : l'anglais d'avant le complète
        return retiree

    apercu.attendre(anglaise_absente, "/volets/")


def test_la_recherche_marche_dans_l_apercu_et_survit_a_un_changement(apercu):
    apercu.attendre(lambda index: '"languages"' in index, "/pagefind/pagefind-entry.json")
    apercu.changer(DONNEES, "Date citée dans l'article", "Date tirée de l'article")
    apercu.attendre(lambda page: "Date tirée de l’article" in page, "/programme/dates/")
    apercu.attendre(lambda index: '"languages"' in index, "/pagefind/pagefind-entry.json")


def test_une_macro_changee_sert_aussitot(apercu):
    apercu.changer("macros/rendu/sources.py", '"<ul>"', "\"<ul class='temoin'>\"")
    apercu.attendre(lambda page: "class='temoin'" in page or 'class="temoin"' in page, "/programme/dates/")


@pytest.mark.parametrize(("fichier", "avant", "apres", "attendu"), FAUTES.values(), ids=FAUTES)
def test_une_faute_garde_la_page_et_dit_ou_et_quoi(apercu, fichier, avant, apres, attendu):
    apercu.changer(fichier, avant, apres)
    page = apercu.attendre(fautive, "/volets/")
    bandeau = re.search(r'<div role="alert" lang="fr".*?</div>', page, re.S).group()
    assert re.search(attendu, bandeau)
    assert "Traceback" not in bandeau
    assert "Quel volet vous convient" in page
    apercu.changer(fichier, apres, avant)
    apercu.attendre(saine, "/volets/")
    assert apercu.processus.poll() is None


def test_un_site_fautif_des_le_depart_attend_puis_parait(apercu_fautif):
    page = apercu_fautif.attendre(fautive, "/programme/dates/")
    assert "Le site attend une correction" in page and "data/echeances.yml:5" in page
    assert "livereload(" in page and "<13>" not in page
    apercu_fautif.changer(DONNEES, "mois: <13>\n", "mois: 1\n")
    assert "Le site attend" not in apercu_fautif.attendre(saine, "/programme/dates/")


def test_une_adresse_absente_montre_la_page_404_du_site(apercu):
    page = apercu.attendre(saine, "/nulle-part/")
    assert "<h1" in page and "livereload(" in page


def test_un_port_pris_se_dit_en_une_phrase(apercu):
    port = int(apercu.adresse.rpartition(":")[2])
    commande = [sys.executable, "-m", "outils.servir", "--port", str(port)]
    fini = subprocess.run(commande, cwd=RACINE, capture_output=True, text=True, check=False)
    assert fini.returncode == 1
    phrase = f"Le port {port} est déjà pris : arrêtez l'autre aperçu, ou tapez « make serve PORT={port + 1} ».\n"
    assert fini.stderr == phrase


@pytest.mark.parametrize(
    ("numero", "attendu"),
    [
        (errno.EACCES, "Le port 80 est réservé au système : tapez « make serve PORT=8000 »."),
        (errno.ENOSPC, "Le disque est plein : libérez de la place, puis recommencez."),
    ],
)
def test_un_autre_empechement_dit_quoi_faire(numero, attendu):
    assert dire_l_empechement(OSError(numero, "refus"), 80) == attendu
