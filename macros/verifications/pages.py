"""Vérifie l'en-tête, le titre, le résumé et les ancres de chaque page."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site

TYPES = {"accueil", "guide", "demarche", "reference", "module", "explication", "outil", "service"}
PUBLICS = {"entreprise", "regroupement", "formation", "equipe"}
EXIGES = ("type", "public", "en_bref", "revise_le", "a_revoir_le", "rang")
PERMIS = {*EXIGES, "titre_court", "mots_cles", "sources", "traduction", "template", "scripts", "styles", "hide"}
MOTS_EN_BREF = 60
TITRE_MAX = 60


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Toutes les pages des deux langues."""
    for page in lire_pages(racine):
        yield from verifier_entete(page)
        yield from verifier_titres(page)
        if page.langue != "fr" and not (racine / "docs" / "fr" / page.chemin).exists():
            constat = "cette page n'a pas de page française au même chemin"
            yield Anomalie(page.fichier, 1, "", constat, f"écrire docs/fr/{page.chemin}, ou supprimer celle-ci")


def verifier_entete(page: Page) -> Iterator[Anomalie]:
    """L'en-tête se lit, rien n'y manque, rien n'y est de trop."""
    if page.faute_entete or not isinstance(page.entete, dict):
        remede = "vérifier les deux-points et les guillemets entre les deux lignes ---"
        yield Anomalie(page.fichier, page.faute_entete or 1, "", "l'en-tête ne se lit pas", remede)
        return
    for champ in EXIGES:
        if page.entete.get(champ) in (None, "", []):
            yield Anomalie(page.fichier, 1, champ, "ce champ manque à l'en-tête", "l'ajouter entre les deux lignes ---")
    for champ in sorted(set(page.entete) - PERMIS):
        proches = get_close_matches(champ, PERMIS, n=1)
        remede = f"écrire « {proches[0]} »" if proches else "supprimer la ligne"
        yield Anomalie(page.fichier, 1, champ, "champ inconnu dans l'en-tête", remede)
    yield from verifier_valeurs(page, page.entete)


def verifier_valeurs(page: Page, entete: dict[str, Any]) -> Iterator[Anomalie]:
    """Type, publics, dates et longueur du résumé."""
    if entete.get("type") and entete["type"] not in TYPES:
        yield Anomalie(page.fichier, 1, "type", f"« {entete['type']} » n'est pas un type de page", f"choisir parmi : {', '.join(sorted(TYPES))}")
    for public in set(map(str, entete.get("public") or [])) - PUBLICS:
        yield Anomalie(page.fichier, 1, "public", f"« {public} » n'est pas un public", f"choisir parmi : {', '.join(sorted(PUBLICS))}")
    for champ in ("revise_le", "a_revoir_le"):
        if entete.get(champ) and not isinstance(entete[champ], date):
            yield Anomalie(page.fichier, 1, champ, f"« {entete[champ]} » n'est pas une date", "écrire AAAA-MM-JJ, par exemple 2026-01-31")
    mots = len(str(entete.get("en_bref") or "").split())
    if mots > MOTS_EN_BREF:
        yield Anomalie(page.fichier, 1, "en_bref", f"{mots} mots", f"n'en garder que {MOTS_EN_BREF} : qui, quoi, quand, et après")


def verifier_titres(page: Page) -> Iterator[Anomalie]:
    """Un seul titre de niveau 1, court ; une ancre sous chaque autre titre, jamais deux fois la même."""
    titres = page.intertitres()
    premiers = [titre for titre in titres if titre.niveau == 1]
    if len(premiers) != 1:
        yield Anomalie(page.fichier, page.debut, "", f"{len(premiers)} titre(s) de niveau 1", "en écrire un seul, précédé d'un dièse : # Titre")
    for titre in premiers:
        if len(titre.texte) > TITRE_MAX:
            yield Anomalie(page.fichier, titre.ligne, "", f"titre de {len(titre.texte)} caractères", f"en garder {TITRE_MAX} au plus")
    vues: set[str] = set()
    for titre in titres:
        if titre.niveau > 1 and not titre.ancre:
            yield Anomalie(page.fichier, titre.ligne, "", f"« {titre.texte} » n'a pas d'ancre", "ajouter à la fin du titre : { #mon-ancre }")
        if titre.ancre in vues and titre.ancre:
            yield Anomalie(page.fichier, titre.ligne, "", f"l'ancre « {titre.ancre} » sert déjà", "en choisir une autre")
        vues.add(titre.ancre)
