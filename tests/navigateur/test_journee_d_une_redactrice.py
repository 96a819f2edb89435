"""La journée d'une rédactrice : une coquille vue, le guide lu, une fiche cassée, le remède suivi, et c'est vert."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.outils.copie_du_depot import Copie, copier_le_depot

FICHE = "data/echeances.yml"
PAGE = "docs/fr/programme/dates.md"
REUSSITE, ECHEC = "### Tout est en ordre", "### Il reste 1 chose à corriger"
LIGNE = re.compile(r"^\*\*`(?P<fichier>[^`]+)`\*\*\n- (?:\[)?ligne (?P<ligne>\d+).*?→ \*\*(?P<remede>.+?)\*\*$", re.M)


@pytest.fixture(scope="module")
def copie(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copie]:
    """Sa copie du dépôt, sur une branche à elle."""
    depot = copier_le_depot(tmp_path_factory.mktemp("redactrice") / "depot")
    depot.lancer("git", "switch", "-qc", "corriger-une-date")
    yield depot


def commentaire(copie: Copie) -> str:
    """Ce que la vérification poserait sous sa proposition."""
    copie.inscrire("proposition")
    fini = copie.macros("commenter", "--base", "main")
    assert fini.returncode == 0, fini.stderr
    return fini.stdout


def suivre_le_remede(texte: str, ligne: int, remede: str) -> str:
    """Elle écrit ce que le remède dit, à la ligne dite : « écrire au plus 12 »."""
    lignes = texte.split("\n")
    valeur = re.fullmatch(r"écrire (?:au plus |au moins |« )?(\w+)(?: »)?", remede).group(1)
    lignes[ligne - 1] = re.sub(r":.*", f": {valeur}", lignes[ligne - 1])
    return "\n".join(lignes)


def test_de_la_coquille_au_vert(page: Page, site: str, copie: Copie):
    page.goto(f"{site}/programme/dates/")
    coquille = re.search(r"\b[a-zé]{6,}\b", page.locator("main .en-bref").inner_text()).group()

    page.locator("footer a", has_text="Contribuer").first.click()
    page.locator("main").get_by_role("link", name="corriger une page", exact=True).click()
    assert page.url == f"{site}/a-propos/contribuer/corriger-une-page/"
    page.locator("main a", has_text="Comprendre un refus").first.click()
    explique = page.locator("main").inner_text()

    copie.changer(PAGE, coquille, f"{coquille} corrigé")
    copie.changer(FICHE, "mois: 1\n", "mois: 13\n")
    refus = commentaire(copie)
    assert ECHEC in refus
    dit = LIGNE.search(refus)
    assert dit, refus
    assert dit["remede"] in explique  # le guide explique le message qu'elle vient de recevoir
    assert (dit["fichier"], "mois: 13" in copie.lire(FICHE).split("\n")[int(dit["ligne"]) - 1]) == (FICHE, True)

    copie.ecrire(FICHE, suivre_le_remede(copie.lire(FICHE), int(dit["ligne"]), dit["remede"]))
    vert = commentaire(copie)
    assert REUSSITE in vert
    assert "Il reste" not in vert


def test_une_phrase_corrigee_montre_sa_page_et_la_traduction_a_revoir(copie: Copie):
    copie.lancer("git", "switch", "-qC", "corriger-une-phrase", "main")
    copie.changer("docs/fr/guide/demarche.md", "Six étapes mènent", "Six étapes conduisent")
    texte = commentaire(copie)
    assert REUSSITE in texte
    assert "**Pages touchées**" in texte and "guide/demarche.md" in texte
    assert "**Traductions devenues périmées**" in texte
    fini = copie.macros("traductions", "mineur", "docs/fr/guide/demarche.md", "--raison", "un verbe, même sens")
    assert fini.returncode == 0, fini.stderr
    assert "Traductions devenues périmées" not in commentaire(copie)
