"""Mesure l'auto-examen dans un vrai navigateur : le délai d'un geste sur un appareil lent, la lecture de 500 fichiers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FilePayload, Page, sync_playwright

from outils.banc.visite import servir
from outils.navigateur import chemin_du_navigateur

RALENTI = 4
FICHIERS = 500
QUESTIONNAIRE = "auto-examen/questionnaire/"
COHORTE = "auto-examen/en-groupe/"
OBSERVER = """() => {
    window.delais = []
    new PerformanceObserver(liste => delais.push(...liste.getEntries().map(e => e.duration)))
        .observe({ type: 'event', durationThreshold: 16, buffered: true })
}"""


@contextmanager
def ouvrir(site: Path, adresse: str) -> Iterator[Page]:
    """Une page du site, dans un navigateur neuf."""
    with servir(site) as racine, sync_playwright() as playwright:
        navigateur = playwright.chromium.launch(executable_path=chemin_du_navigateur(), args=["--no-sandbox"])
        page = navigateur.new_page()
        page.goto(f"{racine}/{adresse}")
        yield page
        navigateur.close()


def delai_d_un_geste(site: Path) -> float:
    """Le plus long délai, en millisecondes, entre un geste et l'image suivante, processeur ralenti quatre fois."""
    with ouvrir(site, QUESTIONNAIRE) as page:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": RALENTI})
        page.locator("[data-action=commencer-court]").click()
        page.locator("[data-tete]").wait_for()
        page.evaluate(OBSERVER)
        for rang in range(1, 12):
            page.locator("fieldset:visible input[value='2']").check()
            page.locator("[data-action=continuer]").click()
            page.wait_for_function(f"document.querySelector('[data-barre]').value === {rang + 1}")
        page.wait_for_timeout(500)
        return float(page.evaluate("Math.max(0, ...delais)"))


def lire_cinq_cents_fichiers(site: Path) -> float:
    """Les secondes entre le dépôt de 500 fichiers et le portrait du groupe."""
    with ouvrir(site, COHORTE) as page:
        page.locator("#ae-fichiers").wait_for()
        ilot = page.evaluate("document.querySelector('[data-ilot=auto-examen]').textContent")
        ids = [item["id"] for item in json.loads(ilot)["items"]]
        page.evaluate(
            "window.debut = 0; document.querySelector('#ae-fichiers').addEventListener('input', () => { debut = performance.now() })"
        )
        page.locator("#ae-fichiers").set_input_files([fichier(rang, ids) for rang in range(FICHIERS)])
        page.wait_for_function("() => document.querySelector('[data-resumes] td')")
        return float(page.evaluate("(performance.now() - debut) / 1000"))


def fichier(rang: int, ids: list[str]) -> FilePayload:
    """Un fichier de réponses, différent des autres."""
    reponses = {identifiant: (rang // 5**place + place) % 5 for place, identifiant in enumerate(ids)}
    contenu = {
        "format": "auto-examen/1",
        "instrument": "auto-examen-ec",
        "version": "1.0.0",
        "formulaire": "long",
        "date": "2026-11-20",
        "role": "direction",
        "reponses": reponses,
        "cibles": {},
    }
    return {"name": f"{rang}.json", "mimeType": "application/json", "buffer": json.dumps(contenu).encode()}
