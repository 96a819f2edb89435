"""Un vrai Chromium, et une page qui échoue à la moindre erreur de console, de consigne ou d'appel extérieur."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from outils.navigateur import chemin_du_navigateur


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Le navigateur, lancé une fois par processus."""
    chemin = chemin_du_navigateur()
    assert chemin, "Chromium manque : tapez « make test », qui l'installe"
    with sync_playwright() as playwright:
        navigateur = playwright.chromium.launch(executable_path=chemin, args=["--no-sandbox", "--disable-gpu"])
        yield navigateur
        navigateur.close()


class Garde:
    """Retient ce qu'une page saine ne fait jamais."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.fautes: list[str] = []
        self.voulues: list[str] = []  # ce que l'essai provoque lui-même

    def juger(self) -> None:
        """Toute faute que l'essai n'a pas provoquée le fait échouer, et une panne provoquée doit avoir eu lieu."""
        assert [faute for faute in self.fautes if not any(voulue in faute for voulue in self.voulues)] == []
        assert [voulue for voulue in self.voulues if not any(voulue in faute for faute in self.fautes)] == []

    def surveiller(self, contexte: BrowserContext) -> None:
        """Écoute la console, les exceptions et les requêtes d'un contexte."""
        contexte.on("console", self.ecouter_la_console)
        contexte.on("weberror", lambda erreur: self.fautes.append(f"exception : {erreur.error}"))
        contexte.on("request", self.ecouter_les_requetes)
        contexte.on("requestfailed", self.ecouter_les_pertes)

    def ecouter_la_console(self, message: Any) -> None:
        """Une erreur ou un avertissement, y compris un refus de la consigne de sécurité."""
        if message.type in ("error", "warning"):
            self.fautes.append(f"console ({message.type}) : {message.text}")

    def ecouter_les_pertes(self, requete: Any) -> None:
        """Un fichier qui n'arrive pas, sauf s'il est abandonné parce qu'on change de page."""
        if requete.failure != "net::ERR_ABORTED":
            self.fautes.append(f"requête perdue : {requete.url}")

    def ecouter_les_requetes(self, requete: Any) -> None:
        """Une requête qui sort du site."""
        if not requete.url.startswith((self.site, "data:", "blob:", "about:")):
            self.fautes.append(f"requête extérieure : {requete.url}")


@pytest.fixture
def garde(site: str) -> Iterator[Garde]:
    """La garde de l'essai ; toute faute retenue le fait échouer."""
    veille = Garde(site)
    yield veille
    veille.juger()


@pytest.fixture
def page(browser: Browser, garde: Garde) -> Iterator[Page]:
    """Une page neuve, surveillée, sans rien d'un essai précédent."""
    contexte = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-CA", accept_downloads=True)
    contexte.set_default_timeout(10_000)
    garde.surveiller(contexte)
    yield contexte.new_page()
    contexte.close()


@pytest.fixture(scope="module")
def visite(browser: Browser, site: str) -> Iterator[Page]:
    """Une page surveillée que les essais d'un fichier partagent, quand aucun ne dépend du précédent."""
    contexte = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-CA")
    contexte.set_default_timeout(10_000)
    veille = Garde(site)
    veille.surveiller(contexte)
    yield contexte.new_page()
    contexte.close()
    assert veille.fautes == []
