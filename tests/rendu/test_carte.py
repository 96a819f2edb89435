"""La carte mène à chaque région, au clavier, sans rien dire de plus que le tableau."""

import re

import pytest

from macros.chargement import charger
from macros.rendu.carte import SIGNES_PAR_LIGNE, couper, rendre_carte
from macros.rendu.contexte import Contexte
from macros.rendu.programme import rendre_contacts


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_chaque_region_a_sa_case_et_chaque_case_sa_ligne(langue):
    ctx = Contexte(charger(), langue, "ressources/contacts.md")
    carte, _, liste = rendre_carte(ctx).partition("</svg>")
    cases = re.findall(r'href="#(region-[a-z-]+)" aria-label="[^"]+">', carte)
    liens = re.findall(r'href="#(region-[a-z-]+)" aria-label="[^"]+">', liste)
    lignes = re.findall(r'<span id="(region-[a-z-]+)">', rendre_contacts(ctx))
    assert cases == liens == lignes and len(cases) == len(charger().contacts)


def test_deux_regions_ne_partagent_pas_une_case():
    places = [(c.colonne, c.rangee) for c in charger().contacts.values()]
    assert len(set(places)) == len(places)


def test_un_nom_tient_dans_sa_case():
    for contact in charger().contacts.values():
        lignes = couper(contact.region)
        assert "".join(lignes) == contact.region
        assert len(lignes) <= 3 and all(len(ligne.strip()) <= SIGNES_PAR_LIGNE + 1 for ligne in lignes), lignes


def test_une_region_non_verifiee_le_dit():
    carte, _, liste = rendre_carte(Contexte(charger(), "fr", "ressources/contacts.md")).partition("</svg>")
    inconnues = sum(1 for c in charger().contacts.values() if not c.nom)
    assert carte.count("À confirmer par le programme") == carte.count("case--inconnue") == inconnues
    assert liste.count("À confirmer par le programme") == liste.count("__inconnue") == inconnues


@pytest.mark.parametrize("langue", ["fr", "en"])
def test_une_region_sans_organisme_verifie_dit_a_qui_s_adresser(langue):
    html = rendre_contacts(Contexte(charger(), langue, "ressources/contacts.md"))
    inconnues = sum(1 for c in charger().contacts.values() if not c.nom)
    assert html.count('href="https://cqcm.coop"') == html.count('href="https://chantier.qc.ca"') == inconnues
    assert "[cqcm]" not in html and "[chantier]" not in html
