"""Les données structurées décrivent la page avec ce que les données savent, et rien de plus."""

import json
from dataclasses import replace

import pytest

from macros.chargement import charger
from macros.rendu.contexte import Contexte
from macros.rendu.donnees_structurees import composer
from tests.rendu.test_echeances import echeance, site_avec

BASE = "https://a.quebec/"


def objets(page: str, langue: str = "fr", site=None, fil=()) -> list[dict]:
    """Les objets décrits sur une page."""
    texte = composer(Contexte(site or charger(), langue, page), fil, BASE)
    return json.loads(texte)["@graph"] if texte else []


def test_une_page_sans_rien_de_particulier_ne_porte_rien():
    assert objets("a-propos/index.md") == []


def test_le_fil_va_de_la_rubrique_a_la_page():
    (fil,) = objets("a-propos/index.md", fil=[("Accueil", BASE), ("L'auto-examen", f"{BASE}auto-examen/")])
    assert [(e["position"], e["name"]) for e in fil["itemListElement"]] == [(1, "Accueil"), (2, "L’auto-examen")]


def test_l_accueil_seul_n_est_pas_un_chemin():
    assert objets("index.md", fil=[("Accueil", BASE)]) == []


def test_un_texte_perd_sa_liste_son_balisage_et_garde_la_valeur_d_un_fait():
    site = charger()
    fait = site.faits["entreprises-2022"]
    question = next(iter(site.faq.values()))
    reponse = "Il y en a **{fait:entreprises-2022}**.\n\n- Une [page](https://a.quebec).\n- L'autre.\n"
    site = replace(site, faq={question.id: question.model_copy(update={"reponse": reponse})})
    (faq,) = objets("programme/questions-frequentes.md", site=site)
    texte = faq["mainEntity"][0]["acceptedAnswer"]["text"]
    assert texte.replace("\u00a0", "").replace("\u202f", "").startswith(f"Il y en a {fait.valeur}")
    assert texte.endswith(". Une page. L’autre.")


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_chaque_page_decrit_ce_qu_elle_est(langue):
    for volet in charger().volets.values():
        (service,) = objets(volet.page, langue)
        assert service["@type"] == "GovernmentService" and service["url"].startswith(BASE)
        assert "{" not in service["description"]
    (cours,) = objets("modules/cybersecurite.md", langue)
    assert cours["@type"] == "Course" and cours["timeRequired"].startswith("PT")
    assert objets("modules/vie-inconnue.md", langue) == []
    (faq,) = objets("programme/questions-frequentes.md", langue)
    assert len(faq["mainEntity"]) == len(charger().faq)
    assert all("{" not in q["acceptedAnswer"]["text"] for q in faq["mainEntity"])


def test_seule_une_date_complete_est_un_evenement():
    sans_annee = echeance("2027-01-24").model_copy(update={"annee": "inconnue"})
    assert objets("programme/dates.md", site=site_avec(sans_annee)) == []
    (evenement,) = objets("programme/dates.md", site=site_avec(echeance("2027-01-24")))
    assert (evenement["@type"], evenement["endDate"]) == ("Event", "2027-01-24")


def test_aucune_balise_ne_peut_fermer_le_script():
    assert "<" not in composer(Contexte(charger(), "fr", "a.md"), [("Accueil", BASE), ("</script><b>", BASE)], BASE)
