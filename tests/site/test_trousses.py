"""La trousse d'un module est entière : documents, zip, liens, et rien qui vienne d'ailleurs."""

import io
import re
import zipfile
from itertools import pairwise

import pytest

from macros.chargement import charger
from macros.publication.empreintes import ressources
from macros.publication.trousses import COMMUNS, publier_trousses
from tests.site.lecture import SITE, lire

DOCUMENTS = ("diapos", "notes", "fiche", "affiche")
MODULES = [m for m in charger().modules.values() if m.etat == "complet"]
TROUSSES = [(langue, module) for langue in ("fr", "en") for module in MODULES]


def dossier(langue: str, nom: str):
    return SITE / ("" if langue == "fr" else langue) / "modules" / nom


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


@pytest.fixture(params=TROUSSES, ids=lambda t: f"{t[0]}-{t[1].id}")
def trousse(request):
    langue, module = request.param
    return dossier(langue, module.id), langue, module


def test_chaque_document_a_sa_langue_son_titre_et_un_h1(trousse):
    page, langue, _ = trousse
    for nom in DOCUMENTS:
        lue = lire(page / f"{nom}.html")
        assert (lue.langue, lue.h1) == (langue, 1)
        assert lue.titre.strip() and "Content-Security-Policy" in lue.metas
        assert lue.metas["robots"] == "noindex"


def test_les_liens_et_les_fichiers_d_un_document_existent(trousse):
    page, _, _ = trousse
    for nom in DOCUMENTS:
        lue = lire(page / f"{nom}.html")
        for cible in [*lue.liens, *lue.ressources]:
            fichier = (page / cible).resolve()
            assert (fichier / "index.html" if fichier.is_dir() else fichier).exists(), f"{nom} : {cible}"


def test_la_projection_montre_chaque_idee_de_la_fiche(trousse):
    page, _, module = trousse
    html = (page / "diapos.html").read_text(encoding="utf-8")
    idees = sum(len(partie.diapos) + 1 for partie in module.parties)  # « à retenir » ferme chaque partie
    assert html.count('class="paire"') == 2 + idees + 1 + 1


def test_les_minutes_de_l_horaire_se_suivent_sans_trou(trousse):
    page, _, module = trousse
    texte = lire(page / "notes.html").texte.replace("\u00a0", " ")
    bornes = [
        (int(a) * 60 + int(b), int(c) * 60 + int(d))
        for a, b, c, d in re.findall(r"(\d)(?: h |:)(\d\d) – (\d)(?: h |:)(\d\d)", texte)
    ]
    assert bornes[0][0] == 0
    assert all(fin == debut for (_, fin), (debut, _) in pairwise(bornes))
    assert bornes[-1][1] == module.minutes + module.minutes_activite


def test_le_zip_se_suffit_a_lui_meme(trousse):
    page, langue, module = trousse
    archive = zipfile.ZipFile(io.BytesIO((page / "trousse.zip").read_bytes()))
    assert archive.testzip() is None
    racine = f"trousse-{module.id}/"
    noms = {nom.removeprefix(racine) for nom in archive.namelist()}
    attendus = {f"{nom}.html" for nom in DOCUMENTS} | {
        "assets/js/diapos.js",
        "LISEZ-MOI.txt",
        "lecon.html",
        "questions.gift.txt",
        "questions.xml",
        *(f"assets/{nom}" for nom in COMMUNS),
    }
    assert noms == attendus
    for nom in (*DOCUMENTS, "lecon"):
        html = archive.read(f"{racine}{nom}.html").decode()
        assert f'lang="{langue}"' in html and 'type="module"' not in html
        locaux = [c for c in re.findall(r'(?:href|src)="([^"]+)"', html) if not c.startswith("http")]
        assert set(locaux) <= noms


def test_le_meme_contenu_donne_le_meme_zip(tmp_path):
    _, module = TROUSSES[0]
    for nom in COMMUNS:
        copie = tmp_path / "assets" / nom
        copie.parent.mkdir(parents=True, exist_ok=True)
        copie.write_bytes((ressources(SITE) / nom).read_bytes())
    page = tmp_path / "modules" / module.id
    page.mkdir(parents=True)
    (page / "index.html").write_bytes((dossier("fr", module.id) / "index.html").read_bytes())
    premier, second = (
        (publier_trousses(charger(), tmp_path), (page / "trousse.zip").read_bytes())[1] for _ in range(2)
    )
    assert premier == second


def test_chaque_module_complet_a_sa_trousse_et_son_adresse_courte():
    courtes = {r.vers for r in charger().redirections.values() if r.de.startswith(("m/", "en/m/"))}
    for module in MODULES:
        assert module.fiche and module.animation and module.activite, module.id
        assert {f"modules/{module.id}/", f"en/modules/{module.id}/"} <= courtes, f"ajouter m/…/ pour {module.id}"


def test_le_corrige_d_un_exercice_se_lit_dans_les_notes_et_dans_la_lecon_mais_pas_a_l_ecran(trousse):
    page, langue, module = trousse
    corriges = [moment for partie in module.parties for moment in partie.animation if moment.corrige]
    titre = {"fr": "Corrigé :", "en": "Answer key:"}[langue]
    for nom, attendu in (("notes.html", len(corriges)), ("index.html", len(corriges)), ("diapos.html", 0)):
        assert lire(page / nom).texte.replace("\u00a0", " ").count(titre) == attendu, nom


def test_les_six_exemples_a_trier_ont_chacun_leur_reponse():
    tri = next(m for m in charger().modules["competences-et-changement"].parties[4].animation if m.id == "tri")
    assert "six exemples" in tri.consigne
    assert sum(" : permis." in ligne or " : non, " in ligne for ligne in tri.corrige) == 6
