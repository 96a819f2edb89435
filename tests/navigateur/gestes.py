"""Les gestes d'une personne devant l'auto-examen, que plusieurs essais partagent."""

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

QUESTIONNAIRE = "auto-examen/questionnaire/"


def commencer(page: Page, site: str, langue: str = "", version: str = "court") -> None:
    """Ouvre le questionnaire et choisit une version."""
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    page.locator(f"[data-action=commencer-{version}]").click()
    page.locator("[data-tete]").wait_for()


def rang(page: Page) -> int:
    """Le rang de l'énoncé affiché, à partir de 1."""
    return int(page.locator("[data-barre]").get_attribute("value") or 0)


def total(page: Page) -> int:
    """Le nombre d'énoncés de la version choisie."""
    return int(page.locator("[data-barre]").get_attribute("max") or 0)


def repondre(page: Page, valeur: str) -> None:
    """Choisit une réponse à l'énoncé affiché, puis continue et attend l'énoncé suivant."""
    page.locator(f'fieldset:visible input[value="{valeur}"]').check()
    suivre(page, "continuer")


def suivre(page: Page, action: str) -> None:
    """Agit et attend que l'adresse change."""
    avant = page.evaluate("location.hash")
    page.locator(f"[data-action={action}]:visible").first.click()
    page.wait_for_function("avant => location.hash !== avant", arg=avant)
    page.evaluate("() => new Promise(fini => requestAnimationFrame(() => setTimeout(fini)))")


def finir(page: Page, choisir: Callable[[int], str] = lambda _: "2") -> None:
    """Répond à tout, de l'énoncé affiché jusqu'au résultat ; `choisir` reçoit le rang."""
    for numero in range(rang(page), total(page) + 1):
        repondre(page, choisir(numero))
    suivre(page, "resultat")
    page.locator("[data-partie=resultat]").wait_for()


def scores(page: Page) -> dict[str, str]:
    """Dimension → score affiché."""
    lignes = page.locator("tr[data-dimension]:has(data)").all()
    return {
        ligne.get_attribute("data-dimension") or "": ligne.locator("data").first.get_attribute("value") or ""
        for ligne in lignes
    }


DIMENSIONS = {
    "vision": ("vis", ("plan", "choix", "budget", "suivi")),
    "gouv": ("gou", ("ca", "assemblee", "vote", "registres", "voix")),
    "membres": ("mem", ("canaux", "services", "suivi", "inclusion")),
    "processus": ("pro", ("carto", "finances", "integration", "documents")),
    "donnees": ("don", ("qualite", "decision", "impact", "ia")),
    "securite": ("sec", ("acces", "sauvegarde", "vigilance", "incident", "rp")),
    "equipe": ("equ", ("competences", "soutien", "changement", "travail")),
    "reseau": ("res", ("equipement", "choix", "mutualisation", "sobriete")),
}
ENONCES = [f"{prefixe}-{nom}" for prefixe, noms in DIMENSIONS.values() for nom in noms]


def fiche(valeur: object = 2, **champs: object) -> dict[str, object]:
    """Le contenu d'un fichier de réponses ; `valeur` partout, ou une fonction du rang."""
    choisir = valeur if callable(valeur) else lambda _: valeur
    base = {
        "format": "auto-examen/1",
        "instrument": "auto-examen-ec",
        "version": "1.0.0",
        "formulaire": "long",
        "date": "2026-11-20",
        "role": "direction",
        "reponses": {enonce: choisir(rang) for rang, enonce in enumerate(ENONCES)},
        "cibles": {},
    }
    return {**base, **champs}


def donner(page: Page, champ: str, *fiches: object, nom: str = "fichier") -> None:
    """Donne des fichiers à un champ de la page."""
    page.locator(champ).wait_for()
    page.locator(champ).set_input_files(
        [
            {
                "name": f"{nom}-{rang}.json",
                "mimeType": "application/json",
                "buffer": contenu if isinstance(contenu, bytes) else json.dumps(contenu).encode(),
            }
            for rang, contenu in enumerate(fiches, 1)
        ]
    )


def arriver_au_resultat(page: Page, site: str, contenu: object, langue: str = "") -> None:
    """Ouvre le questionnaire avec ces réponses, gardées sur l'appareil, et montre le résultat."""
    page.goto(f"{site}/{langue}{QUESTIONNAIRE}")
    donner(page, "#ae-fichier", contenu)
    page.locator("[data-partie=resultat]").wait_for()


def gardees(page: Page) -> dict[str, object]:
    """Ce que l'appareil garde."""
    return page.evaluate("JSON.parse(localStorage.getItem('ae:etat') ?? '{}')")


def telecharger(page: Page, action: str) -> bytes:
    """Le contenu du fichier qu'un bouton prépare."""
    with page.expect_download() as attendu:
        page.locator(f"[data-action={action}]:visible").click()
    return Path(attendu.value.path()).read_bytes()


def annonce(page: Page, texte: str) -> None:
    """Attend que la page annonce ce texte."""
    page.locator("[data-annonce]", has_text=texte).wait_for()
