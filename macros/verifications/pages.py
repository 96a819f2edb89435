"""Vérifie l'en-tête, le titre, le résumé et les ancres de chaque page."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche
from macros.verifications.pages_renommees import remede_de_la_traduction, sans_traduction

MOTS_EN_BREF = 60
TITRE_MAX = 60


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Toutes les pages des deux langues."""
    pages = list(lire_pages(racine))
    francaises = [page.chemin for page in pages if page.langue == "fr"]
    for page in pages:
        yield from page.anomalies
        yield from verifier_resume(page)
        yield from verifier_titre(page)
        yield from verifier_ancres(page)
        if page.langue != "fr" and page.chemin not in francaises:
            constat = "cette page n'a pas de page française au même chemin"
            remede = remede_de_la_traduction(racine, page, sans_traduction(pages))
            yield Anomalie(page.fichier, 1, "", constat, remede)
    yield from verifier_rubriques(site, francaises)


def verifier_resume(page: Page) -> Iterator[Anomalie]:
    """« En bref » tient en soixante mots."""
    mots = len(page.entete.en_bref.split()) if page.entete else 0
    if mots > MOTS_EN_BREF:
        remede = f"n'en garder que {MOTS_EN_BREF} : qui, quoi, quand, et après"
        yield Anomalie(page.fichier, page.ligne_du_champ("en_bref"), "en_bref", f"{mots} mots", remede)


def verifier_titre(page: Page) -> Iterator[Anomalie]:
    """Un seul titre de niveau 1, et court."""
    if page.anomalies:
        return  # un fichier illisible n'a pas de titre à compter
    premiers = [titre for titre in page.intertitres() if titre.niveau == 1]
    if len(premiers) != 1:
        ligne = premiers[1].ligne if premiers else page.debut
        remede = "en écrire un seul, précédé d'un dièse : # Titre"
        yield Anomalie(page.fichier, ligne, "", f"{len(premiers)} titre(s) de niveau 1", remede)
    for titre in premiers:
        if len(titre.texte) > TITRE_MAX:
            constat = f"titre de {len(titre.texte)} caractères"
            yield Anomalie(page.fichier, titre.ligne, "", constat, f"en garder {TITRE_MAX} au plus")


def verifier_ancres(page: Page) -> Iterator[Anomalie]:
    """Une ancre sous chaque titre de niveau 2 et plus, jamais deux fois la même."""
    titres = [titre for titre in page.intertitres() if titre.niveau > 1]
    emplois = Counter(titre.ancre for titre in titres if titre.ancre)
    vues: set[str] = set()
    for titre in titres:
        if not titre.ancre:
            remede = "ajouter à la fin du titre : { #mon-ancre }"
            yield Anomalie(page.fichier, titre.ligne, "", f"« {titre.texte} » n'a pas d'ancre", remede)
        elif not titre.ancre.isascii() or titre.ancre != titre.ancre.lower():
            constat, remede = f"l'ancre « {titre.ancre} » n'est pas sobre", "n'y garder que a-z, 0-9 et des tirets"
            yield Anomalie(page.fichier, titre.ligne, "", constat, remede)
        elif emplois[titre.ancre] > 1 and titre.ancre in vues:
            yield Anomalie(
                page.fichier, titre.ligne, "", f"l'ancre « {titre.ancre} » sert déjà", "en choisir une autre"
            )
        vues.add(titre.ancre)


def verifier_rubriques(site: Site, francaises: list[str]) -> Iterator[Anomalie]:
    """Une page de volet ou de critères porte le nom d'une fiche ; les modules ont leur propre contrôle."""
    attendues = {
        "volets": {volet.page.removeprefix("volets/").removesuffix(".md") for volet in site.volets.values()},
        "admissibilite": {*site.volets, "verifier", "table-de-decision", "archives"},
    }
    for chemin in francaises if type(site.volets) is dict else []:
        rubrique, _, reste = chemin.removesuffix(".md").partition("/")
        nom, _, suite = reste.partition("/")
        if rubrique in attendues and nom != "index" and nom not in attendues[rubrique]:
            remede = le_plus_proche(nom, attendues[rubrique], "ajouter la fiche à data/volets.yml")
            yield Anomalie(f"docs/fr/{chemin}", 1, "", "aucune fiche de data/volets.yml ne mène à cette page", remede)
        elif suite and ("/" in suite or f"{rubrique}/{nom}.md" not in francaises):
            remede = f"écrire d'abord docs/fr/{rubrique}/{nom}.md, ou ranger cette page dans docs/fr/{rubrique}/"
            yield Anomalie(f"docs/fr/{chemin}", 1, "", "le menu ne mène pas à cette page", remede)
