"""Les données structurées du site construit : valides selon schema.org, absolues, dans la langue de la page, vraies."""

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros.calendrier import jour_de
from macros.chargement import charger
from tests.site.lecture import SITE, lire, nom, pages
from tests.site.schema_org import fautes

BLOC = re.compile(r"<script type=\"?application/ld\+json\"?>(.*?)</script>", re.S)
CONTENUS = [page for page in pages() if page.name != "404.html"]
COURS = {"@type": "Course", "name": "Un cours", "description": "Ce qu’il dit.", "inLanguage": "fr-CA"}
COURS |= {"isPartOf": {"@type": "WebSite", "name": "Un site", "url": "https://a.quebec/"}, "isAccessibleForFree": True}
COURS |= {"timeRequired": "PT90M", "url": "https://a.quebec/modules/un/"}
COURS |= {"hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "courseWorkload": "PT1H30M"}}
DATE = {"@type": "Event", "name": "Un dépôt", "startDate": "2027-01-11", "endDate": "2027-01-24", "inLanguage": "fr-CA"}
DATE |= {"organizer": {"@type": "Organization", "name": "Un organisme"}, "url": "https://a.quebec/programme/dates/"}


@pytest.fixture(autouse=True)
def _construit(construit):
    """Le site doit être construit."""


@cache
def objets(page: Path) -> list[dict[str, Any]]:
    """Les objets décrits par une page ; un seul bloc, un seul contexte."""
    blocs = BLOC.findall(page.read_text(encoding="utf-8"))
    assert len(blocs) <= 1
    if not blocs:
        return []
    graphe = json.loads(blocs[0], object_pairs_hook=sans_doublon)
    assert graphe.keys() == {"@context", "@graph"} and graphe["@context"] == "https://schema.org"
    return graphe["@graph"]


def sans_doublon(paires: list[tuple[str, Any]]) -> dict[str, Any]:
    """Un objet dont chaque clé n'est écrite qu'une fois."""
    assert len(dict(paires)) == len(paires)
    return dict(paires)


def les(genre: str, page: Path) -> list[dict[str, Any]]:
    """Les objets d'un type, sur une page."""
    return [objet for objet in objets(page) if objet["@type"] == genre]


def situees(chemin: str) -> list[Path]:
    """Une page dans les deux langues."""
    return [SITE / langue / chemin / "index.html" for langue in ("", "en")]


@pytest.mark.parametrize("page", pages(), ids=nom)
def test_chaque_objet_est_valide(page):
    assert [faute for objet in objets(page) for faute in fautes(objet)] == []


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_chaque_objet_est_de_cette_page_et_de_sa_langue(page):
    for objet in objets(page):
        assert objet.get("url", lire(page).canonique) == lire(page).canonique
        assert objet.get("inLanguage", lire(page).langue)[:2] == lire(page).langue


@pytest.mark.parametrize("page", CONTENUS, ids=nom)
def test_le_fil_part_de_l_accueil_et_finit_a_la_page(page):
    rubrique = nom(page).removeprefix("en/").count("/") > 1 or '<nav class="fil"' in page.read_text(encoding="utf-8")
    fils = les("BreadcrumbList", page)
    assert len(fils) == rubrique
    for etapes in (fil["itemListElement"] for fil in fils):
        assert [etape["position"] for etape in etapes] == list(range(1, len(etapes) + 1))
        accueil = SITE / ("en" if lire(page).langue == "en" else "") / "index.html"
        assert (etapes[0]["item"], etapes[-1]["item"]) == (lire(accueil).canonique, lire(page).canonique)
        connues = {lire(autre).canonique for autre in CONTENUS}
        assert {etape["item"] for etape in etapes} <= connues


def test_chaque_module_complet_est_un_cours_de_la_duree_que_disent_les_donnees():
    for module in charger().modules.values():
        for page in situees(f"modules/{module.id}"):
            durees = [cours["timeRequired"] for cours in les("Course", page)]
            assert durees == ([f"PT{module.minutes}M"] if module.etat == "complet" else [])


def test_chaque_volet_est_un_service():
    for volet in charger().volets.values():
        for page in situees(volet.page.removesuffix(".md")):
            assert len(les("GovernmentService", page)) == 1


def test_chaque_question_frequente_est_dite_une_fois():
    for page in situees("programme/questions-frequentes"):
        (faq,) = les("FAQPage", page)
        assert len({question["name"] for question in faq["mainEntity"]}) == len(charger().faq)


def test_chaque_question_et_sa_reponse_se_lisent_sur_la_page():
    for page in situees("programme/questions-frequentes"):
        montre = serrer(lire(page).texte)
        for question in les("FAQPage", page)[0]["mainEntity"]:
            assert serrer(question["name"]) in montre and serrer(question["acceptedAnswer"]["text"]) in montre


def serrer(texte: str) -> str:
    """Le texte sans aucune espace : seuls les mots comptent."""
    return "".join(texte.split())


def test_seule_une_date_dont_l_annee_est_connue_est_un_evenement():
    connues = [echeance for echeance in charger().echeances.values() if jour_de(echeance)]
    decrits = {nom(page): len(les("Event", page)) for page in CONTENUS if les("Event", page)}
    assert decrits == ({"programme/dates/": len(connues), "en/programme/dates/": len(connues)} if connues else {})


def test_rien_n_est_decrit_ailleurs_que_sur_sa_page():
    genres = {"GovernmentService": "volets/", "Course": "modules/", "FAQPage": "programme/", "Event": "programme/"}
    for page in CONTENUS:
        for genre, rubrique in genres.items():
            assert not les(genre, page) or nom(page).removeprefix("en/").startswith(rubrique)


@pytest.mark.parametrize("objet", [COURS, DATE], ids=["cours", "date"])
def test_un_objet_sans_faute_est_admis(objet):
    assert list(fautes(objet)) == []


@pytest.mark.parametrize(
    ("objet", "champ", "valeur", "faute"),
    [
        (COURS, "timeRequired", "90 minutes", "Course.timeRequired"),
        (COURS, "timeRequired", "PT", "Course.timeRequired"),
        (COURS, "timeRequired", "P", "Course.timeRequired"),
        (COURS, "inLanguage", "français", "Course.inLanguage"),
        (COURS, "url", "/modules/un/", "Course.url"),
        (COURS, "name", "L'un", "Course.name"),
        (COURS, "name", "Un {fait:x}", "Course.name"),
        (COURS, "description", "Un **gras**", "Course.description"),
        (COURS, "description", "", "Course.description"),
        (COURS, "isAccessibleForFree", "oui", "Course.isAccessibleForFree"),
        (COURS, "offers", {"@type": "Offer", "price": 0}, "Course.offers est de trop"),
        (COURS, "provider", {"@type": "Organization", "name": "Un organisme"}, "Course.provider est de trop"),
        (COURS, "hasCourseInstance", {"@type": "CourseInstance", "courseMode": "online"}, "Course.hasCourseInstance"),
        (COURS, "isPartOf", "Un site", "Course.isPartOf"),
        (COURS, "@type", "Cours", "type inconnu"),
        (DATE, "startDate", "2027-02-30", "Event.startDate"),
        (DATE, "startDate", "24 janvier", "Event.startDate"),
        (DATE, "startDate", "2027-01-25", "finit avant de commencer"),
        (DATE, "location", "Québec", "Event.location est de trop"),
    ],
)
def test_une_faute_est_vue(objet, champ, valeur, faute):
    fautif = copy.deepcopy(objet) | {champ: valeur}
    assert any(faute in dite for dite in fautes(fautif))


@pytest.mark.parametrize("champ", [champ for champ in COURS if champ != "@type"])
def test_une_propriete_absente_est_vue(champ):
    assert list(fautes({nom: valeur for nom, valeur in COURS.items() if nom != champ})) == [f"Course.{champ} manque"]
